// Breadth first, ring by ring. Tested by tests/query/paths_test.cc.
#include "query/algorithms/neighbours.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace relata {

std::vector<Neighbour> neighbours(const Adjacency& graph, std::uint32_t start, std::uint32_t hops) {
  std::vector<Neighbour> all;
  std::set<std::uint32_t> seen{start}, ring{start};
  for (std::uint32_t hop = 1; hop <= hops && !ring.empty(); ++hop) {
    std::map<std::uint32_t, Neighbour> next;
    for (const std::uint32_t from : ring) {
      std::map<std::uint32_t, double> weights;
      for (const Hop& step : graph.at(from))
        if (!seen.contains(step.node)) weights[step.node] += step.weight;
      for (const auto& [node, weight] : weights) {
        Neighbour& neighbour = next.emplace(node, Neighbour{node, hop, from, 0}).first->second;
        if (weight > neighbour.weight) neighbour.through = from, neighbour.weight = weight;
      }
    }
    ring.clear();
    for (const auto& [node, neighbour] : next) {
      all.push_back(neighbour);
      ring.insert(node);
    }
    seen.insert(ring.begin(), ring.end());
  }
  std::sort(all.begin(), all.end(),
            [](const Neighbour& a, const Neighbour& b) { return std::tie(a.hops, b.weight, a.node) < std::tie(b.hops, a.weight, b.node); });
  return all;
}

}  // namespace relata
