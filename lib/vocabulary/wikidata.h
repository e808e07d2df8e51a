// Which property of Wikidata says the same as a claim. One immutable table, wikidata.tsv; it holds only properties that mean the
// same, so that most claims, events above all, have none. Any thread may read it.
#pragma once

#include <string_view>

#include "claim/claim.h"

namespace relata {

struct WikidataProperty {
  std::string_view id;   // "P112"; empty: none
  bool inverse = false;  // the property leads from the claim's object to its subject: "Ann, founder of X" is X P112 Ann
};

// Of an affirmed claim with ends of these types, by its class and its label, else by its relation (schema/relations.h); nothing for other
// polarities.
WikidataProperty wikidata_property(const Claim& claim, EntityType subject, EntityType object);

}  // namespace relata
