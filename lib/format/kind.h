// What an edge is to programs that give edges one type. Inside the room only.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.h"

namespace relata {

// "accuse", and "not_accuse" when it is negated, "maybe_accuse" when it is hypothetical.
std::string kind_of(const Edge& edge);

// What each edge is to Gephi, in their order. Gephi keeps a table for each kind, so only the 200 most frequent have a name; and it unites
// edges that have ends and kind in common, so of the others between two nodes the first has none and the next are "2", "3" ...
std::vector<std::string> gephi_kinds(const Graph& graph);

// The ids of the articles that an edge's evidence comes from, sorted.
std::vector<SharedText> sources_of(const Edge& edge);

}  // namespace relata
