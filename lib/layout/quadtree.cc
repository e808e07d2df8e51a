// Tested by tests/layout/layout_test.cc.
#include "layout/quadtree.h"

#include <algorithm>
#include <limits>

namespace relata {
namespace {

constexpr unsigned kLevels = 16;          // bits of a coordinate
constexpr std::uint32_t kLeaf = 6;        // so few points are no longer divided
constexpr double kOpening = 1.2 * 1.2;    // a cell acts as one from this many of its widths on, squared

// The bits of a number of 16 bits with a gap behind each.
std::uint32_t spread(std::uint32_t x) {
  x = (x | x << 8) & 0x00FF00FF;
  x = (x | x << 4) & 0x0F0F0F0F;
  x = (x | x << 2) & 0x33333333;
  return (x | x << 1) & 0x55555555;
}

}  // namespace

Quadtree::Quadtree(std::span<const Point> points, std::span<const double> masses) : points_(points), masses_(masses) {
  constexpr double kFar = std::numeric_limits<double>::max();
  Point low{kFar, kFar}, high{-kFar, -kFar};
  for (const Point& p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  width_ = std::max({high.x - low.x, high.y - low.y, 1e-9});
  const double scale = ((1u << kLevels) - 1) / width_;
  std::vector<std::uint64_t> keys(points.size());
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    const auto x = static_cast<std::uint32_t>((points[i].x - low.x) * scale), y = static_cast<std::uint32_t>((points[i].y - low.y) * scale);
    keys[i] = std::uint64_t{spread(x) | spread(y) << 1} << 32 | i;
  }
  std::sort(keys.begin(), keys.end());
  for (const std::uint64_t key : keys) {
    codes_.push_back(static_cast<std::uint32_t>(key >> 32));
    order_.push_back(static_cast<std::uint32_t>(key));
  }
  cells_.reserve(points.size());
  build(0, static_cast<std::uint32_t>(points.size()), 0);
}

void Quadtree::measure(Cell& cell, std::uint32_t first, std::uint32_t end) const {
  cell.middle = {};
  cell.mass = 0;
  for (std::uint32_t k = first; k < end; ++k) {
    const double mass = masses_[order_[k]];
    cell.middle.x += mass * points_[order_[k]].x;
    cell.middle.y += mass * points_[order_[k]].y;
    cell.mass += mass;
  }
  cell.middle.x /= cell.mass;
  cell.middle.y /= cell.mass;
}

void Quadtree::build(std::uint32_t first, std::uint32_t end, unsigned level) {
  const std::size_t here = cells_.size();
  Cell& cell = cells_.emplace_back();
  const double width = width_ / static_cast<double>(1u << level);
  cell.width2 = width * width;
  cell.first = first;
  cell.end = 0;
  measure(cell, first, end);
  if (end - first <= kLeaf || level == kLevels) {
    cell.end = end;
  } else {
    const unsigned shift = 2 * (kLevels - 1 - level);
    for (std::uint32_t begin = first; begin < end;) {
      const std::uint32_t quarter = codes_[begin] >> shift;
      const auto stop = std::find_if(codes_.begin() + begin, codes_.begin() + end, [&](std::uint32_t code) { return code >> shift != quarter; });
      const auto next = static_cast<std::uint32_t>(stop - codes_.begin());
      build(begin, next, level + 1);
      begin = next;
    }
  }
  cells_[here].after = static_cast<std::uint32_t>(cells_.size());
}

Point Quadtree::push(std::uint32_t point) const {
  const Point at = points_[point];
  Point sum;
  const auto add = [&](const Point& other, double mass) {
    const double dx = at.x - other.x, dy = at.y - other.y, d2 = dx * dx + dy * dy;
    if (d2 < 1e-12) return;
    sum.x += mass * dx / d2;
    sum.y += mass * dy / d2;
  };
  for (std::uint32_t i = 0; i < cells_.size();) {
    const Cell& cell = cells_[i];
    const double dx = at.x - cell.middle.x, dy = at.y - cell.middle.y;
    if (cell.width2 * kOpening < dx * dx + dy * dy) {
      add(cell.middle, cell.mass);
      i = cell.after;
    } else if (cell.end > 0) {
      for (std::uint32_t k = cell.first; k < cell.end; ++k) add(points_[order_[k]], masses_[order_[k]]);
      i = cell.after;
    } else {
      ++i;
    }
  }
  return sum;
}

}  // namespace relata
