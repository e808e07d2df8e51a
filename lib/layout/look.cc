// Tested by tests/layout/layout_test.cc.
#include "layout/look.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace relata {

std::string_view colour_of(EntityType type) {
  switch (type) {
    case EntityType::Person: return "#0072b2";
    case EntityType::Org: return "#e69f00";
    case EntityType::Gpe: return "#009e73";
    case EntityType::Loc: return "#6fbf8b";
    case EntityType::Fac: return "#8a6d3b";
    case EntityType::Norp: return "#cc79a7";
    case EntityType::Event: return "#d55e00";
    case EntityType::Product: return "#b8a500";
    case EntityType::Misc: return "#56b4e9";
    case EntityType::Concept: return "#a3a3a3";
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
  if (ranks.size() == graph.nodes.size()) std::ranges::for_each(ranks, [&](double rank) { add(rank * 2 * static_cast<double>(graph.edges.size())); });
  else std::ranges::for_each(degrees_of(graph), add);
  return sizes;
}

std::vector<Point> places_of(const Graph& graph, std::span<const double> sizes) {
  std::vector<double> radii;
  for (const double size : sizes) radii.push_back(size / 2);
  std::vector<Spring> links;
  const std::vector<Ends> ends = ends_of(graph);
  for (std::size_t i = 0; i < ends.size(); ++i) links.push_back({ends[i].source, ends[i].target, std::max(graph.edges[i].weight, 0.01)});
  return layout(radii, links);
}

}  // namespace relata
