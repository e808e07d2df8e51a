// Take apart, group, put together. Tested by tests/graph/merge_test.cc.
#include "graph/merge.h"

#include "graph/decisions.h"
#include "graph/identity_steps.h"
#include "graph/parts.h"

namespace relata {

Graph merge(std::vector<Graph> graphs, const MergeOptions& options) {
  std::vector<SameDecision> decisions = united_decisions(graphs, options.told);
  Parts parts = take_apart(std::move(graphs));
  std::vector<std::uint32_t> groups;
  if (options.identity) {
    std::vector<Told> told = told_of(parts.nodes, decisions);
    fuse_told(parts, told, decisions);
    groups = identify(parts, told, Doubts::Leave).group_of;
  } else {
    groups = group_by_id(parts.nodes);
  }
  Graph graph = put_together(std::move(parts), groups);
  graph.decisions = std::move(decisions);
  return graph;
}

Graph merge(const Graph& a, const Graph& b, const MergeOptions& options) {
  std::vector<Graph> graphs{a, b};
  return merge(std::move(graphs), options);
}

}  // namespace relata
