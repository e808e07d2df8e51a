// Tested by tests/query/plain_question_test.cc.
#include "query/subgraph.h"

#include <algorithm>
#include <set>

#include "graph/roles.h"

namespace relata {

Graph subgraph(const Graph& graph, const List& parts) {
  std::set<std::uint32_t> edges;
  NodeIds ids, sources;
  for (const Value& part : parts) {
    if (const auto* node = part.get<NodeRef>()) ids.insert(graph.nodes[node->index].id);
    if (const auto* edge = part.get<EdgeRef>()) edges.insert(edge->index);
  }
  Graph result;
  result.title = graph.title;
  result.decisions = graph.decisions;
  for (const std::uint32_t e : edges) {
    const Edge& edge = result.edges.emplace_back(graph.edges[e]);
    ids.insert({edge.source, edge.target});
    for (const Evidence& evidence : edge.evidence) {
      sources.insert(evidence.source);
      for (const SharedText& node : {evidence.speaker, evidence.place})
        if (!node.empty()) ids.insert(node);
    }
  }
  for (const Node& node : graph.nodes) {
    if (!ids.contains(node.id)) continue;
    result.nodes.push_back(node);
    trim_roles(result.nodes.back(), ids);
    for (Node& part : result.nodes.back().parts) trim_roles(part, ids);
    sources.insert(node.sources.begin(), node.sources.end());
  }
  for (const SourceInfo& source : graph.sources)
    if (sources.contains(source.id)) result.sources.push_back(source);
  return result;
}

}  // namespace relata
