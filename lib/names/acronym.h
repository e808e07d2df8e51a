// Acronyms and what they are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata {

// Two to eight capitals and nothing else but digits, full stops, & and +: "NATO", "EU", "U.S.", "P5+1".
bool is_acronym(std::string_view name);

// The initials of a name's words, folded, with and without its small words: "nato" of "North Atlantic Treaty Organization", "dod" and "dd"
// of "Department of Defense". Empty for a name of less than two great words.
std::vector<std::string> initials_of(std::string_view name);

// Words that the acronym of a name may leave out, and titles write small: "of", "the", "for".
bool is_small_word(std::string_view word);

}  // namespace relata
