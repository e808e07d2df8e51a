#include <boost/test/unit_test.hpp>

#include <numeric>

#include "edge_list.h"
#include "query/algorithms/betweenness.h"
#include "query/algorithms/pagerank.h"

using namespace relata;
using relata::testing::graph_of;
using relata::testing::random_edges;

namespace {

// Solves rank = (1 - d) / n + d * M rank by Gauss, where M spreads a node's rank over the edges that leave it.
std::vector<double> solved(const Adjacency& graph, double damping) {
  const std::size_t n = graph.size();
  std::vector<std::vector<double>> rows(n, std::vector<double>(n + 1, 0));
  for (std::uint32_t i = 0; i < n; ++i) {
    double away = 0;
    for (const Hop& step : graph.at(i)) away += step.forward ? step.weight : 0;
    for (std::uint32_t j = 0; j < n && away == 0; ++j) rows[j][i] -= damping / static_cast<double>(n);
    for (const Hop& step : graph.at(i))
      if (step.forward) rows[step.node][i] -= damping * step.weight / away;
    rows[i][i] += 1;
    rows[i][n] = (1 - damping) / static_cast<double>(n);
  }
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) {
      if (i == j) continue;
      const double factor = rows[j][i] / rows[i][i];
      for (std::size_t k = i; k <= n; ++k) rows[j][k] -= factor * rows[i][k];
    }
  std::vector<double> rank;
  for (std::size_t i = 0; i < n; ++i) rank.push_back(rows[i][n] / rows[i][i]);
  return rank;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rank)

BOOST_AUTO_TEST_CASE(ranks_are_the_solution_of_the_equations) {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    const Adjacency graph(random_edges(seed, 12, 0.2));
    const std::vector<double> ranks = pagerank(graph), expected = solved(graph, 0.85);
    BOOST_TEST(std::accumulate(ranks.begin(), ranks.end(), 0.0) == 1.0, boost::test_tools::tolerance(1e-9));
    for (std::size_t i = 0; i < ranks.size(); ++i) BOOST_TEST(ranks[i] == expected[i], boost::test_tools::tolerance(1e-7));
  }
}

BOOST_AUTO_TEST_CASE(who_is_pointed_to_ranks_above_who_points) {
  const std::vector<double> ranks = pagerank(Adjacency(graph_of(4, {{0, 3}, {1, 3}, {2, 3}})));
  BOOST_TEST(ranks[3] > 2 * ranks[0]);
  BOOST_TEST(ranks[0] == ranks[1]);
}

BOOST_AUTO_TEST_CASE(a_symmetric_edge_gives_to_both) {
  const std::vector<double> ranks = pagerank(Adjacency(graph_of(2, {{0, 1, 1.0, true}})));
  BOOST_TEST(ranks[0] == ranks[1], boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(an_edge_of_more_evidence_carries_more) {
  const std::vector<double> ranks = pagerank(Adjacency(graph_of(3, {{0, 1, 3.0}, {0, 2, 1.0}})));
  BOOST_TEST(ranks[1] > ranks[2]);
}

BOOST_AUTO_TEST_CASE(no_nodes_have_no_ranks) { BOOST_TEST(pagerank(Adjacency(Graph())).empty()); }

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(between)

BOOST_AUTO_TEST_CASE(the_middle_of_a_star_lies_between_all_pairs) {
  const std::vector<double> values = betweenness(Adjacency(graph_of(5, {{0, 1}, {0, 2}, {3, 0}, {0, 4}})));
  BOOST_TEST(values[0] == 1.0);
  for (int i = 1; i < 5; ++i) BOOST_TEST(values[static_cast<std::size_t>(i)] == 0.0);
}

BOOST_AUTO_TEST_CASE(neither_loops_nor_parallel_edges_nor_weights_matter) {
  const std::vector<double> once = betweenness(Adjacency(graph_of(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}})));
  const std::vector<double> often = betweenness(Adjacency(graph_of(4, {{0, 1, 9.0}, {1, 0}, {0, 1}, {1, 2}, {2, 3}, {0, 3}, {2, 2}})));
  BOOST_TEST(once == often, boost::test_tools::per_element());
  BOOST_TEST(once[0] == 1.0 / 6, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(two_nodes_have_nothing_between_them) {
  BOOST_TEST(betweenness(Adjacency(graph_of(2, {{0, 1}}))) == std::vector<double>({0, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
