// Rows of name_rules() about names that stand beside others: in lists of results, in pairs, and in a row before a noun (name_lists.cc). Inside the room only.
#pragma once

#include <vector>

#include "analysis/analysis.h"
#include "text/document.h"

namespace relata {

void split_bodies_from_fields(const Document& document, const Analysis& analysis, std::vector<Name>& names);
void split_pairs(const Document& document, const Analysis& analysis, std::vector<Name>& names);
void split_results(const Document& document, const Analysis& analysis, std::vector<Name>& names);
void cut_scores(const Document& document, const Analysis& analysis, std::vector<Name>& names);
void drop_country_codes(const Document& document, const Analysis& analysis, std::vector<Name>& names);

}  // namespace relata
