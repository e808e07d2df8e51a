// The shortest ways from one node to another that pass no node twice: the algorithm of Yen (Finding the k shortest loopless paths in a
// network, 1971) over searches from both ends at once (Pohl, Bi-directional search, 1971). A way is the shorter the fewer steps it has, with
// what `tolls` and `unaffirmed` add; of equally long ones that goes first whose steps are better attested: the sum of 1 / (pieces of
// evidence between the two nodes) is less.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/algorithms/adjacency.h"

namespace relata {

// In parts of a step.
using Toll = std::uint32_t;
constexpr Toll kWholeStep = 1024;

struct PathOptions {
  std::size_t count = 1;
  std::size_t max_length = 6;  // in steps, at most 1000
  bool directed = false;       // only along the direction of edges; symmetric ones go both ways
  std::vector<Toll> tolls{};   // of each node, for passing through it; empty: none
  Toll unaffirmed = 0;         // for a step between two nodes of whose edges none is affirmed
  std::vector<bool> closed{};  // of each node: is not passed through; empty: none
};

using Way = std::vector<std::uint32_t>;  // the nodes, from `from` to `to`

// At most `count` ways, the shortest first. Their edges are what Adjacency::between holds. REQUIRES: from != to.
std::vector<Way> shortest_paths(const Adjacency& graph, std::uint32_t from, std::uint32_t to, const PathOptions& options = {});

}  // namespace relata
