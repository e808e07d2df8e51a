// Tested by tests/format/graphml_test.cc and formats_test.cc.
#include "format/kind.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace relata {

std::vector<SharedText> sources_of(const Edge& edge) {
  std::set<SharedText> sources;
  for (const Evidence& evidence : edge.evidence) sources.insert(evidence.source);
  return {sources.begin(), sources.end()};
}

std::string kind_of(const Edge& edge) {
  switch (edge.polarity) {
    case Polarity::Negated: return "not_" + edge.relation;
    case Polarity::Hypothetical: return "maybe_" + edge.relation;
    default: return edge.relation.str();
  }
}

namespace {

std::set<std::string> frequent_kinds(const Graph& graph) {
  constexpr std::size_t kMost = 200;
  std::map<std::string, std::size_t> counts;
  for (const Edge& edge : graph.edges) ++counts[kind_of(edge)];
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [kind, count] : counts) ranked.emplace_back(count, kind);
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  ranked.resize(std::min(ranked.size(), kMost));
  std::set<std::string> kinds;
  for (const auto& [count, kind] : ranked) kinds.insert(kind);
  return kinds;
}

}  // namespace

std::vector<std::string> gephi_kinds(const Graph& graph) {
  const std::set<std::string> frequent = frequent_kinds(graph);
  std::vector<std::string> kinds;
  std::set<std::string> used;  // between these ends
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const Edge& edge = graph.edges[i];
    if (i > 0 && (edge.source != graph.edges[i - 1].source || edge.target != graph.edges[i - 1].target)) used.clear();
    std::string kind = kind_of(edge);
    if (!frequent.contains(kind) || used.contains(kind)) kind.clear();
    for (std::size_t number = 2; used.contains(kind); ++number) kind = std::to_string(number);
    used.insert(kind);
    kinds.push_back(std::move(kind));
  }
  return kinds;
}

}  // namespace relata
