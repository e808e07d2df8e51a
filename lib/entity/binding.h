// What the grammar of a sentence says of a pronoun and what it may stand for (Chomsky 1981; Hobbs 1978). Inside the room only.
#pragma once

#include <cstdint>

#include "entity/state.h"

namespace relata {

// "Her editor, Ann Bell", "Ann Bell, her editor": a possessor is not what its noun stands for, nor the name beside that noun.
bool is_possessor_of(const State& s, const Mention& pronoun, std::uint32_t cluster);

// "Ann Bell, whose brother ...": the noun on which the clause of a relative possessor depends. Its cluster, or kNoCluster.
std::uint32_t antecedent_of_relative(const State& s, const Mention& pronoun);

// "Volga said it would pay", "Volga sued Ann Bell, whom it accuses": the subject of the clause on which that of a subject depends. Its cluster, or kNoCluster.
std::uint32_t subject_above(const State& s, const Mention& pronoun);

// "Ann Bell thanked her country": the subject of the clause in which a possessor stands. Its cluster, or kNoCluster.
std::uint32_t subject_beside(const State& s, const Mention& pronoun);

// "daughter of Bob Lind and his wife", "Volga and its owner": the name right before "and", in whose row the noun of a possessor stands. Its cluster, or
// kNoCluster.
std::uint32_t conjunct_before(const State& s, const Mention& pronoun);

}  // namespace relata
