// Who may hold the post or the kinship that a noun names, as far as the tree tells: "Ann, mayor of Oslo" may be mayor, "Ann met the mayor of Oslo" leaves
// that to somebody else, and so does "Ann, wife of the mayor of Oslo".
#pragma once

#include <cstdint>

#include "claim/phrases.h"

namespace relata {

// True for a common noun that a person can bear: mayor, widow, killer.
bool is_person_noun(const Phrases& phrases, std::uint32_t token);

// False where grammar excludes that `holder`, a token of the same sentence, is what the relational noun says: between the two stands a phrase that the noun
// heads and that is an argument of its own, or the noun is said of another subject.
bool may_hold(const Phrases& phrases, std::uint32_t noun, std::uint32_t holder);

// False where `of` completes another noun for a person below the noun, or is an argument of a clause below it: "cousin of the man who met Bob" is no cousin
// of Bob.
bool may_be_of(const Phrases& phrases, std::uint32_t noun, std::uint32_t of);

}  // namespace relata
