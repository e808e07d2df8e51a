// Which gold entity each node of a graph stands for.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.h"
#include "score/gold.h"

namespace relata {

struct Alignment {
  std::vector<std::string> gold_of;  // one a node: the id of a gold entity, or empty
  std::size_t conflated = 0;         // nodes whose names belong to two named gold entities
};

// By label (counts double) and aliases; a name that several entities share counts in part. A node without any gold name may match
// by a part of a name, a concept by its last word.
Alignment align(const Gold& gold, const Graph& graph);

}  // namespace relata
