// What the readers of propositions share: the article, its trees and clauses, and what every word stands in.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/rules.h"
#include "openie/open.h"
#include "openie/open_words.h"

namespace relata {

struct OpenScene {
  const Scene& article;
  const std::vector<bool>& times;  // one a token: whether it heads an expression of time
  const OpenWords& words;
};

// A proposition with polarity, speaker and confidence filled in from the word that states it. `sure`: how sure this reading is beside others of its kind.
Proposition proposition_at(const OpenScene& scene, OpenKind kind, std::uint32_t trigger, float sure);

// The proposition as triples: one an argument, that argument without its preposition, which goes to the relation; the second argument divided once,
// behind its own first preposition.
std::vector<Proposition> facts_of(const OpenScene& scene, const Proposition& whole);

// What verbs and predicates state.
void read_open_clauses(const OpenScene& scene, std::vector<Proposition>& propositions);

// What noun phrases state without a verb: appositions, titles, possessors, prepositional
// phrases.
void read_open_nouns(const OpenScene& scene, std::vector<Proposition>& propositions);

}  // namespace relata
