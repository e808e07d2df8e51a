// Communities: groups of nodes with more edges inside than chance would give them. The Louvain method (Blondel, Guillaume, Lambiotte and
// Lefebvre, Fast unfolding of communities in large networks, 2008), which raises the modularity of Newman and Girvan (2004). Edges count
// by their weight, without direction. Nodes are visited in their order, and again in the order in which their neighbours move; ties go to the first, so
// that the same graph has the same communities.
#pragma once

#include <cstdint>
#include <vector>

#include "query/algorithms/adjacency.h"

namespace relata {

struct CommunityOptions {
  double resolution = 1;  // greater: more and smaller communities
};

// The community of every node. 0 is the largest; of equals the one with the first node. A node without edges is one of its own.
std::vector<std::uint32_t> communities(const Adjacency& graph, const CommunityOptions& options = {});

// The part of the weight that lies inside of groups, less what chance would put there: between -1/2 and 1. 0 for a graph without edges.
double modularity(const Adjacency& graph, const std::vector<std::uint32_t>& group_of, double resolution = 1);

}  // namespace relata
