// Betweenness (Freeman, A set of measures of centrality based on betweenness, 1977): on how many of the shortest ways between others
// a node lies. By the algorithm of Brandes (A faster algorithm for betweenness centrality, 2001): O(nodes * edges), minutes from some
// ten thousand nodes on.
#pragma once

#include <vector>

#include "query/algorithms/adjacency.h"

namespace relata {

// One value a node: the part of all pairs of other nodes that it lies between, from 0 to 1. Neither direction, nor weight, nor the
// number of edges between two nodes matters.
std::vector<double> betweenness(const Adjacency& graph);

}  // namespace relata
