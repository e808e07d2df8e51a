// The one thing that a name means, for whoever needs exactly one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/lookup.h"

namespace relata {

// The node of that name. Throws Error(Input) that lists the nodes of an ambiguous name, or names like one that nothing has.
std::uint32_t node_named(const Graph& graph, const Lookup& lookup, const std::string& name);

// A line for each of these nodes, each after a line end: id, label, type, how often mentioned. Many are only counted.
std::string candidates_text(const Graph& graph, const std::vector<std::uint32_t>& nodes);

}  // namespace relata
