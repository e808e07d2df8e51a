#include "edge_list.h"

#include <algorithm>
#include <random>
#include <string>
#include <tuple>

namespace relata::testing {
namespace {

std::string id_of(std::uint32_t node) {
  std::string digits = std::to_string(node);
  digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
  return "n" + digits;
}

}  // namespace

Graph graph_of(std::uint32_t nodes, const std::vector<Line>& lines) {
  Graph graph;
  for (std::uint32_t i = 0; i < nodes; ++i) graph.nodes.push_back({.id = id_of(i), .label = "N" + std::to_string(i)});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    graph.edges.push_back({.id = "e" + std::to_string(i),
                           .source = id_of(line.source),
                           .target = id_of(line.target),
                           .relation = "r" + std::to_string(i),
                           .symmetric = line.symmetric,
                           .weight = line.weight});
  }
  std::sort(graph.edges.begin(), graph.edges.end(),
            [](const Edge& a, const Edge& b) { return std::tie(a.source, a.target, a.relation) < std::tie(b.source, b.target, b.relation); });
  return graph;
}

Graph random_edges(std::uint32_t seed, std::uint32_t nodes, double density) {
  std::mt19937 random(seed);
  std::vector<Line> lines;
  for (std::uint32_t a = 0; a < nodes; ++a)
    for (std::uint32_t b = a + 1; b < nodes; ++b) {
      if (static_cast<double>(random() % 1000) >= density * 1000) continue;
      const bool turned = random() % 2 == 1;
      lines.push_back({turned ? b : a, turned ? a : b, static_cast<double>(1 + random() % 3)});
    }
  return graph_of(nodes, lines);
}

}  // namespace relata::testing
