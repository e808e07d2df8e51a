// Names made comparable, in one way for whoever compares them: the gazetteer, merging, a search, a score.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata {

// The words of a name, folded, without what does not count when names are compared: full stops and apostrophes, a possessive "'s" at the
// end of a word, an article at the front (unless nothing else is left). Any other mark divides words, hyphens too, but for & and +.
// "The U.S. Treasury's" -> us treasury; "Amir-Abdollahian" -> amir abdollahian; "AT&T" -> at&t. Empty for a name of nothing else.
std::vector<std::string> words_of_name(std::string_view name);

// The same words with a blank between them: equal for two ways to write one name.
std::string key_of_name(std::string_view name);

}  // namespace relata
