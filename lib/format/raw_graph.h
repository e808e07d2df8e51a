// A graph as it stands in a file, before it is known to be one: nodes and edges in any order, maybe with faults. Inside the room
// only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/graph.h"

namespace relata {

struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct RawGraph {
  Graph graph;
  std::vector<Position> node_at;  // where each node and each edge begins
  std::vector<Position> edge_at;
  TextCache texts;  // shares what records repeat
};

// Sorts everything, puts decisions in order, gives each edge what a foreign file leaves out (relation, label, id), unites edges
// of one key. Throws Error(Input) for a node without id, two nodes of one id, or an edge whose end is not there.
Graph normalise(RawGraph raw, const std::string& name);

}  // namespace relata
