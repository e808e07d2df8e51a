// Take apart, group, put together. Tested by tests/graph/merge_test.cc.
#include "graph/merge.h"

#include "graph/identity_steps.h"
#include "graph/parts.h"

namespace relata {

Graph merge(std::vector<Graph> graphs, const MergeOptions& options) {
  Parts parts = take_apart(std::move(graphs));
  fuse_told(parts, options.decisions);
  const std::vector<std::uint32_t> groups = options.identity ? identify(parts, options.decisions, Doubts::Leave).group_of : group_by_id(parts.nodes);
  return put_together(std::move(parts), groups);
}

Graph merge(const Graph& a, const Graph& b, const MergeOptions& options) {
  std::vector<Graph> graphs{a, b};
  return merge(std::move(graphs), options);
}

}  // namespace relata
