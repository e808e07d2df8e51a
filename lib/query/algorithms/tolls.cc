// Tested by tests/query/paths_test.cc.
#include "query/algorithms/tolls.h"

#include <algorithm>
#include <bit>

namespace relata {

bool is_country(const Node& node) { return node.type == EntityType::Gpe && node.gazetteer_id.view().starts_with("country:"); }

std::vector<Toll> tolls(const Graph& graph, const Adjacency& adjacency) {
  std::vector<Toll> tolls;
  tolls.reserve(graph.nodes.size());
  for (std::uint32_t n = 0; n < graph.nodes.size(); ++n) {
    std::uint32_t neighbours = 0, last = n;
    for (const Hop& hop : adjacency.at(n))
      if (hop.node != last && hop.node != n) ++neighbours, last = hop.node;
    constexpr int kFew = 4;  // bits: up to 15 neighbours
    const int doublings = std::max(0, static_cast<int>(std::bit_width(neighbours)) - kFew);
    Toll toll = static_cast<Toll>(doublings) * (kWholeStep / 3);
    if (graph.nodes[n].type != EntityType::Person) toll += kWholeStep / 16;
    if (is_country(graph.nodes[n])) toll += 2 * kWholeStep;
    tolls.push_back(toll);
  }
  return tolls;
}

}  // namespace relata
