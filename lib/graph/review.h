// What a person decides of a graph, one question after the other: possibly_same (identity.h) lists the things, uncertain_edges the relations.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/graph.h"
#include "graph/identity.h"

namespace relata {

// Positions of edges that are less sure than `below`: those between two names before those with an end that is only described, the least sure
// first, then in order of edges. Those without evidence, of foreign files, are not among them.
std::vector<std::uint32_t> uncertain_edges(const Graph& graph, double below);

struct Review {
  DecisionFile supplied{};
  std::vector<std::string> right{};  // ids of edges: a person vouches for all their evidence, which has the confidence 1 from now on
  std::vector<std::string> wrong{};  // these leave the graph; of an edge that is both, this counts
};

// An id that no edge has says nothing. What is said of an edge becomes decisions of the graph, one for each two things between which an article
// states it, so that it holds when the article is read anew; what other articles state is not decided.
Graph reviewed(Graph graph, const Review& review);

}  // namespace relata
