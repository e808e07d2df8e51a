// ForceAtlas2: attraction grows with the distance, repulsion falls with it; each node moves as fast as it does not swing.
// Tested by tests/layout/layout_test.cc.
#include <algorithm>
#include <cmath>
#include <vector>

#include "layout/quadtree.h"
#include "layout/steps.h"

namespace relata {
namespace {

constexpr double kRepulsion = 12;
constexpr double kGravity = 0.12;  // grows with the distance, so that branches bend back to the others

double length(const Point& p) { return std::sqrt(p.x * p.x + p.y * p.y); }

// How fast all nodes move: as the authors of ForceAtlas2 adapt it to how much they swing to and fro.
class Speed {
 public:
  explicit Speed(std::size_t nodes) : nodes_(static_cast<double>(nodes)) {}

  double next(double swinging, double traction) {
    const double estimate = 0.05 * std::sqrt(nodes_);
    double tolerance = std::max(std::sqrt(estimate), std::min(10.0, estimate * traction / (nodes_ * nodes_)));
    if (swinging / traction > 2) {
      if (efficiency_ > kLeast) efficiency_ *= 0.5;
      tolerance = std::max(tolerance, 1.0);
    }
    const double target = tolerance * efficiency_ * traction / swinging;
    if (swinging > tolerance * traction) {
      if (efficiency_ > kLeast) efficiency_ *= 0.7;
    } else if (speed_ < 1000) {
      efficiency_ *= 1.3;
    }
    return speed_ += std::min(target - speed_, 0.5 * speed_);
  }

 private:
  static constexpr double kLeast = 0.05;
  double nodes_;
  double speed_ = 1;
  double efficiency_ = 1;
};

std::vector<double> masses_of(const Neighbourhoods& graph) {
  std::vector<double> masses;
  for (std::uint32_t i = 0; i < graph.size(); ++i) masses.push_back(1 + static_cast<double>(graph.degree(i)));
  return masses;
}

std::vector<Point> forces_at(const Neighbourhoods& graph, const std::vector<double>& masses, const std::vector<Point>& points) {
  const std::vector<Point> pushes = Quadtree(points, masses).pushes();
  std::vector<Point> forces;
  forces.reserve(points.size());
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    const double away = kRepulsion * masses[i], home = kGravity * masses[i];
    Point& force = forces.emplace_back(away * pushes[i].x - home * points[i].x, away * pushes[i].y - home * points[i].y);
    for (const LayoutNeighbour& other : graph.at(i)) {
      force.x += other.weight * (points[other.node].x - points[i].x);
      force.y += other.weight * (points[other.node].y - points[i].y);
    }
  }
  return forces;
}

// A small graph settles in some hundred rounds, and a large one starts from places that are nearly right; of more than 50,000 nodes
// there is less time for each.
int rounds_for(std::size_t nodes) {
  const double n = static_cast<double>(nodes);
  return static_cast<int>(std::clamp(std::min(12000 / std::sqrt(n), 4e6 / n), 4.0, 600.0));
}

}  // namespace

void apply_forces(const Neighbourhoods& graph, std::vector<Point>& points) {
  if (points.size() < 2) return;
  const std::vector<double> masses = masses_of(graph);
  std::vector<Point> before(points.size());
  Speed speed(points.size());
  for (int round = rounds_for(points.size()); round > 0; --round) {
    const std::vector<Point> forces = forces_at(graph, masses, points);
    double swinging = 1e-9, traction = 1e-9;
    std::vector<double> swings;
    swings.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      swings.push_back(length({before[i].x - forces[i].x, before[i].y - forces[i].y}));
      swinging += masses[i] * swings[i];
      traction += masses[i] * length({before[i].x + forces[i].x, before[i].y + forces[i].y}) / 2;
    }
    const double all = speed.next(swinging, traction);
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double factor = all / (1 + std::sqrt(all * swings[i]));
      points[i].x += factor * forces[i].x;
      points[i].y += factor * forces[i].y;
    }
    before = forces;
  }
}

}  // namespace relata
