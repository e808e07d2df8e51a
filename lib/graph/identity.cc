// Doubts about parts as pairs of nodes. Tested by tests/graph/identity_test.cc.
#include "graph/identity.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/decisions.h"
#include "graph/identity_steps.h"

namespace relata {
std::vector<PossiblySame> possibly_same(const Graph& graph) {
  // Where each part is now.
  std::map<std::pair<SharedText, SharedText>, SharedText> node_of;
  for (const Node& node : graph.nodes) {
    if (node.parts.empty()) node_of[{source_of(node), node.id}] = node.id;
    for (const Node& part : node.parts) node_of[{source_of(part), part.id}] = node.id;
  }
  const Parts parts = take_apart({graph});
  std::map<std::pair<SharedText, SharedText>, PossiblySame> pairs;
  for (const Doubt& doubt : identify(parts, told_of(parts.nodes, graph.decisions), Doubts::Tell).doubts) {
    const Node& a = parts.nodes[doubt.a];
    const Node& b = parts.nodes[doubt.b];
    PossiblySame same{node_of[{source_of(a), a.id}], node_of[{source_of(b), b.id}], doubt.score, doubt.why,
                      handle_of(a) + '\t' + handle_of(b)};
    if (same.left.empty() || same.right.empty() || same.left == same.right) continue;
    if (same.right < same.left) std::swap(same.left, same.right);
    const auto [at, added] = pairs.emplace(std::pair(same.left, same.right), same);
    if (!added && at->second.score < same.score) at->second = same;
  }
  std::vector<PossiblySame> list;
  for (auto& [ids, same] : pairs) list.push_back(std::move(same));
  std::stable_sort(list.begin(), list.end(), [](const PossiblySame& a, const PossiblySame& b) { return a.score > b.score; });
  return list;
}

}  // namespace relata
