// The part of a graph that is worth a look: named things, sure relations, the best connected.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/graph.h"

namespace relata {

struct Selection {
  bool named = false;           // no concepts, which are unnamed things
  double min_confidence = 0;    // of nodes and of edges, 0 to 1
  std::size_t top = 0;          // so many nodes at most, those whose edges weigh most in all; 0: all
  bool connected = false;       // only nodes that an edge joins to another
  std::size_t least_group = 0;  // only connected components of so many nodes at least

  bool operator==(const Selection&) const = default;
};

// Positions, in order, of the nodes and edges that are left. The limits hold in the order in which they stand above.
struct Selected {
  std::vector<std::uint32_t> nodes;
  std::vector<std::uint32_t> edges;
};
Selected select(const Graph& graph, const Selection& selection);

// These alone, as a graph like any other: a role in an organisation that is left out keeps its title, evidence whose speaker or place is left
// out has none.
Graph part_of(const Graph& graph, const Selected& selected);

// What of a graph can be read at a glance: 250 named, connected nodes and relations from 0.6 on; where that leaves nothing, with fewer limits.
Selection readable_selection(const Graph& graph);

}  // namespace relata
