// Pivot MDS: instead of all distances those to a few pivots that lie far from each other. Tested by tests/layout/layout_test.cc.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "layout/steps.h"

namespace relata {
namespace {

constexpr std::size_t kPivots = 50;
constexpr std::uint32_t kUnreached = std::numeric_limits<std::uint32_t>::max();

std::vector<std::uint32_t> distances_from(const Neighbourhoods& graph, std::uint32_t start) {
  std::vector<std::uint32_t> distance(graph.size(), kUnreached), queue{start};
  distance[start] = 0;
  for (std::size_t next = 0; next < queue.size(); ++next)
    for (const LayoutNeighbour& other : graph.at(queue[next]))
      if (distance[other.node] == kUnreached) distance[other.node] = distance[queue[next]] + 1, queue.push_back(other.node);
  return distance;
}

// A column a pivot: squares of distances, their means by row and column taken out.
std::vector<std::vector<double>> centred_columns(const Neighbourhoods& graph) {
  const std::size_t n = graph.size(), count = std::min(kPivots, n);
  std::vector<std::vector<double>> columns;
  std::vector<std::uint32_t> nearest(n, kUnreached);
  std::uint32_t pivot = 0;
  for (std::uint32_t i = 1; i < n; ++i)
    if (graph.degree(i) > graph.degree(pivot)) pivot = i;
  for (std::size_t k = 0; k < count; ++k) {
    const std::vector<std::uint32_t> distance = distances_from(graph, pivot);
    std::vector<double>& column = columns.emplace_back();
    for (std::uint32_t i = 0; i < n; ++i) {
      column.push_back(-0.5 * distance[i] * distance[i]);
      nearest[i] = std::min(nearest[i], distance[i]);
    }
    pivot = static_cast<std::uint32_t>(std::max_element(nearest.begin(), nearest.end()) - nearest.begin());
  }
  std::vector<double> row_mean(n, 0);
  double mean = 0;
  for (const auto& column : columns)
    for (std::size_t i = 0; i < n; ++i) row_mean[i] += column[i] / static_cast<double>(count);
  for (const double m : row_mean) mean += m / static_cast<double>(n);
  for (auto& column : columns) {
    double column_mean = 0;
    for (const double value : column) column_mean += value / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) column[i] += mean - column_mean - row_mean[i];
  }
  return columns;
}

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// The eigenvector of the greatest eigenvalue among those at right angles to `others`, by power iteration; zeros if there is none.
Vector eigenvector(const std::vector<Vector>& matrix, std::span<const Vector> others) {
  Vector v(matrix.size());
  for (std::size_t i = 0; i < v.size(); ++i) v[i] = 1 + static_cast<double>(i * 7 % 11);
  for (int round = 0; round < 100; ++round) {
    Vector next(v.size());
    for (std::size_t i = 0; i < v.size(); ++i) next[i] = dot(matrix[i], v);
    for (const Vector& other : others) {
      const double share = dot(next, other);
      for (std::size_t i = 0; i < v.size(); ++i) next[i] -= share * other[i];
    }
    const double length = std::sqrt(dot(next, next));
    if (length < 1e-9) return Vector(v.size(), 0);
    for (double& value : next) value /= length;
    v = std::move(next);
  }
  return v;
}

}  // namespace

std::vector<Point> places_by_pivots(const Neighbourhoods& graph) {
  const std::vector<Vector> columns = centred_columns(graph);
  std::vector<Vector> matrix(columns.size(), Vector(columns.size()));
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (std::size_t j = i; j < columns.size(); ++j) matrix[i][j] = matrix[j][i] = dot(columns[i], columns[j]);
  std::vector<Vector> axes;
  for (int axis = 0; axis < 2; ++axis) axes.push_back(eigenvector(matrix, axes));
  std::vector<Point> points(graph.size());
  std::array<double, 2> spread{};
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t k = 0; k < columns.size(); ++k) {
      points[i].x += axes[0][k] * columns[k][i];
      points[i].y += axes[1][k] * columns[k][i];
    }
    spread[0] += points[i].x * points[i].x;
    spread[1] += points[i].y * points[i].y;
  }
  // As wide as a layout with forces will be, and no two nodes in one place.
  const double n = static_cast<double>(points.size()), width = 3 * std::sqrt(n);
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    const std::uint32_t mixed = (i + 1) * 2654435761u;
    const auto unit = [](std::uint32_t bits) { return (static_cast<double>(bits & 0xFFFF) + 0.5) / 65536 - 0.5; };
    points[i].x = points[i].x * width / std::sqrt(spread[0] / n + 1e-9) + 3 * unit(mixed >> 16);
    points[i].y = points[i].y * width / std::sqrt(spread[1] / n + 1e-9) + 3 * unit(mixed ^ i * 40503u);
  }
  return points;
}

}  // namespace relata
