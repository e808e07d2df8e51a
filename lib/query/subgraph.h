// The part of a graph that some of its nodes and edges make.
#pragma once

#include "graph/graph.h"
#include "query/value.h"

namespace relata {

// The nodes and edges in `parts` (NodeRef, EdgeRef), the ends of the edges, the speakers and places of their evidence, and the sources
// that are named. A role in an organisation that is left out keeps its title only. A graph like any other.
Graph subgraph(const Graph& graph, const List& parts);

}  // namespace relata
