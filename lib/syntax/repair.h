// Errors that the encoder makes often in its trees, repaired by grammar where the sentence leaves no other reading: a verb without a subject beside a
// name without a verb, two subjects of one verb, a relative clause that lacks nothing.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"

namespace relata {

// One sentence while its tree is repaired. A view.
struct Sentence {
  const Document& document;
  std::vector<Word>& words;  // of the whole document
  TokenSpan tokens;
};

struct TreeRepair {
  std::string_view name;
  std::string_view example;
  std::string_view changes;  // the arcs that it changes there: "accused: root; Ann: nsubj of accused"
  void (*apply)(const Sentence& sentence);
};

// In the order in which they are tried.
std::span<const TreeRepair> tree_repairs();

// The words of the analysis with repaired heads, relations and tags. Sentences that a repair would leave without one root stay as they are. At most
// quadratic in the length of a sentence.
std::vector<Word> repaired_words(const Document& document, const Analysis& analysis);

}  // namespace relata
