// The names of a user's table where they stand in a text.
#pragma once

#include "analysis/analysis.h"
#include "gazetteer/gazetteer.h"
#include "text/document.h"

namespace relata {

// The analysis with the supplied names of the gazetteer (GazetteerEntry::supplied) wherever the text has their words as they are written,
// unless they are part of a longer name. Linear in the length of the text for names that are found, plus the number of supplied
// names.
Analysis with_supplied_names(const Document& document, Analysis analysis, const Gazetteer& gazetteer);

}  // namespace relata
