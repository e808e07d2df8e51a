// Names of one article that are ways to write one name. Inside the room only.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph.h"

namespace relata {

// For each node of one article the node it is the same as, or itself; into[into[i]] == into[i]. The same are:
// - two of one type, neither persons nor concepts, whose different labels are one name by their spelling ("iPods" and "iPod", "Chrysler
//   LLC" and "Chrysler"), or of which one is the only fuller name of the other ("Apple Computer" and "Apple", "Airbus A380" and "A380");
// - a place that no gazetteer knows, named once or twice by the last name or an alias of the article's only such person, and that person.
// Two nodes of one label are two things.
std::vector<std::uint32_t> same_names(const std::vector<Node>& nodes);

}  // namespace relata
