// Rows of name_rules() about one name that the reading cut in two (name_joins.cc). Inside the room only.
#pragma once

#include <vector>

#include "analysis/analysis.h"
#include "text/document.h"

namespace relata {

void keep_own_s(const Document& document, const Analysis& analysis, std::vector<Name>& names);
void join_saints(const Document& document, const Analysis& analysis, std::vector<Name>& names);
void join_titles(const Document& document, const Analysis& analysis, std::vector<Name>& names);
void join_plural_possessives(const Document& document, const Analysis& analysis, std::vector<Name>& names);
void join_pairs(const Document& document, const Analysis& analysis, std::vector<Name>& names);

}  // namespace relata
