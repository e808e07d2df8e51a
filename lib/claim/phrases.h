// What noun phrases stand for: the entities that a token leads to, through the mention it heads, the noun of a relative pronoun, and
// coordination. A view of what it is made from; immutable; any thread may read it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/fold.h"
#include "claim/context.h"
#include "claim/titles.h"
#include "syntax/tree.h"

namespace relata {

// What stands for the preposition of a possessor: "Kenya's", "its", "Kenyan government's".
inline constexpr std::string_view kPossessor = "'s";

class Phrases {
 public:
  Phrases(const Context& context, const Tree& tree);

  const Context& context() const { return context_; }
  const Tree& tree() const { return tree_; }
  const Titles& titles() const { return titles_; }

  // Index of the mention whose head the token is, or kNoMention.
  std::uint32_t mention_at(std::uint32_t token) const { return by_head_[token]; }
  // True if the token is a word of a proper name.
  bool is_in_name(std::uint32_t token) const { return in_name_[token]; }
  // True if the mention at the token is a name (with or without a title) or a name-derived adjective.
  bool is_name(std::uint32_t token) const;
  bool is_demonym(std::uint32_t token) const;

  // The entities that the phrase headed by the token stands for, without those coordinated with it. "whose", "who", "which", "that"
  // stand for what the noun of the relative clause stands for; a title or description
  // before a name or with names in apposition, and itself standing for nothing named, stands for the names; "the two" for two people.
  std::vector<std::uint32_t> entities_at(std::uint32_t token) const;
  // The same with everything coordinated: "Peru and Chile". In order, each once.
  std::vector<std::uint32_t> all_entities_at(std::uint32_t token) const;
  // The type of the first entity; Misc when there is none.
  EntityType type_of(std::uint32_t token) const;
  EntityType entity_type(std::uint32_t entity) const { return context_.resolution.entities[entity].type; }

  // The noun that the relative clause around the token modifies, or kNoToken.
  std::uint32_t antecedent_of(std::uint32_t token) const;
  // Lower-case preposition of a noun phrase ("of", "because of"), kPossessor for a possessor, "" for none.
  std::string preposition(std::uint32_t token) const;

 private:
  bool stands_for_named(std::uint32_t mention) const;
  // "his counterparts, Raisi and Putin": the names in apposition.
  std::vector<std::uint32_t> names_beside(std::uint32_t token) const;
  // "the two" without a noun, as a subject.
  bool is_the_two(std::uint32_t token) const;
  // The people last spoken of before the token, in its sentence or the two before it, if they are two.
  std::vector<std::uint32_t> last_two_people(std::uint32_t token) const;

  const Context& context_;
  const Tree& tree_;
  Titles titles_;
  std::vector<std::uint32_t> by_head_;
  std::vector<bool> in_name_;
};

}  // namespace relata
