// Weakly connected components: what hangs together when the direction of edges does not matter.
#pragma once

#include <cstdint>
#include <vector>

#include "query/algorithms/adjacency.h"

namespace relata {

// The component of every node. 0 is the largest; of equals the one with the first node. O(nodes + edges).
std::vector<std::uint32_t> components(const Adjacency& graph);

// The sizes of groups numbered from 0 without gaps, as components() and communities() return them.
std::vector<std::size_t> sizes_of(const std::vector<std::uint32_t>& group_of);

// Groups renumbered from 0: the largest first, of equals the one with the first node.
std::vector<std::uint32_t> numbered_by_size(const std::vector<std::uint32_t>& group_of);

}  // namespace relata
