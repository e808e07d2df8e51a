// A graph as a still picture: what the page shows, for reports. All of the graph is drawn; select.h chooses what is worth it.
#pragma once

#include <string>

#include "graph/graph.h"

namespace relata {

// SVG in UTF-8, the same bytes everywhere: text stands in it as text.
std::string svg_of(const Graph& graph);

// PNG, two points a unit of the SVG, at most 8,000 wide or high. Fonts are those of the machine. Throws Error(Output) if it cannot be drawn.
std::string png_of(const Graph& graph);

}  // namespace relata
