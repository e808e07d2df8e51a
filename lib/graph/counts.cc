// Tested by tests/store/part_test.cc.
#include "graph/counts.h"

namespace relata {

GraphCounts counts_of(const Graph& graph) {
  GraphCounts counts{graph.nodes.size(), graph.edges.size(), {}, {}};
  for (const Node& node : graph.nodes) ++counts.types[node.type];
  for (const Edge& edge : graph.edges) ++counts.relations[{edge.relation.str(), edge.cls}];
  return counts;
}

}  // namespace relata
