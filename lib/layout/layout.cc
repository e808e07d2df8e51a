// Tested by tests/layout/layout_test.cc.
#include "layout/layout.h"

#include <algorithm>
#include <cmath>

#include "layout/neighbourhoods.h"
#include "layout/steps.h"

namespace relata {
namespace {

PlacedComponent placed_component(const Neighbourhoods& graph, std::vector<std::uint32_t> nodes, std::span<const double> radii,
                                 std::vector<std::uint32_t>& index) {
  if (nodes.size() == 1) return {std::move(nodes), {Point{}}};
  const Neighbourhoods part = graph.part(nodes, index);
  std::vector<double> sizes;
  for (const std::uint32_t node : nodes) sizes.push_back(radii[node]);
  std::vector<Point> points = places_by_pivots(part);
  apply_forces(part, points);
  give_room(part, sizes, points);
  return {std::move(nodes), std::move(points)};
}

// Around 0, 0, with two decimals.
void centre(std::vector<Point>& points) {
  if (points.empty()) return;
  Point low = points.front(), high = low;
  for (const Point& p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const auto rounded = [](double value) { return std::round(value * 100) / 100 + 0.0; };  // no -0
  for (Point& p : points) p = {rounded(p.x - (low.x + high.x) / 2), rounded(p.y - (low.y + high.y) / 2)};
}

}  // namespace

std::vector<Point> layout(std::span<const double> radii, std::span<const Spring> links) {
  const Neighbourhoods graph(radii.size(), links);
  std::vector<std::uint32_t> index(radii.size());
  std::vector<PlacedComponent> components;
  for (std::vector<std::uint32_t>& nodes : graph.components()) components.push_back(placed_component(graph, std::move(nodes), radii, index));
  std::vector<Point> points = packed(components, radii);
  centre(points);
  return points;
}

}  // namespace relata
