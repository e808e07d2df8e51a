// Lists of English words, by what they have in common: the rows of words.tsv. A list that a rule needs is a class here and rows there,
// so that the code holds no vocabulary and a reader finds all of it in one table. Immutable; any thread may ask.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

// Sorted by name. The comment says what the words have in common; words.cc has the name that words.tsv uses.
enum class WordClass : std::uint8_t {
  ActsForOwner,       // nouns for what acts for whose it is, though it is neither an office nor an organ: troops, officials, drone
  Amount,             // nouns that count, measure or sort what follows their "of": spate, dozen, kind
  ControlsObjectOf,   // verbs whose infinitive has the object of their "on", "to" or "for" as subject: call on X to
  CourtesyTitle,      // titles that say nothing but sex and station: mr, lady
  Naming,             // verbs whose second object says what the first one is: call X a partner
  NounOfPlaceOrRole,  // nouns that are part of a preposition: on the outskirts of, on behalf of
  ObjectOfMake,       // bare nouns that are part of lose, set, make, pay or bear: lose sight, set foot
  ObjectOfTake,       // bare nouns that are part of take: take place, take part
  RelativeAdverb,     // where, when, why, how
  Reporting,          // verbs whose subject may stand behind them after what it said: "...", added X
  SmallInNames,       // words that titles write small and acronyms may leave out: of, the, for, de
  TakesBareObject,    // the verbs of ObjectOfMake
};

// True if words.tsv has a row of the class for the word, which is a lemma in lower case. O(1).
bool is(std::string_view word, WordClass cls);

}  // namespace relata
