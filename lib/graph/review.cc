// Tested by tests/graph/review_test.cc.
#include "graph/review.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "graph/decisions.h"
#include "graph/merge.h"

namespace relata {

std::vector<std::uint32_t> uncertain_edges(const Graph& graph, double below) {
  std::vector<std::pair<bool, double>> order(graph.edges.size());  // of each: is an end only described, how sure it is
  const auto is_described = [&](const SharedText& id) { return graph.nodes[graph.find_node(id)].type == EntityType::Concept; };
  std::vector<std::uint32_t> edges;
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    if (edge.evidence.empty() || edge.confidence >= below) continue;
    order[e] = {is_described(edge.source) || is_described(edge.target), edge.confidence};
    edges.push_back(e);
  }
  std::ranges::stable_sort(edges, {}, [&](std::uint32_t e) { return order[e]; });
  return edges;
}

Graph reviewed(Graph graph, const Review& review) {
  const std::set<std::string, std::less<>> right(review.right.begin(), review.right.end()), wrong(review.wrong.begin(), review.wrong.end());
  DecisionFile supplied = review.supplied;
  for (const Edge& edge : graph.edges)
    if (right.contains(edge.id) || wrong.contains(edge.id))
      std::ranges::copy(decisions_on(graph, edge, !wrong.contains(edge.id)), std::back_inserter(supplied.decisions));
  std::erase_if(graph.edges, [&](const Edge& edge) { return wrong.contains(edge.id); });
  std::vector<Graph> graphs;
  graphs.push_back(std::move(graph));
  return merge(std::move(graphs), {.supplied = std::move(supplied)});
}

}  // namespace relata
