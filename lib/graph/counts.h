// How much of each kind a graph holds: what the cost of a question is estimated by where only a part of the graph is at hand.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "graph/graph.h"

namespace relata {

struct GraphCounts {
  std::size_t nodes = 0, edges = 0;
  std::map<EntityType, std::size_t> types{};
  std::map<std::pair<std::string, ClaimClass>, std::size_t> relations{};  // edges of a relation that have this class

  void add(const Node& node);
  void add(const Edge& edge);
  // REQUIRES: it is counted.
  void take(const Node& node);
  void take(const Edge& edge);

  bool operator==(const GraphCounts&) const = default;
};

GraphCounts counts_of(const Graph& graph);

}  // namespace relata
