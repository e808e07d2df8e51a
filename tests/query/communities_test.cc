#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "edge_list.h"
#include "query/algorithms/communities.h"
#include "query/algorithms/components.h"

using namespace relata;
using relata::testing::graph_of;
using relata::testing::Line;
using relata::testing::random_edges;

namespace {

using Numbers = std::vector<std::uint32_t>;

// The greatest modularity of any grouping, by trying all of them. REQUIRES: few nodes.
double best_of_all(const Adjacency& graph) {
  Numbers group(graph.size(), 0);
  double best = -1;
  const auto try_all = [&](auto&& self, std::size_t node, std::uint32_t used) -> void {
    if (node == group.size()) {
      best = std::max(best, modularity(graph, group));
      return;
    }
    for (std::uint32_t g = 0; g <= used; ++g) {
      group[node] = g;
      self(self, node + 1, std::max(used, g + 1));
    }
  };
  try_all(try_all, 0, 0);
  return best;
}

std::vector<Line> two_cliques_and_a_bridge() {
  std::vector<Line> lines{{0, 4}};
  for (std::uint32_t base : {0u, 4u})
    for (std::uint32_t a = base; a < base + 4; ++a)
      for (std::uint32_t b = a + 1; b < base + 4; ++b) lines.push_back({a, b});
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(community)

BOOST_AUTO_TEST_CASE(two_cliques_with_a_bridge_are_two) {
  const Adjacency graph(graph_of(8, two_cliques_and_a_bridge()));
  BOOST_TEST(communities(graph) == (Numbers{0, 0, 0, 0, 1, 1, 1, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(modularity_is_that_of_the_definition) {
  const Adjacency graph(graph_of(8, two_cliques_and_a_bridge()));
  // 12 of 13 edges inside; each group has 13 of the 26 ends.
  BOOST_TEST(modularity(graph, {0, 0, 0, 0, 1, 1, 1, 1}) == 12.0 / 13 - 0.5, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(modularity(graph, Numbers(8, 0)) == 0.0, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(modularity(Adjacency(graph_of(2, {})), {0, 1}) == 0.0);
}

BOOST_AUTO_TEST_CASE(small_graphs_come_near_the_best_of_all_groupings) {
  double reached = 0, possible = 0;
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    const Adjacency graph(random_edges(seed, 8, 0.35));
    const double found = modularity(graph, communities(graph)), best = best_of_all(graph);
    BOOST_TEST(found <= best + 1e-12);
    BOOST_TEST(found >= 0.0 - 1e-12);
    reached += found;
    possible += best;
  }
  BOOST_TEST(reached >= 0.95 * possible);
}

BOOST_AUTO_TEST_CASE(no_community_spans_two_components) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Adjacency graph(random_edges(seed, 40, 0.03));
    const Numbers community = communities(graph), component = components(graph);
    for (std::size_t i = 0; i < community.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (community[i] == community[j]) BOOST_TEST(component[i] == component[j]);
  }
}

BOOST_AUTO_TEST_CASE(weights_decide_where_numbers_do_not) {
  const Adjacency graph(graph_of(4, {{0, 1, 9.0}, {1, 2, 1.0}, {2, 3, 9.0}, {3, 0, 1.0}}));
  BOOST_TEST(communities(graph) == (Numbers{0, 0, 1, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nodes_without_edges_are_alone) {
  BOOST_TEST(communities(Adjacency(graph_of(3, {}))) == (Numbers{0, 1, 2}), boost::test_tools::per_element());
  BOOST_TEST(communities(Adjacency(Graph())).empty());
}

BOOST_AUTO_TEST_SUITE_END()
