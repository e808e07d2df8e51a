// The turns of an interview or debate as papers print it: "Ann Bell: We left early."
#pragma once

#include <vector>

#include "text/document.h"

namespace relata {

struct Turn {
  TokenSpan speaker;  // "Ann Bell"
  TokenSpan words;    // what is said, up to the next turn or the end of its paragraph
};

// Lines that open with one to five capitalised words and a colon, and go on. In order of the text. Linear.
std::vector<Turn> find_turns(const Document& document);

}  // namespace relata
