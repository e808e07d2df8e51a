// Statements between parts become edges between nodes. Inside the room only.
#pragma once

#include <string>
#include <vector>

#include "graph/parts.h"

namespace relata {

// node_id[i]: the id of the node that parts.nodes[i] belongs to. Takes the statements of `parts`.
std::vector<Edge> make_edges(Parts& parts, const std::vector<std::string>& node_id);

}  // namespace relata
