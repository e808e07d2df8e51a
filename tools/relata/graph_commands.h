// The subcommands that ask one graph, for a graph that is open already. The first of the words is what the graph is called.
#pragma once

#include "cli.h"
#include "graph/graph.h"

namespace relata::cli {

// Each prints its answer and returns the exit code; throws Error. REQUIRES: as many words as the row of the command asks for.
int show_in(const Graph& graph, const Arguments& arguments);
int find_in(const Graph& graph, const Arguments& arguments);
int neighbours_in(const Graph& graph, const Arguments& arguments);
int path_in(const Graph& graph, const Arguments& arguments);
int timeline_in(const Graph& graph, const Arguments& arguments);
int disputed_in(const Graph& graph, const Arguments& arguments);
int stats_in(const Graph& graph, const Arguments& arguments);

}  // namespace relata::cli
