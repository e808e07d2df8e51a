// What a common noun can stand for: "minister" a person, "company" an organisation, "country" a state. Immutable
// tables: noun_types.tsv, and the words for persons that WordNet knows beyond it. Any thread may read them.
#pragma once

#include <optional>
#include <string_view>

#include "mention/mention.h"

namespace relata {

struct NounType {
  EntityType type = EntityType::Misc;
  Gender gender = Gender::Unknown;
  bool listed = false;  // by our own table, not only by WordNet
};

// Of a lower-case lemma; nothing for a noun that the table does not hold.
std::optional<NounType> noun_type(std::string_view lemma);

// True if the noun can stand for a person.
bool names_person(std::string_view lemma);

}  // namespace relata
