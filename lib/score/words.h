// Words made comparable for scoring: relation labels lose function words and endings.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

// A light suffix stripper that brings "expansion", "expands" and "expanded" together.
std::string stem_of(std::string word);

// Stems of the words of a label that are not function words; all its stems when there are none.
std::set<std::string> content_of(std::string_view label);

// True if the label has a content stem (or its first five letters) in common with one of the wordings.
bool shares_content(std::string_view label, const std::vector<std::string>& wordings);

}  // namespace relata
