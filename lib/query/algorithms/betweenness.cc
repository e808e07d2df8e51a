// Over Boost.Graph. Tested by tests/query/pagerank_test.cc.
#include "query/algorithms/betweenness.h"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <utility>

namespace relata {

std::vector<double> betweenness(const Adjacency& graph) {
  const std::size_t n = graph.size();
  std::vector<double> values(n, 0);
  if (n < 3) return values;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;  // of every two neighbours, both ways
  for (std::uint32_t i = 0; i < n; ++i)
    for (const Hop& step : graph.at(i))
      if (step.node != i && (ends.empty() || ends.back() != std::pair(i, step.node))) ends.emplace_back(i, step.node);
  const boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property, std::uint32_t, std::uint32_t> simple(
      boost::edges_are_sorted, ends.begin(), ends.end(), n);
  boost::brandes_betweenness_centrality(simple, boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, simple)));
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2);  // both ways
  for (double& value : values) value /= pairs;
  return values;
}

}  // namespace relata
