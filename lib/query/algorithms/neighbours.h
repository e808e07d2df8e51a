// What lies around a node.
#pragma once

#include <cstdint>
#include <vector>

#include "query/algorithms/adjacency.h"

namespace relata {

struct Neighbour {
  std::uint32_t node = 0;
  std::uint32_t hops = 0;     // steps from the start, without regard to direction
  std::uint32_t through = 0;  // a node one step nearer: of several the one with the most evidence between the two, then the first
  double weight = 0;          // the evidence between node and through
};

// Every node at most `hops` steps away, without the start itself: the nearer first, then the better attested, then in order of nodes.
std::vector<Neighbour> neighbours(const Adjacency& graph, std::uint32_t start, std::uint32_t hops = 1);

}  // namespace relata
