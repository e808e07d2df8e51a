// CoNLL-U with names, read and written: what `relata analyse` prints, and how tests state trees by hand.
//
// The last column (MISC) holds SpaceAfter=No, NER=B-PERSON / I-PERSON, and Antecedent=TOKEN:PROBABILITY (TOKEN counts over the whole
// document from 0; "none" for nothing) joined by commas. "# newpar" opens a paragraph. Multiword tokens (2-3) are words that are joined.
// https://universaldependencies.org/format.html
#pragma once

#include <string>
#include <string_view>

#include "analysis/analysis.h"
#include "text/document.h"

namespace relata {

struct Reading {
  Document document;
  Analysis analysis;
};

// Throws Error(Input) with the line for what is not CoNLL-U. Columns left out at the end of a line count as "_"; the columns are
// divided by tabs, or by blanks when a line holds no tab (hand-written tests).
Reading read_conllu(std::string_view text);

std::string write_conllu(const Document& document, const Analysis& analysis);

}  // namespace relata
