// Statements between parts become edges between nodes. Inside the room only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/parts.h"

namespace relata {

// node_of[i]: the node that part i belongs to. REQUIRES: nodes are sorted by id. Takes the statements of `parts`, whose nodes it does not
// look at.
std::vector<Edge> make_edges(Parts& parts, const std::vector<Node>& nodes, const std::vector<std::uint32_t>& node_of);

// An edge of which nothing is said yet: each field gives way to whatever is stated.
Edge unstated();

// What follows from pieces of evidence: widens the edge's dates, weight, confidence and symmetry to theirs, and sets class and
// kind to what most of them have. Without any the edge stays as it is.
void summarise(Edge& edge, std::span<const Evidence> all);

}  // namespace relata
