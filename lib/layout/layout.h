// Where the nodes of a graph are drawn: what is related stands together, components stand beside each other, no two nodes overlap.
//
//   const std::vector<Point> points = layout(radii, links);
//
// Forces of ForceAtlas2 (Jacomy et al., 2014) with the approximation of Barnes and Hut, from the places that pivots give (Brandes and Pich, 2007).
// The same input gives the same places. Time grows with links and with nodes times the logarithm of their number.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace relata {

// A place, in units of which a node of degree 0 has 10 across; y grows downwards.
struct Point {
  double x = 0;
  double y = 0;

  bool operator==(const Point&) const = default;
};

// Two nodes, by position, that attract each other. Several between two nodes add up; one from a node to itself does nothing.
struct Spring {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double weight = 1;  // more than 0
};

// One place for each radius, rounded to two decimals, the middle of all at 0, 0. The circles of nodes do not overlap. REQUIRES: radii
// are positive and finite; links name nodes.
std::vector<Point> layout(std::span<const double> radii, std::span<const Spring> links);

}  // namespace relata
