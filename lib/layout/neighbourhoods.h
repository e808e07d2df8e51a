// A graph in the plane as the steps of a layout see it: neighbours of each node in one list, and its connected components. Inside
// the room only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/layout.h"

namespace relata {

struct LayoutNeighbour {
  std::uint32_t node;
  double weight;
};

class Neighbourhoods {
 public:
  // Links between two nodes become one, whose weight grows with the logarithm of theirs: a hundredth article says little more of what
  // belongs together.
  Neighbourhoods(std::size_t nodes, std::span<const Spring> links);

  std::size_t size() const { return first_.size() - 1; }
  std::span<const LayoutNeighbour> at(std::uint32_t node) const { return std::span(all_).subspan(first_[node], first_[node + 1] - first_[node]); }
  std::size_t degree(std::uint32_t node) const { return first_[node + 1] - first_[node]; }

  // The nodes of each connected component, in order; the components by size, of equals the one with the first node before.
  std::vector<std::vector<std::uint32_t>> components() const;
  // What there is of some nodes alone, which are numbered anew in their order. REQUIRES: `index` has a place for every node.
  Neighbourhoods part(std::span<const std::uint32_t> nodes, std::vector<std::uint32_t>& index) const;

 private:
  Neighbourhoods() = default;

  std::vector<std::size_t> first_{};
  std::vector<LayoutNeighbour> all_{};
};

}  // namespace relata
