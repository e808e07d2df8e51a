// PageRank (Brin and Page, The anatomy of a large-scale hypertextual web search engine, 1998): how often one comes by a node who walks
// the edges at random. An edge is taken in proportion to its weight, a symmetric one in both directions. Who stands where no edge
// leads away goes on anywhere, as does one in seven or so always.
#pragma once

#include <vector>

#include "query/algorithms/adjacency.h"

namespace relata {

struct PageRankOptions {
  double damping = 0.85;     // the part of steps that follow an edge
  double tolerance = 1e-10;  // the sum of changes at which it stops
  int iterations = 200;      // at most
};

// One rank a node, all positive, their sum is 1. Empty for no nodes.
std::vector<double> pagerank(const Adjacency& graph, const PageRankOptions& options = {});

}  // namespace relata
