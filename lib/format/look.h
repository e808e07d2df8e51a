// How a graph looks where it is drawn: a node's size by its degree, its colour by its type. Inside the room only.
#pragma once

#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace relata {

// "#rrggbb"
std::string_view colour_of(EntityType type);
// One a node: 10 for no edge, growing with the root of the degree, one decimal.
std::vector<double> sizes_of(const Graph& graph);

// Position of each edge's ends among the nodes. REQUIRES: every end exists.
struct Ends {
  std::uint32_t source;
  std::uint32_t target;
};
std::vector<Ends> ends_of(const Graph& graph);

}  // namespace relata
