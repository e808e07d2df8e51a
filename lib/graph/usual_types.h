// What type a name has, by what most articles say. One article in twenty takes "Airbus" for a person; that is a misreading, no second
// Airbus. Inside the room only.
#pragma once

#include <vector>

#include "graph/graph.h"
#include "graph/label_table.h"

namespace relata {

// The type of each part, or the type that outvotes it: at least twice as many articles give that to the same name, four times for
// a name of one word. A person's last name votes too. What one article has as an unnamed thing ("the Bostrian Rockets") is a name
// where it looks like one and others have it as one. What the gazetteer knows and what its article names more than twice keeps
// its type, and a first or last name is never taken for a place. `names`: of the labels of the parts.
std::vector<EntityType> usual_types(const std::vector<Node>& parts, const LabelTable& names);

}  // namespace relata
