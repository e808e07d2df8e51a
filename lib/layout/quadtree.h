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

  // For each point the sum of mass / distance, away from each other one. Points in one place push nothing.
  std::vector<Point> pushes() const;

 private:
  struct Body {
    Point at;
    double mass;
  };

  struct Cell {
    Body all;             // the middle of mass, and the mass
    double width2;        // the square of its width
    std::uint32_t after;  // the next cell that is not inside this one
    std::uint32_t first;  // of its points, in the order of the curve
    std::uint32_t end;    // 0: it has cells
  };

  void build(std::uint32_t first, std::uint32_t end, unsigned level);
  Body measure(std::uint32_t first, std::uint32_t end) const;
  Point push(const Point& at) const;

  std::vector<std::uint32_t> codes_{};  // along the curve of Morton, sorted
  std::vector<std::uint32_t> order_{};  // the point of each
  std::vector<Body> bodies_{};          // and where it is: neighbours in space are neighbours in memory
  std::vector<Cell> cells_{};           // a cell stands before those inside of it
  double width_ = 1;
};

}  // namespace relata
