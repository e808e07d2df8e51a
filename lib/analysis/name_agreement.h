// What the names of a document say about each other.
#pragma once

#include "analysis/analysis.h"

namespace relata {

// Makes names agree over a document, as a name has one sense in it (Gale, Church and Yarowsky 1992; Krishnan and Manning 2006 for name types):
// a doubtful name takes the type that names of the same words have elsewhere, and words that are a sure name elsewhere, or the last
// word of a person's full name, are a name where they stand in a capital and in no name. Dates and sums stay as they are.
// Linear in the document. REQUIRES: words and names of `analysis` are filled in.
void make_names_agree(const Document& document, Analysis& analysis);

}  // namespace relata
