// Tested by tests/store/part_test.cc.
#include "graph/counts.h"

namespace relata {

namespace {

template <typename Key>
void take_one(std::map<Key, std::size_t>& counts, const Key& key) {
  if (const auto at = counts.find(key); at != counts.end() && --at->second == 0) counts.erase(at);
}

}  // namespace

void GraphCounts::add(const Node& node) {
  ++nodes;
  ++types[node.type];
}

void GraphCounts::add(const Edge& edge) {
  ++edges;
  ++relations[{edge.relation.str(), edge.cls}];
}

void GraphCounts::take(const Node& node) {
  --nodes;
  take_one(types, node.type);
}

void GraphCounts::take(const Edge& edge) {
  --edges;
  take_one(relations, {edge.relation.str(), edge.cls});
}

GraphCounts counts_of(const Graph& graph) {
  GraphCounts counts;
  for (const Node& node : graph.nodes) counts.add(node);
  for (const Edge& edge : graph.edges) counts.add(edge);
  return counts;
}

}  // namespace relata
