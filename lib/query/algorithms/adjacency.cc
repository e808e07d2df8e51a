// Compressed rows, by counting. Tested by tests/query/components_test.cc.
#include "query/algorithms/adjacency.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/fold.h"
#include "schema/relations.h"

namespace relata {
namespace {

// " hold talk with ": whole words are found by the blanks around them.
std::string in_blanks(std::string_view words) {
  std::string text = " " + fold(words) + " ";
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

}  // namespace

RelationWords::RelationWords(std::string_view words) {
  if (words.empty()) return;
  words_ = in_blanks(words);
  if (const CanonicalRelation* relation = relation_of_words(std::string_view(words_).substr(1, words_.size() - 2))) meaning_ = relation->name;
}

bool RelationWords::fit(const Edge& edge) const {
  const auto stand_in = [&](std::string_view text) { return in_blanks(text).find(words_) != std::string::npos; };
  if ((!meaning_.empty() && edge.relation == meaning_) || stand_in(edge.relation) || stand_in(edge.label)) return true;
  return std::ranges::any_of(edge.evidence, [&](const Evidence& evidence) { return evidence.label != edge.label && stand_in(evidence.label); });
}

bool EdgeFilter::admits(const Edge& edge) const {
  return (relation.empty() || relation.fit(edge)) && (!cls || edge.cls == *cls) && (!polarity || edge.polarity == *polarity);
}

Adjacency::Adjacency(const Graph& graph, const EdgeFilter& filter) : first_(graph.nodes.size() + 1, 0) {
  struct Ends {
    std::uint32_t source, target, edge;
  };
  std::vector<Ends> ends;
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
    if (!filter.admits(graph.edges[e])) continue;
    ends.push_back({static_cast<std::uint32_t>(graph.find_node(graph.edges[e].source)), static_cast<std::uint32_t>(graph.find_node(graph.edges[e].target)), e});
    ++first_[ends.back().source + 1];
    if (ends.back().source != ends.back().target) ++first_[ends.back().target + 1];
  }
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  steps_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (const Ends& end : ends) {
    const Edge& edge = graph.edges[end.edge];
    const bool loop = end.source == end.target, affirmed = edge.polarity == Polarity::Affirmed;
    steps_[next[end.source]++] = {end.target, end.edge, edge.weight, true, edge.symmetric || loop, affirmed};
    if (!loop) steps_[next[end.target]++] = {end.source, end.edge, edge.weight, edge.symmetric, true, affirmed};
  }
  for (std::size_t i = 0; i < size(); ++i)
    std::sort(steps_.begin() + first_[i], steps_.begin() + first_[i + 1],
              [](const Hop& a, const Hop& b) { return std::tie(a.node, a.edge) < std::tie(b.node, b.edge); });
}

std::span<const Hop> Adjacency::at(std::uint32_t node) const { return {steps_.data() + first_[node], steps_.data() + first_[node + 1]}; }

std::span<const Hop> Adjacency::between(std::uint32_t a, std::uint32_t b) const {
  const std::span<const Hop> all = at(a);
  const auto first = std::lower_bound(all.begin(), all.end(), b, [](const Hop& step, std::uint32_t node) { return step.node < node; });
  const auto last = std::find_if(first, all.end(), [b](const Hop& step) { return step.node != b; });
  return {first, last};
}

}  // namespace relata
