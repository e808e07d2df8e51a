// Graphs written as lists of edges between numbered nodes.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph.h"

namespace relata::testing {

struct Line {
  std::uint32_t source;
  std::uint32_t target;
  double weight = 1;
  bool symmetric = false;
};

// Nodes n000, n001 ... and one edge a line, of relation r0, r1 ...; node i of the graph is node i of the list.
Graph graph_of(std::uint32_t nodes, const std::vector<Line>& lines);

// Each pair of nodes is joined one way or the other with probability `density`, with weights from 1 to 3; the same seed gives the same.
Graph random_edges(std::uint32_t seed, std::uint32_t nodes, double density);

}  // namespace relata::testing
