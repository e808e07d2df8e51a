// Tested by tests/format/graphml_test.cc.
#include "format/look.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace relata {

std::string_view colour_of(EntityType type) {
  switch (type) {
    case EntityType::Person: return "#4e79a7";
    case EntityType::Org: return "#f28e2b";
    case EntityType::Gpe: return "#59a14f";
    case EntityType::Loc: return "#8cd17d";
    case EntityType::Fac: return "#9c755f";
    case EntityType::Norp: return "#b07aa1";
    case EntityType::Event: return "#e15759";
    case EntityType::Product: return "#edc948";
    case EntityType::Misc: return "#76b7b2";
    case EntityType::Concept: return "#bab0ac";
    default: return "#79706e";
  }
}

std::vector<Ends> ends_of(const Graph& graph) {
  std::unordered_map<std::string_view, std::uint32_t> position;
  position.reserve(graph.nodes.size());
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) position.emplace(graph.nodes[i].id, i);
  std::vector<Ends> ends;
  ends.reserve(graph.edges.size());
  for (const Edge& edge : graph.edges) ends.push_back({position.at(edge.source), position.at(edge.target)});
  return ends;
}

namespace {

std::vector<std::uint32_t> degrees_of(const Graph& graph) {
  std::vector<std::uint32_t> degree(graph.nodes.size(), 0);
  for (const Ends& ends : ends_of(graph)) {
    ++degree[ends.source];
    ++degree[ends.target];
  }
  return degree;
}

}  // namespace

std::vector<double> sizes_of(const Graph& graph, std::span<const double> ranks) {
  std::vector<double> sizes;
  sizes.reserve(graph.nodes.size());
  const auto add = [&](double degree) { sizes.push_back(10 + std::round(60 * std::sqrt(degree)) / 10); };
  if (ranks.size() == graph.nodes.size())
    std::ranges::for_each(ranks, [&](double rank) { add(rank * 2 * static_cast<double>(graph.edges.size())); });
  else
    std::ranges::for_each(degrees_of(graph), add);
  return sizes;
}

std::vector<Place> places_of(const Graph& graph) {
  const std::vector<std::uint32_t> degree = degrees_of(graph);
  std::vector<std::uint32_t> order(degree.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return degree[a] > degree[b]; });
  constexpr double kGoldenAngle = 2.399963229728653;
  std::vector<Place> places(degree.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const double radius = 30 * std::sqrt(static_cast<double>(rank)), angle = kGoldenAngle * static_cast<double>(rank);
    places[order[rank]] = {std::round(100 * radius * std::cos(angle)) / 100, std::round(100 * radius * std::sin(angle)) / 100};
  }
  return places;
}

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

std::set<std::string> kinds_of(const Graph& graph) {
  constexpr std::size_t kMost = 200;
  std::map<std::string, std::size_t> counts;
  for (const Edge& edge : graph.edges) ++counts[kind_of(edge)];
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [kind, count] : counts) ranked.emplace_back(count, kind);
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  ranked.resize(std::min(ranked.size(), kMost));
  std::set<std::string> kinds;
  for (const auto& [count, kind] : ranked) kinds.insert(kind);
  return kinds;
}

}  // namespace relata
