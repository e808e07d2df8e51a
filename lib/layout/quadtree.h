// Points with masses in cells of cells, so that what is far away acts as one (Barnes and Hut, 1986). Inside the room only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/layout.h"

namespace relata {

class Quadtree {
 public:
  // REQUIRES: one mass a point, at least one point, places finite.
  Quadtree(std::span<const Point> points, std::span<const double> masses);

  // The sum of mass / distance, away from each other point, at one of them. Points in one place push nothing.
  Point push(std::uint32_t point) const;

 private:
  struct Cell {
    Point middle;         // of mass
    double mass;
    double width2;        // the square of its width
    std::uint32_t after;  // the next cell that is not inside this one
    std::uint32_t first;  // of its points, in the order of the curve
    std::uint32_t end;    // 0: it has cells
  };

  void build(std::uint32_t first, std::uint32_t end, unsigned level);
  void measure(Cell& cell, std::uint32_t first, std::uint32_t end) const;

  std::span<const Point> points_;
  std::span<const double> masses_;
  std::vector<std::uint32_t> codes_{};  // along the curve of Morton, sorted
  std::vector<std::uint32_t> order_{};  // the point of each
  std::vector<Cell> cells_{};           // a cell stands before those inside of it
  double width_ = 1;
};

}  // namespace relata
