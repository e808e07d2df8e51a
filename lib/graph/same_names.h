// Names of one article that are ways to write one name. Inside the room only.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph.h"

namespace relata {

// For each node of one article the node it is the same as, or itself: of one type, neither person nor concept, called by another label that
// is the same name by its spelling ("iPods" and "iPod", "Chrysler LLC" and "Chrysler"), or a company or product called by the only fuller
// name ("Apple" and "Apple Computer", "A380" and "Airbus A380"). Two nodes of one label are two things. A place that no gazetteer knows,
// named once or twice by what is the last name of the article's only such person, is that person, misread. into[into[i]] == into[i].
std::vector<std::uint32_t> same_names(const std::vector<Node>& nodes);

}  // namespace relata
