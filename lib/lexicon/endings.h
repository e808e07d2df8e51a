// Endings of words, by what they make of a word: the rows of endings.tsv. Immutable; any thread may ask.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

// Sorted by name. The comment says what they have in common; endings.cc has the name that endings.tsv uses.
enum class Ending : std::uint8_t {
  Demonym,     // what makes an adjective of a place's name: Marovian of Marovia
  Ordinal,     // what makes an ordinal of a figure: 3rd
  People,      // of demonyms that behind "the" are all of the people: the French, the Chinese
  Possessive,  // what makes a possessor of a name: Ann's
  Reflexive,   // of pronouns that say their subject again: herself
};

// The longest ending of the class with which the word, in lower case, ends: a view into it, all of it at most; empty if there is none.
std::string_view ending_of(std::string_view word, Ending cls);

}  // namespace relata
