// Tested by tests/layout/layout_test.cc.
#include "layout/quadtree.h"

#include <algorithm>
#include <limits>

namespace relata {
namespace {

constexpr unsigned kLevels = 16;        // bits of a coordinate
constexpr std::uint32_t kLeaf = 6;      // so few points are no longer divided
constexpr double kOpening = 1.2 * 1.2;  // a cell acts as one from this many of its widths on, squared

// The bits of a number of 16 bits with a gap behind each.
std::uint32_t spread(std::uint32_t x) {
  x = (x | x << 8) & 0x00FF00FF;
  x = (x | x << 4) & 0x0F0F0F0F;
  x = (x | x << 2) & 0x33333333;
  return (x | x << 1) & 0x55555555;
}

}  // namespace

Quadtree::Quadtree(std::span<const Point> points, std::span<const double> masses) {
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
    bodies_.push_back({points[order_.back()], masses[order_.back()]});
  }
  cells_.reserve(points.size());
  build(0, static_cast<std::uint32_t>(points.size()), 0);
}

Quadtree::Body Quadtree::measure(std::uint32_t first, std::uint32_t end) const {
  Body all{};
  for (std::uint32_t k = first; k < end; ++k) {
    const Body& body = bodies_[k];
    all.at.x += body.mass * body.at.x;
    all.at.y += body.mass * body.at.y;
    all.mass += body.mass;
  }
  all.at.x /= all.mass;
  all.at.y /= all.mass;
  return all;
}

void Quadtree::build(std::uint32_t first, std::uint32_t end, unsigned level) {
  const std::size_t here = cells_.size();
  Cell& cell = cells_.emplace_back();
  const double width = width_ / static_cast<double>(1u << level);
  cell.width2 = width * width;
  cell.first = first;
  cell.end = 0;
  cell.all = measure(first, end);
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

Point Quadtree::push(const Point& at) const {
  Point sum;
  const auto add = [&](const Body& other) {
    const double dx = at.x - other.at.x, dy = at.y - other.at.y, d2 = dx * dx + dy * dy;
    if (d2 < 1e-12) return;
    const double pull = other.mass / d2;
    sum.x += pull * dx;
    sum.y += pull * dy;
  };
  for (std::uint32_t i = 0; i < cells_.size();) {
    const Cell& cell = cells_[i];
    const double dx = at.x - cell.all.at.x, dy = at.y - cell.all.at.y;
    if (cell.width2 * kOpening < dx * dx + dy * dy) {
      add(cell.all);
      i = cell.after;
    } else if (cell.end > 0) {
      for (std::uint32_t k = cell.first; k < cell.end; ++k) add(bodies_[k]);
      i = cell.after;
    } else {
      ++i;
    }
  }
  return sum;
}

std::vector<Point> Quadtree::pushes() const {
  std::vector<Point> pushes(bodies_.size());
  for (std::uint32_t k = 0; k < bodies_.size(); ++k) pushes[order_[k]] = push(bodies_[k].at);
  return pushes;
}

}  // namespace relata
