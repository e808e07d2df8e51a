// Lists of words that decide where a token or a paragraph ends: the rows of spelling.tsv. Immutable; any thread may ask.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

// Sorted by name. The comment says what they have in common; spelling.cc has the name that spelling.tsv uses.
enum class Spelling : std::uint8_t {
  Abbreviation,    // without the period that belongs to it: dr, vs
  AddressEnd,      // what an address or the name of a file ends in: com, pdf
  Article,         // articles, as they are written: a, The
  Attribute,       // adjectives, as they are written, that stand before a noun alone in the names of bodies, behind an article: the European. Newspapers are
                   // no such ("The National")
  NeverPossessed,  // what never follows "its" or "your" where they are possessive, so that "it's" or "you're" is meant: a, not
  OpenEnd,         // what ends no paragraph: the, of, which
  Prefix,          // prefixes that stay with their word, where other hyphens are tokens: co-founder
  Slashed,         // abbreviations that hold a slash: w/o
  Unit,            // letters right behind a number that are words of their own: 10pm, 3.5m; others stay with it (20th, 4x4)
};

// True if spelling.tsv has a row of the class for the word. O(1).
bool is(std::string_view word, Spelling cls);

}  // namespace relata
