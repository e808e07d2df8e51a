// The roles of a node in a part of its graph.
#pragma once

#include <functional>
#include <set>

#include "graph/graph.h"

namespace relata {

using NodeIds = std::set<SharedText, std::less<>>;

// Roles of a node and of its parts lose the body that they name where it is not among the kept; equal ones become one. In order afterwards.
void trim_roles(Node& node, const NodeIds& kept);

}  // namespace relata
