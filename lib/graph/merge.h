// Several graphs become one. Nodes are the same thing when they have the same id, or, across articles, when identity.h says so.
// Every node keeps its parts, as each article had it, and a merge first takes all graphs apart, then groups all parts anew; so
//   merge(g, g) = g      merge(a, b) = merge(b, a)      merge(a, merge(b, c)) = merge(merge(a, b), c)
// hold for graphs made by GraphBuilder or by merge, to the byte. No evidence is lost.
//
// Edges of foreign files that have no evidence are united by their key: weight and confidence are the greatest, the dates the
// widest, also where evidence for the same comes from another graph.
#pragma once

#include <vector>

#include "graph/graph.h"
#include "graph/identity.h"

namespace relata {

struct MergeOptions {
  DecisionFile supplied{};  // by a person; it comes to the decisions that the graphs hold, and counts more
  // False: only nodes of the same id (of the same slug of type and name) are the same, whatever was decided.
  bool identity = true;
};

// Consumes the graphs: strings are moved, so the peak stays near the size of the result.
Graph merge(std::vector<Graph> graphs, const MergeOptions& options = {});
Graph merge(const Graph& a, const Graph& b, const MergeOptions& options = {});

}  // namespace relata
