// Unresolved pairs of parts as pairs of nodes. Tested by tests/graph/identity_test.cc.
#include "graph/identity.h"

#include <algorithm>
#include <map>

#include "graph/decisions.h"
#include "graph/identity_steps.h"
#include "graph/match_probability.h"

namespace relata {
namespace {

struct ReviewCandidate {
  UnresolvedPair pair{};
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
  std::map<std::pair<SharedText, SharedText>, ReviewCandidate> candidates;  // by node ids, left < right
  for (const UnresolvedPair& pair : identify(parts, constraints_of(parts.nodes, graph.decisions), Unresolved::Collect).unresolved) {
    const Node& a = parts.nodes[pair.a];
    const Node& b = parts.nodes[pair.b];
    const auto [left, right] = std::minmax(node_of[{source_of(a), a.id}], node_of[{source_of(b), b.id}]);
    if (left.empty() || left == right) continue;
    const auto [at, added] = candidates.try_emplace({left, right}, ReviewCandidate{pair, record_id(a) + '\t' + record_id(b)});
    if (!added && at->second.pair.similarity < pair.similarity) at->second = {pair, record_id(a) + '\t' + record_id(b)};
  }
  std::map<SharedText, std::size_t> fitting;  // pairs that a node is in
  for (const auto& [ids, candidate] : candidates) ++fitting[ids.first], ++fitting[ids.second];
  const MatchProbability probability(graph);
  std::vector<PossiblySame> list;
  for (const auto& [ids, candidate] : candidates) {
    const auto left = static_cast<std::uint32_t>(graph.find_node(ids.first)), right = static_cast<std::uint32_t>(graph.find_node(ids.second));
    const std::size_t things = std::max(fitting[ids.first], fitting[ids.second]);
    list.push_back({ids.first, ids.second, probability.of(left, right, candidate.pair.kind, candidate.pair.similarity, things),
                    std::string(text_of(candidate.pair.kind)), candidate.line});
  }
  std::stable_sort(list.begin(), list.end(), [](const PossiblySame& a, const PossiblySame& b) { return a.score > b.score; });
  return list;
}

}  // namespace relata
