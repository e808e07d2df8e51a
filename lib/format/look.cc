// Tested by tests/format/graphml_test.cc.
#include "format/look.h"

#include <cmath>
#include <unordered_map>

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

std::vector<double> sizes_of(const Graph& graph) {
  std::vector<std::uint32_t> degree(graph.nodes.size(), 0);
  for (const Ends& ends : ends_of(graph)) {
    ++degree[ends.source];
    ++degree[ends.target];
  }
  std::vector<double> sizes;
  for (const std::uint32_t d : degree) sizes.push_back(10 + std::round(60 * std::sqrt(d)) / 10);
  return sizes;
}

}  // namespace relata
