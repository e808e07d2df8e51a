// Tested by tests/layout/layout_test.cc.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "layout/steps.h"

namespace relata {
namespace {

constexpr double kGap = 4;       // between two circles
constexpr double kLinkGap = 60;  // between two that a link joins, for half of all links
constexpr double kCrowd = 8;     // so many circles where one has room, in the mean of all circles, are pushed apart; more need a larger picture first

// After so many rounds in which circles still overlap the picture grows: a small one has time to find room between its nodes.
int patience_for(std::size_t nodes) { return static_cast<int>(std::clamp<std::size_t>(150000 / nodes, 4, 30)); }

double distance(const Point& a, const Point& b) { return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)); }

// The factor after which half of the links have room between their ends.
double growth(const Neighbourhoods& graph, std::span<const double> radii, const std::vector<Point>& points) {
  std::vector<double> wanted;
  for (std::uint32_t i = 0; i < points.size(); ++i)
    for (const LayoutNeighbour& other : graph.at(i))
      if (other.node > i) wanted.push_back((radii[i] + radii[other.node] + kLinkGap) / std::max(distance(points[i], points[other.node]), 1e-6));
  if (wanted.empty()) return 1;
  const auto middle = wanted.begin() + static_cast<std::ptrdiff_t>(wanted.size() / 2);
  std::nth_element(wanted.begin(), middle, wanted.end());
  return *middle;
}

// The nodes of each square of a grid, so that only neighbours are compared.
class Grid {
 public:
  // Squares of the given width, or of a greater one where the picture is so wide that most would be empty.
  Grid(const std::vector<Point>& points, double width) {
    Point high = low_ = points.front();
    for (const Point& p : points) {
      low_ = {std::min(low_.x, p.x), std::min(low_.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const double wide = high.x - low_.x, tall = high.y - low_.y, most = 4 * static_cast<double>(points.size()) + 16;
    width_ = std::max({width, std::sqrt(wide * tall / most), (wide + tall) / most});
    columns_ = static_cast<std::int64_t>(wide / width_) + 1;
    rows_ = static_cast<std::int64_t>(tall / width_) + 1;
    first_.assign(static_cast<std::size_t>(columns_ * rows_ + 1), 0);
    for (const Point& p : points) ++first_[square_of(p) + 1];
    for (std::size_t k = 1; k < first_.size(); ++k) first_[k] += first_[k - 1];
    nodes_.resize(points.size());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t i = 0; i < points.size(); ++i) nodes_[next[square_of(points[i])]++] = i;
  }

  // How many nodes stand in the square of a node, in the mean of all nodes.
  double crowd() const {
    double sum = 0;
    for (std::size_t k = 1; k < first_.size(); ++k) sum += static_cast<double>(first_[k] - first_[k - 1]) * static_cast<double>(first_[k] - first_[k - 1]);
    return sum / static_cast<double>(nodes_.size());
  }

  // Calls visit(j) for each node of the squares that a circle touches.
  template <typename Visit>
  void near(const Point& at, double radius, Visit visit) const {
    for (std::int64_t y = row(at.y - radius); y <= row(at.y + radius); ++y) {
      const std::size_t begin = first_[static_cast<std::size_t>(y * columns_ + column(at.x - radius))];
      const std::size_t end = first_[static_cast<std::size_t>(y * columns_ + column(at.x + radius)) + 1];
      for (std::size_t k = begin; k < end; ++k) visit(nodes_[k]);
    }
  }

 private:
  std::int64_t column(double x) const { return std::clamp(static_cast<std::int64_t>((x - low_.x) / width_), std::int64_t{0}, columns_ - 1); }
  std::int64_t row(double y) const { return std::clamp(static_cast<std::int64_t>((y - low_.y) / width_), std::int64_t{0}, rows_ - 1); }
  std::size_t square_of(const Point& p) const { return static_cast<std::size_t>(row(p.y) * columns_ + column(p.x)); }

  Point low_{};
  double width_ = 1;
  std::int64_t columns_ = 1;
  std::int64_t rows_ = 1;
  std::vector<std::uint32_t> first_{};  // of each square, row by row
  std::vector<std::uint32_t> nodes_{};
};

// Pushes each pair of circles that overlap apart; whether there was one. The larger of two looks for the smaller.
bool push_apart(double width, std::span<const double> radii, std::vector<Point>& points) {
  const Grid grid(points, width);
  bool moved = false;
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    const auto part = [&](std::uint32_t j) {
      if (radii[j] > radii[i] || (radii[j] == radii[i] && j <= i)) return;
      const double far = distance(points[i], points[j]), lacks = radii[i] + radii[j] + kGap - far;
      if (lacks <= 1e-6) return;
      moved = true;
      // In one place, they part sideways. The heavier moves less.
      const Point way = far > 1e-9 ? Point{(points[j].x - points[i].x) / far, (points[j].y - points[i].y) / far} : Point{1, 0};
      const double mass_i = radii[i] * radii[i], mass_j = radii[j] * radii[j], share = mass_j / (mass_i + mass_j), step = lacks * 1.02;
      points[i] = {points[i].x - way.x * step * share, points[i].y - way.y * step * share};
      points[j] = {points[j].x + way.x * step * (1 - share), points[j].y + way.y * step * (1 - share)};
    };
    grid.near(points[i], 2 * radii[i] + kGap, part);
  }
  return moved;
}

void scale(std::vector<Point>& points, double factor) {
  for (Point& p : points) p = {p.x * factor, p.y * factor};
}

// Makes the picture larger until no crowd is left, or until that helps little, as with nodes in one place.
void thin_out(double width, std::vector<Point>& points) {
  double before = std::numeric_limits<double>::infinity();
  for (double crowd = Grid(points, width).crowd(); crowd > kCrowd && crowd < 0.9 * before; crowd = Grid(points, width).crowd()) {
    scale(points, std::sqrt(crowd / kCrowd));
    before = crowd;
  }
}

}  // namespace

void give_room(const Neighbourhoods& graph, std::span<const double> radii, std::vector<Point>& points) {
  if (points.size() < 2) return;
  scale(points, growth(graph, radii, points));
  std::vector<double> sorted(radii.begin(), radii.end());
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
  const double width = 2 * sorted[sorted.size() / 2] + kGap;
  thin_out(width, points);
  const int patience = patience_for(points.size());
  for (int round = 1; push_apart(width, radii, points); ++round)
    if (round % patience == 0)  // where there is no room to go, all take more of it
      scale(points, 1.1);
}

}  // namespace relata
