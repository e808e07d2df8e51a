// Words made comparable for scoring: names and relation labels lose case, accents, articles and endings.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

// Folded, possessive 's and everything but ASCII letters and digits dropped, without a leading article: "The Wang's" -> "wang".
std::string plain_name(std::string_view text);

std::vector<std::string> words_of(std::string_view plain);

// A light suffix stripper that brings "expansion", "expands" and "expanded" together.
std::string stem_of(std::string word);

// Stems of the words of a label that are not function words; all its stems when there are none.
std::set<std::string> content_of(std::string_view label);

// True if the label has a content stem (or its first five letters) in common with one of the wordings.
bool shares_content(std::string_view label, const std::vector<std::string>& wordings);

}  // namespace relata
