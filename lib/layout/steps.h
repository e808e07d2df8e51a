// The steps of a layout, in their order. Each is deterministic and takes what the one before has made. Inside the room only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/layout.h"
#include "layout/neighbourhoods.h"

namespace relata {

// First places of a connected graph: distances to some pivots, seen from where they differ most. No two are the same.
std::vector<Point> places_by_pivots(const Neighbourhoods& graph);

// Moves the nodes of a connected graph until forces hardly move them: neighbours attract, all push each other away, the more so the
// more neighbours they have.
void apply_forces(const Neighbourhoods& graph, std::vector<Point>& points);

// Grows the picture until related nodes stand as far apart as they are large, then pushes apart what still overlaps. REQUIRES: no two
// points are the same.
void give_room(const Neighbourhoods& graph, std::span<const double> radii, std::vector<Point>& points);

// A part of the picture that is moved as a whole.
struct PlacedComponent {
  std::vector<std::uint32_t> nodes;
  std::vector<Point> points;  // of each of them
};
// The places of all nodes when the components, the largest first, stand around the first one without touching.
std::vector<Point> packed(std::span<const PlacedComponent> components, std::span<const double> radii);

}  // namespace relata
