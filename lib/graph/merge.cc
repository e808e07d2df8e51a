// Take apart, group, put together. Tested by tests/graph/merge_test.cc and update_test.cc.
#include "graph/merge.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/decisions.h"
#include "graph/identity_steps.h"
#include "graph/parts.h"
#include "graph/update.h"
#include "graph/without.h"

namespace relata {
namespace {

Graph regrouped(std::vector<Graph> graphs, const MergeOptions& options, const ArticleIds& removed, const std::vector<Related>& related = {}) {
  std::vector<Decision> decisions = united_decisions(graphs, options.supplied);
  Parts parts = take_apart(std::move(graphs), removed, related);
  std::vector<std::uint32_t> groups;
  if (options.identity) {
    std::vector<Constraint> constraints = constraints_of(parts.nodes, decisions);
    decide_statements(parts, decisions);
    fuse_must_linked(parts, constraints, decisions);
    decide_statements(parts, decisions);  // what is decided of a part that several have become
    groups = identify(parts, constraints, Unresolved::Skip).group_of;
  } else {
    groups = group_by_id(parts.nodes);
  }
  Graph graph = put_together(std::move(parts), groups);
  graph.decisions = std::move(decisions);
  return graph;
}

}  // namespace

Graph merge(std::vector<Graph> graphs, const MergeOptions& options) { return regrouped(std::move(graphs), options, {}); }

Graph update(Graph graph, const std::vector<std::string>& removed, std::vector<Graph> added, const MergeOptions& options) {
  std::vector<Graph> graphs;
  graphs.reserve(added.size() + 1);
  graphs.push_back(std::move(graph));
  std::move(added.begin(), added.end(), std::back_inserter(graphs));
  return regrouped(std::move(graphs), options, ArticleIds(removed.begin(), removed.end()));
}

Graph update_nodes(Graph nodes, const std::vector<Related>& related, const std::vector<std::string>& removed, std::vector<Graph> added) {
  added.insert(added.begin(), std::move(nodes));
  return regrouped(std::move(added), {}, ArticleIds(removed.begin(), removed.end()), related);
}

Graph merge(const Graph& a, const Graph& b, const MergeOptions& options) {
  std::vector<Graph> graphs{a, b};
  return merge(std::move(graphs), options);
}

}  // namespace relata
