// What it costs a way between two things to pass through a third (PathOptions::tolls). A country or another hub connects nearly everything
// with everything, so that a way through it says little; that two things have a person in common says more.
#pragma once

#include <vector>

#include "query/algorithms/paths.h"

namespace relata {

bool is_country(const Node& node);

// Of each node. A person costs nothing, anything else a sixteenth of a step, a country two steps more. A node with 16 neighbours costs
// a third of a step more, and so does each doubling of them.
std::vector<Toll> tolls(const Graph& graph, const Adjacency& adjacency);

}  // namespace relata
