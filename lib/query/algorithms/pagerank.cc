// The power method. Tested by tests/query/pagerank_test.cc.
#include "query/algorithms/pagerank.h"

#include <cmath>

namespace relata {

std::vector<double> pagerank(const Adjacency& graph, const PageRankOptions& options) {
  const std::size_t n = graph.size();
  if (n == 0) return {};
  std::vector<double> away(n, 0);  // the weight that leads away from each node
  for (std::uint32_t i = 0; i < n; ++i)
    for (const Hop& step : graph.at(i))
      if (step.forward) away[i] += step.weight;
  std::vector<double> rank(n, 1.0 / static_cast<double>(n));
  for (int iteration = 0; iteration < options.iterations; ++iteration) {
    double stuck = 0;
    for (std::uint32_t i = 0; i < n; ++i)
      if (away[i] <= 0) stuck += rank[i];
    const double anywhere = (1 - options.damping + options.damping * stuck) / static_cast<double>(n);
    std::vector<double> next(n, anywhere);
    for (std::uint32_t i = 0; i < n; ++i) {
      if (away[i] <= 0) continue;
      const double of_one = options.damping * rank[i] / away[i];
      for (const Hop& step : graph.at(i))
        if (step.forward) next[step.node] += of_one * step.weight;
    }
    double change = 0;
    for (std::uint32_t i = 0; i < n; ++i) change += std::abs(next[i] - rank[i]);
    rank = std::move(next);
    if (change < options.tolerance) break;
  }
  return rank;
}

}  // namespace relata
