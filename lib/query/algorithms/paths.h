// The shortest ways from one node to another that pass no node twice: the algorithm of Yen (Finding the k shortest loopless paths in a
// network, 1971). A way is the shorter the fewer steps it has; of equally long ones that goes first whose steps are better attested: the
// sum of 1 / (pieces of evidence between the two nodes) is less.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/algorithms/adjacency.h"

namespace relata {

struct PathOptions {
  std::size_t count = 1;
  std::size_t max_length = 6;  // in steps, at most 1000
  bool directed = false;       // only along the direction of edges; symmetric ones go both ways
};

using Way = std::vector<std::uint32_t>;  // the nodes, from `from` to `to`

// At most `count` ways, the shortest first. Their edges are what Adjacency::between holds. REQUIRES: from != to.
std::vector<Way> shortest_paths(const Adjacency& graph, std::uint32_t from, std::uint32_t to, const PathOptions& options = {});

}  // namespace relata
