// Statements between parts become edges between nodes. Inside the room only.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/parts.h"

namespace relata {

// node_of[i]: the node that part i belongs to. REQUIRES: nodes are sorted by id. Takes the statements of `parts`, whose nodes it does not
// look at.
std::vector<Edge> make_edges(Parts& parts, const std::vector<Node>& nodes, const std::vector<std::uint32_t>& node_of);

}  // namespace relata
