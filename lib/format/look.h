// How a graph looks where it is drawn: a node's size by its degree, its colour by its type, its place. Inside the room only.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace relata {

// "#rrggbb"
std::string_view colour_of(EntityType type);
// One a node: 10 for no edge, growing with the root of the degree, one decimal. With ranks (WriteOptions) the degree is what a
// node would have if all ends of edges were shared out by rank, so that both kinds of size look alike.
std::vector<double> sizes_of(const Graph& graph, std::span<const double> ranks = {});

// Where each node is drawn when nothing has laid the graph out: a spiral (Vogel, 1979) from the node of the greatest degree outwards.
// Two decimals.
struct Place {
  double x;
  double y;
};
std::vector<Place> places_of(const Graph& graph);

// What an edge is to Gephi (its kind) and Neo4j (its type): "accuse", and "not_accuse" when it is negated, "maybe_accuse" when it is
// hypothetical, since Gephi unites edges that have ends and kind in common.
std::string kind_of(const Edge& edge);
// The 200 most frequent kinds. Gephi keeps a table for each, so other edges have none.
std::set<std::string> kinds_of(const Graph& graph);

// The ids of the articles that an edge's evidence comes from, sorted.
std::vector<SharedText> sources_of(const Edge& edge);

// Position of each edge's ends among the nodes. REQUIRES: every end exists.
struct Ends {
  std::uint32_t source;
  std::uint32_t target;
};
std::vector<Ends> ends_of(const Graph& graph);

}  // namespace relata
