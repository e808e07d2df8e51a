// Expressions of time in running text: "on Tuesday", "last week", "in 2018", "five months ago", "earlier this month", "March 2,
// 2022". Read by rules from the words themselves; prepositions stay outside.
#pragma once

#include <vector>

#include "analysis/analysis.h"
#include "text/document.h"

namespace relata {

// In order, not overlapping, each inside one sentence. Linear in the number of tokens.
std::vector<TokenSpan> find_time_phrases(const Document& document, const Analysis& analysis);

}  // namespace relata
