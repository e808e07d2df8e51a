// A graph as the page reads it: JSON, a list a field, so that what repeats compresses well and loads fast. Inside the room only.
#pragma once

#include <cstddef>
#include <string>

#include "graph/graph.h"

namespace relata {

// `hidden`: how many nodes of the whole graph are not in this one. page/data.js tells the fields.
std::string columns_of(const Graph& graph, std::size_t hidden);

}  // namespace relata
