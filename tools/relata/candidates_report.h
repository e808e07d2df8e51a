// Candidates of claims as JSON lines: what training reads and what a person looks at who asks why a claim was made or missed.
#pragma once

#include <string>

#include "extract/extract.h"

namespace relata::cli {

// A line a candidate: ends with their names, words, class, polarity, rule, probability and every feature.
std::string candidate_lines(const Article& article);

}  // namespace relata::cli
