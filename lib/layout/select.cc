// Tested by tests/layout/select_test.cc.
#include "layout/select.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "graph/roles.h"
#include "layout/look.h"

namespace relata {
namespace {

class Sieve {
 public:
  Sieve(const Graph& graph) : graph_(graph), ends_(ends_of(graph)), nodes_(graph.nodes.size(), true), edges_(graph.edges.size(), true) {}

  void keep_named() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) nodes_[i] = nodes_[i] && graph_.nodes[i].type != EntityType::Concept;
    drop_dangling_edges();
  }

  void keep_sure(double least) {
    for (std::size_t i = 0; i < nodes_.size(); ++i) nodes_[i] = nodes_[i] && graph_.nodes[i].confidence >= least;
    for (std::size_t i = 0; i < edges_.size(); ++i) edges_[i] = edges_[i] && graph_.edges[i].confidence >= least;
    drop_dangling_edges();
  }

  void keep_top(std::size_t count) {
    std::vector<double> weights(nodes_.size(), 0);
    for (std::size_t i = 0; i < edges_.size(); ++i)
      if (edges_[i]) weights[ends_[i].source] += graph_.edges[i].weight, weights[ends_[i].target] += graph_.edges[i].weight;
    std::vector<std::uint32_t> order = kept(nodes_);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return weights[a] > weights[b]; });
    for (std::size_t k = count; k < order.size(); ++k) nodes_[order[k]] = false;
    drop_dangling_edges();
  }

  void keep_connected() {
    std::vector<bool> joined(nodes_.size(), false);
    for (std::size_t i = 0; i < edges_.size(); ++i)
      if (edges_[i] && ends_[i].source != ends_[i].target) joined[ends_[i].source] = joined[ends_[i].target] = true;
    for (std::size_t i = 0; i < nodes_.size(); ++i) nodes_[i] = nodes_[i] && joined[i];
    drop_dangling_edges();
  }

  void keep_groups(std::size_t least) {
    const std::vector<std::uint32_t> group = groups();
    std::vector<std::size_t> sizes(nodes_.size(), 0);
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      if (nodes_[i]) ++sizes[group[i]];
    for (std::size_t i = 0; i < nodes_.size(); ++i) nodes_[i] = nodes_[i] && sizes[group[i]] >= least;
    drop_dangling_edges();
  }

  std::size_t largest_group() const {
    const std::vector<std::uint32_t> group = groups();
    std::vector<std::size_t> sizes(nodes_.size() + 1, 0);
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      if (nodes_[i]) ++sizes[group[i]];
    return *std::max_element(sizes.begin(), sizes.end());
  }

  Selected result() const { return {kept(nodes_), kept(edges_)}; }

 private:
  void drop_dangling_edges() {
    for (std::size_t i = 0; i < edges_.size(); ++i) edges_[i] = edges_[i] && nodes_[ends_[i].source] && nodes_[ends_[i].target];
  }

  // The connected component of each node, told by one of its nodes.
  std::vector<std::uint32_t> groups() const {
    std::vector<std::uint32_t> leader(nodes_.size());
    std::iota(leader.begin(), leader.end(), 0u);
    const auto find = [&](std::uint32_t i) {
      while (leader[i] != i) i = leader[i] = leader[leader[i]];
      return i;
    };
    for (std::size_t i = 0; i < edges_.size(); ++i)
      if (edges_[i]) leader[find(ends_[i].source)] = find(ends_[i].target);
    for (std::uint32_t i = 0; i < leader.size(); ++i) leader[i] = find(i);
    return leader;
  }

  static std::vector<std::uint32_t> kept(const std::vector<bool>& flags) {
    std::vector<std::uint32_t> positions;
    for (std::uint32_t i = 0; i < flags.size(); ++i)
      if (flags[i]) positions.push_back(i);
    return positions;
  }

  const Graph& graph_;
  std::vector<Ends> ends_;
  std::vector<bool> nodes_;
  std::vector<bool> edges_;
};

Sieve sieved(const Graph& graph, const Selection& selection) {
  Sieve sieve(graph);
  if (selection.named) sieve.keep_named();
  if (selection.min_confidence > 0) sieve.keep_sure(selection.min_confidence);
  if (selection.top > 0) sieve.keep_top(selection.top);
  if (selection.connected) sieve.keep_connected();
  if (selection.least_group > 1) sieve.keep_groups(selection.least_group);
  return sieve;
}

}  // namespace

Selected select(const Graph& graph, const Selection& selection) { return sieved(graph, selection).result(); }

Graph part_of(const Graph& graph, const Selected& selected) {
  Graph part;
  part.title = graph.title;
  part.decisions = graph.decisions;
  NodeIds ids, sources;
  for (const std::uint32_t i : selected.nodes) ids.insert(part.nodes.emplace_back(graph.nodes[i]).id);
  for (Node& node : part.nodes) {
    trim_roles(node, ids);
    sources.insert(node.sources.begin(), node.sources.end());
  }
  for (const std::uint32_t i : selected.edges) {
    Edge& edge = part.edges.emplace_back(graph.edges[i]);
    for (Evidence& evidence : edge.evidence) {
      sources.insert(evidence.source);
      for (SharedText* id : {&evidence.speaker, &evidence.place})
        if (!ids.contains(*id)) *id = SharedText();
    }
    std::sort(edge.evidence.begin(), edge.evidence.end());
  }
  for (const SourceInfo& source : graph.sources)
    if (sources.contains(source.id)) part.sources.push_back(source);
  return part;
}

Selection readable_selection(const Graph& graph) {
  constexpr std::size_t kReadable = 250, kLarge = 30;
  for (Selection selection : {Selection{true, 0.6, kReadable, true, 0}, Selection{false, 0, kReadable, true, 0}}) {
    const Sieve sieve = sieved(graph, selection);
    // Beside a large picture, pairs only take room.
    if (sieve.largest_group() >= kLarge) selection.least_group = 3;
    if (!sieve.result().nodes.empty()) return selection;
  }
  return {.top = kReadable};
}

}  // namespace relata
