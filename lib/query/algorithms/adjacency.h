// A Graph as algorithms walk it: nodes by position, and for every node the edges at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/graph.h"

namespace relata {

// Which edges count. What is empty admits all.
struct EdgeFilter {
  std::string relation{};  // canonical: "foreign_minister_of"
  std::optional<ClaimClass> cls{};
  std::optional<Polarity> polarity{};

  bool admits(const Edge& edge) const;
};

// One edge, seen from one of its ends.
struct Hop {
  std::uint32_t node = 0;  // the other end
  std::uint32_t edge = 0;
  double weight = 1;       // of the edge
  bool forward = true;     // the edge leads away from here: from its source, or symmetric
  bool backward = false;   // the edge leads here: to its target, or symmetric
};

// Built once in O(edges log edges) and never changed. Keeps no reference to the graph.
class Adjacency {
 public:
  explicit Adjacency(const Graph& graph, const EdgeFilter& filter = {});

  std::size_t size() const { return first_.size() - 1; }  // of nodes
  // In order of the other ends, then of edges. An edge from a node to itself stands once.
  std::span<const Hop> at(std::uint32_t node) const;
  std::span<const Hop> between(std::uint32_t a, std::uint32_t b) const;

 private:
  std::vector<std::uint32_t> first_{};  // of the steps of each node, and the end
  std::vector<Hop> steps_{};
};

}  // namespace relata
