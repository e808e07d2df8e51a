// Look-ups in an Analysis. Tested by tests/analysis/conllu_test.cc.
#include "analysis/analysis.h"

#include <algorithm>

namespace relata {

std::uint32_t Analysis::sentence_of(std::uint32_t token) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), token,
                                      [](std::uint32_t t, const TokenSpan& s) { return t < s.begin; });
  return static_cast<std::uint32_t>(after - sentences.begin()) - 1;
}

std::vector<std::uint32_t> Analysis::children_of(std::uint32_t token) const {
  const TokenSpan sentence = sentences[sentence_of(token)];
  std::vector<std::uint32_t> children;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (words[i].head == token) children.push_back(i);
  return children;
}

TokenSpan Analysis::subtree_of(std::uint32_t token) const {
  const TokenSpan sentence = sentences[sentence_of(token)];
  TokenSpan span{token, token + 1};
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    std::uint32_t up = i;
    for (std::uint32_t steps = 0; up != token && up != kRoot && steps < sentence.size(); ++steps) up = words[up].head;
    if (up == token) span = {std::min(span.begin, i), std::max(span.end, i + 1)};
  }
  return span;
}

}  // namespace relata
