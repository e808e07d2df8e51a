// Over Boost.Graph. Tested by tests/query/pagerank_test.cc.
#include "query/algorithms/betweenness.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>

namespace relata {

std::vector<double> betweenness(const Adjacency& graph) {
  const std::size_t n = graph.size();
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> simple(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    std::uint32_t last = i;
    for (const Hop& step : graph.at(i)) {
      if (step.node > i && step.node != last) boost::add_edge(i, step.node, simple);
      last = step.node;
    }
  }
  std::vector<double> values(n, 0);
  if (n < 3) return values;
  boost::brandes_betweenness_centrality(simple, boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, simple)));
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2) / 2;
  for (double& value : values) value /= pairs;
  return values;
}

}  // namespace relata
