// Doubts about parts as pairs of nodes. Tested by tests/graph/identity_test.cc.
#include "graph/identity.h"

#include <algorithm>
#include <map>

#include "graph/decisions.h"
#include "graph/identity_steps.h"
#include "graph/likeness.h"

namespace relata {
namespace {

struct DoubtfulPair {
  Doubt doubt{};
  std::string line{};
};

}  // namespace

std::vector<PossiblySame> possibly_same(const Graph& graph) {
  // Where each part is now.
  std::map<std::pair<SharedText, SharedText>, SharedText> node_of;
  for (const Node& node : graph.nodes) {
    if (node.parts.empty()) node_of[{source_of(node), node.id}] = node.id;
    for (const Node& part : node.parts) node_of[{source_of(part), part.id}] = node.id;
  }
  const Parts parts = take_apart({graph});
  std::map<std::pair<SharedText, SharedText>, DoubtfulPair> pairs;  // by node ids, left < right
  for (const Doubt& doubt : identify(parts, constraints_of(parts.nodes, graph.decisions), Doubts::Tell).doubts) {
    const Node& a = parts.nodes[doubt.a];
    const Node& b = parts.nodes[doubt.b];
    const auto [left, right] = std::minmax(node_of[{source_of(a), a.id}], node_of[{source_of(b), b.id}]);
    if (left.empty() || left == right) continue;
    const auto [at, added] = pairs.try_emplace({left, right}, DoubtfulPair{doubt, handle_of(a) + '\t' + handle_of(b)});
    if (!added && at->second.doubt.kinship < doubt.kinship) at->second = {doubt, handle_of(a) + '\t' + handle_of(b)};
  }
  std::map<SharedText, std::size_t> fitting;  // pairs that a node is in
  for (const auto& [ids, pair] : pairs) ++fitting[ids.first], ++fitting[ids.second];
  const Likeness likeness(graph);
  std::vector<PossiblySame> list;
  for (const auto& [ids, pair] : pairs) {
    const auto left = static_cast<std::uint32_t>(graph.find_node(ids.first)), right = static_cast<std::uint32_t>(graph.find_node(ids.second));
    const std::size_t things = std::max(fitting[ids.first], fitting[ids.second]);
    list.push_back(
        {ids.first, ids.second, likeness.of(left, right, pair.doubt.kind, pair.doubt.kinship, things), std::string(text_of(pair.doubt.kind)), pair.line});
  }
  std::stable_sort(list.begin(), list.end(), [](const PossiblySame& a, const PossiblySame& b) { return a.score > b.score; });
  return list;
}

}  // namespace relata
