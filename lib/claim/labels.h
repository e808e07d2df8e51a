// The words of a claim: a readable label ("launch military operation against") and the canonical predicate made from it
// ("launch_military_operation_against").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "claim/phrases.h"
#include "lexicon/lexicon.h"

namespace relata {

// Lower case, every run of other characters one underscore, none at the ends. Letters beyond ASCII are kept.
std::string predicate_of(std::string_view label);

// A noun with the words before it that make it what it is, as lemmas: "military operation", "deputy foreign minister",
// "serious concern" (adjectives and compound nouns, without names, numbers, articles and possessors). At most three words.
std::string noun_label(const Phrases& phrases, std::uint32_t noun);

// What the noun means as an event, with the word before it where the two mean more together: "military operation", "hunger strike".
LexiconEntry event_of(const Phrases& phrases, std::uint32_t noun);

// The verb with its particle, the head noun of a common-noun object (kNoToken: none) and a preposition (empty: none):
// "call on", "express serious concern over", "sign".
std::string verb_label(const Phrases& phrases, std::uint32_t verb, std::uint32_t particle, std::uint32_t noun, std::string_view preposition);

}  // namespace relata
