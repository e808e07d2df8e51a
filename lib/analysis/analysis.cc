// Look-ups in an Analysis. Tested by tests/analysis/conllu_test.cc.
#include "analysis/analysis.h"

#include <algorithm>
#include <cmath>

namespace relata {

const Name* overlapped(const std::vector<Name>& names, TokenSpan span) {
  const auto at = std::partition_point(names.begin(), names.end(), [span](const Name& n) { return n.tokens.end <= span.begin; });
  return at != names.end() && at->tokens.overlaps(span) ? &*at : nullptr;
}

void replace_overlapped(std::vector<Name>& names, const std::vector<Name>& added) {
  std::erase_if(names, [&added](const Name& name) { return overlapped(added, name.tokens) != nullptr; });
  names.insert(names.end(), added.begin(), added.end());
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.tokens < b.tokens; });
}

std::uint32_t Analysis::sentence_of(std::uint32_t token) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), token, [](std::uint32_t t, const TokenSpan& s) { return t < s.begin; });
  return static_cast<std::uint32_t>(after - sentences.begin()) - 1;
}

std::span<const AntecedentLink> Analysis::antecedents_of(std::uint32_t token) const {
  const auto links = std::ranges::equal_range(antecedents, token, {}, &AntecedentLink::anaphor);
  return {links.begin(), links.end()};
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

float ClaimLink::score() const { return std::cbrt(agent_probability * patient_probability * pair_probability); }

}  // namespace relata
