// The canonical relations: what an edge says, in one word for all the words that mean it ("meet" for "hold talks with"). One immutable
// table, relations.tsv, which says how it is written. Any thread may read it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "schema/schema.h"

namespace relata {

// The relation of what no row of the table means. Its edges are told apart by their labels.
inline constexpr std::string_view kOtherRelation = "other";

// A set of entity types.
class EntityTypes {
 public:
  constexpr EntityTypes() = default;
  void add(EntityType type) { bits_ |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(type)); }
  bool has(EntityType type) const { return (bits_ >> static_cast<unsigned>(type) & 1U) != 0; }
  bool empty() const { return bits_ == 0; }

 private:
  std::uint16_t bits_ = 0;
};

struct CanonicalRelation {
  std::string_view name;  // "meet", "works_for"
  ClaimClass cls = ClaimClass::Other;
  bool symmetric = false;
  bool holds = false;     // a fact that lasts, and may begin and end: a role
  bool timeless = false;  // a fact without beginning or end that matters: it takes no date
  EntityTypes subjects;   // what its ends may be
  EntityTypes objects;
  std::string_view inverse;          // "employs" for "works_for"; empty: none
  std::string_view property;         // of Wikidata: "P108"; empty: none
  bool property_is_inverse = false;  // the property leads from the object to the subject
};

// In the order of the table; static storage.
std::span<const CanonicalRelation> canonical_relations();

// The one of this name, or null.
const CanonicalRelation* find_relation(std::string_view name);

// What is known of a claim before its relation is.
struct RelationCue {
  std::string_view label;  // lemmas, lower case: "hold urgent talk with"
  ClaimClass cls = ClaimClass::Other;
  EntityType subject = EntityType::Misc;
  EntityType object = EntityType::Misc;
  bool verbal = false;  // the label's first word is a verb; else it is a phrase about a noun
};

// The relation that the words mean between such ends, or null for none: then it is kOtherRelation. Of the alternatives that fit, the one
// that tells most words counts, then the earlier row; where no words fit, the first row for the class.
const CanonicalRelation* relation_meant(const RelationCue& cue);

// The first relation that means these words ("hold talks with" in lemmas) between any ends, or null.
const CanonicalRelation* relation_of_words(std::string_view words);

}  // namespace relata
