// How a graph looks where it is drawn: a node's size by its degree, its colour by its type, its place.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/graph.h"
#include "layout/layout.h"

namespace relata {

// "#rrggbb"; colours that differ for those, too, who see no red or no green (after Okabe and Ito, 2008).
std::string_view colour_of(EntityType type);
// One a node: 10 for no edge, growing with the root of the degree, one decimal. With ranks (of the nodes, in order, their sum 1) the degree is what a
// node would have if all ends of edges were shared out by rank, so that both kinds of size look alike.
std::vector<double> sizes_of(const Graph& graph, std::span<const double> ranks = {});

// Where each node is drawn: layout() of circles of these sizes, of all edges.
std::vector<Point> places_of(const Graph& graph, std::span<const double> sizes);

// Position of each edge's ends among the nodes. REQUIRES: every end exists.
struct Ends {
  std::uint32_t source;
  std::uint32_t target;
};
std::vector<Ends> ends_of(const Graph& graph);

}  // namespace relata
