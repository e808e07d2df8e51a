// How likely two nodes that were left apart are the same thing. Inside the room only.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/graph.h"
#include "graph/identity_steps.h"

namespace relata {

// "a last name that several have"
std::string_view text_of(PairKind kind);

class MatchProbability {
 public:
  // Keeps a reference to the graph.
  explicit MatchProbability(const Graph& graph);

  // Between 0 and 1: what such names promise, divided by how many things they fit, and more with the relational similarity of the two and with what else
  // the articles of both name. What few articles name counts most, what all name nothing. O(things in articles of both).
  double of(std::uint32_t left, std::uint32_t right, PairKind kind, double similarity, std::size_t fitting) const;

 private:
  double company(std::uint32_t left, std::uint32_t right) const;
  // What stands in the articles of a node.
  std::vector<std::uint32_t> things_beside(std::uint32_t node) const;

  const Graph& graph_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> in_article_{};  // nodes, by position
};

}  // namespace relata
