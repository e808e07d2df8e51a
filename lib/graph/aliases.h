// Which aliases a merged node keeps of those its parts have. What an article calls a thing, "the territory", "the club", "Beijing" for a government,
// tells it only there; as an alias in a graph it must not stand for anything else. Inside the room only.
#pragma once

#include <vector>

#include "graph/graph.h"

namespace relata {

// Takes from the aliases of named things what names another node better: the other's label, unless the names share a word ("Putin" of
// Vladimir Putin). With `many_articles` also what is no name but a description, and names that many institutions have where its own is not
// one. changed[i]: nodes[i] lost one, which its parts keep. Nodes without an article, of foreign files, stay as they are.
std::vector<bool> prune_aliases(std::vector<Node>& nodes, bool many_articles);

}  // namespace relata
