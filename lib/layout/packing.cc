// Components as the squares of a grid that they cover (Freivalds et al., 2002), set down along a spiral. Tested by tests/layout/layout_test.cc.
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>
#include <utility>

#include "layout/steps.h"

namespace relata {
namespace {

constexpr double kSquare = 24;
constexpr double kAspect = 1.5;  // pictures are wider than high

struct Square {
  std::int32_t x, y;
  auto operator<=>(const Square&) const = default;
};

std::uint64_t key_of(Square s) { return std::uint64_t{static_cast<std::uint32_t>(s.x)} << 32 | static_cast<std::uint32_t>(s.y); }

// What a component covers, its middle at 0, 0: in each row all from the first to the last node, so that nothing stands on its links.
std::vector<Square> squares_of(const PlacedComponent& component, Point middle, std::span<const double> radii) {
  std::map<std::int32_t, std::pair<std::int32_t, std::int32_t>> rows;
  const double margin = component.nodes.size() > 1 ? kSquare : kSquare / 4;
  for (std::size_t k = 0; k < component.nodes.size(); ++k) {
    const double r = radii[component.nodes[k]] + margin, x = component.points[k].x - middle.x, y = component.points[k].y - middle.y;
    const auto square = [](double at) { return static_cast<std::int32_t>(std::floor(at / kSquare + 0.5)); };
    for (std::int32_t row = square(y - r); row <= square(y + r); ++row) {
      const auto span = rows.try_emplace(row, square(x - r), square(x + r)).first;
      span->second = {std::min(span->second.first, square(x - r)), std::max(span->second.second, square(x + r))};
    }
  }
  std::vector<Square> squares;
  for (const auto& [row, span] : rows)
    for (std::int32_t column = span.first; column <= span.second; ++column) squares.push_back({column, row});
  return squares;
}

Point middle_of(const PlacedComponent& component) {
  Point low = component.points.front(), high = low;
  for (const Point& p : component.points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return {(low.x + high.x) / 2, (low.y + high.y) / 2};
}

// The squares of the plane in order of their distance from the middle, as far as they were asked for.
class Spiral {
 public:
  Square at(std::size_t index) {
    while (index >= squares_.size()) add_ring();
    return squares_[index];
  }

 private:
  void add_ring() {
    const std::int32_t height = ring_, width = static_cast<std::int32_t>(std::lround(ring_ * kAspect));
    const std::int32_t before = ring_ == 0 ? -1 : static_cast<std::int32_t>(std::lround((ring_ - 1) * kAspect));
    std::vector<std::pair<double, Square>> ring;
    for (std::int32_t x = -width; x <= width; ++x)
      for (std::int32_t y = -height; y <= height; y += (std::abs(x) > before || height == 0) ? 1 : 2 * height)
        ring.push_back({x * x / (kAspect * kAspect) + double(y) * y, {x, y}});
    std::sort(ring.begin(), ring.end());
    for (const auto& [far, square] : ring) squares_.push_back(square);
    ++ring_;
  }

  std::vector<Square> squares_{};
  std::int32_t ring_ = 0;
};

class Ground {
 public:
  // The first free place of the spiral for these squares, which are taken from then on.
  Square allocate(const std::vector<Square>& squares) {
    std::size_t& next = next_[squares];
    for (;; ++next) {
      const Square at = spiral_.at(next);
      if (!is_free(squares, at)) continue;
      for (const Square s : squares) taken_.insert(key_of({s.x + at.x, s.y + at.y}));
      return at;
    }
  }

 private:
  bool is_free(const std::vector<Square>& squares, Square at) const {
    return std::ranges::none_of(squares, [&](Square s) { return taken_.contains(key_of({s.x + at.x, s.y + at.y})); });
  }

  Spiral spiral_{};
  std::unordered_set<std::uint64_t> taken_{};
  std::map<std::vector<Square>, std::size_t> next_{};  // where the same shape found no place, it will find none
};

}  // namespace

std::vector<Point> packed(std::span<const PlacedComponent> components, std::span<const double> radii) {
  std::vector<Point> places(radii.size());
  Ground ground;
  for (const PlacedComponent& component : components) {
    const Point middle = middle_of(component);
    const Square at = ground.allocate(squares_of(component, middle, radii));
    for (std::size_t k = 0; k < component.nodes.size(); ++k)
      places[component.nodes[k]] = {component.points[k].x - middle.x + at.x * kSquare, component.points[k].y - middle.y + at.y * kSquare};
  }
  return places;
}

}  // namespace relata
