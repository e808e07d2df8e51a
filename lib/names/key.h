// Names made comparable, in one way for whoever compares them: the gazetteer, merging, a search, a score.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

// What a hyphen between two words of a name does: "Amir-Abdollahian" is two words, or one that holds a hyphen.
enum class Hyphens : std::uint8_t { Divide, Join };

// The words of a name, folded, without what does not count when names are compared: full stops and apostrophes, a possessive "'s" at the
// end of a word, an article at the front (unless nothing else is left). Any other mark divides words, but for & and +.
// "The U.S. Treasury's" -> us treasury; "Amir-Abdollahian" -> amir abdollahian; "AT&T" -> at&t. Empty for a name of nothing else.
std::vector<std::string> words_of_name(std::string_view name, Hyphens hyphens = Hyphens::Divide);

// The same words with a blank between them: equal for two ways to write one name.
std::string key_of_name(std::string_view name);

}  // namespace relata
