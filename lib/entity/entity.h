// An Entity is one real-world thing an article speaks of, with all its mentions. resolve() decides which mentions are the same
// thing (coreference), what the thing is called, and what kind of thing it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "mention/mention.h"

namespace relata {

// A role as it stands beside a name: "Foreign Minister" of China. organisation: index of an Entity, or kNoEntity.
struct Role {
  std::string title;  // lemma, lower case: "foreign minister"
  std::uint32_t organisation = 0xffffffff;
  bool own = false;  // the country that the article is about, which no phrase with the title names
};

inline constexpr std::uint32_t kNoEntity = 0xffffffff;

struct Entity {
  EntityType type = EntityType::Misc;
  std::string label;                    // the fullest proper name seen, or the gazetteer's
  std::vector<std::string> aliases;     // every surface form but pronouns, sorted, unique, one space for white space
  std::vector<std::uint32_t> mentions;  // indices, in order
  std::string gazetteer_id;             // "country:CN", "city:CN:Beijing" ...; empty when unknown
  std::string country;                  // ISO 3166-1 alpha-2 of a country or of what lies in one; empty when unknown
  std::vector<Role> roles;
  bool named = true;  // false: an unnamed concept, kept for the relations that need it
  float confidence = 1;
};

// Why a mention belongs to an entity: the sieve of the coreference table that linked it.
struct MentionLink {
  std::uint32_t mention = 0;
  std::uint32_t antecedent = 0;  // the mention it was linked to; itself when it began the entity
  std::string_view sieve;        // the name of a row of coreference_sieves(), static storage
  std::string_view reason;       // what in the sieve linked it, for people: "metonymy" in "gazetteer"; often the sieve's name; static storage
};

struct Resolution {
  std::vector<Entity> entities;  // in order of first mention
  // For every mention the entities it stands for: none (unresolved pronoun, value), one, or several ("the two ministers").
  std::vector<std::vector<std::uint32_t>> entities_of;
  std::vector<MentionLink> links;

  // The only entity of a mention, or kNoEntity if it has none or several.
  std::uint32_t entity_of(std::uint32_t mention) const { return entities_of[mention].size() == 1 ? entities_of[mention].front() : kNoEntity; }
};

Resolution resolve(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions, const Gazetteer& gazetteer);

}  // namespace relata
