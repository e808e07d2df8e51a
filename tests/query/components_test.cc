#include <boost/test/unit_test.hpp>

#include "edge_list.h"
#include "query/algorithms/adjacency.h"
#include "query/algorithms/components.h"

using namespace relata;
using relata::testing::graph_of;
using relata::testing::random_edges;

namespace {

using Numbers = std::vector<std::uint32_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(adjacency)

BOOST_AUTO_TEST_CASE(an_edge_is_seen_from_both_ends_and_knows_where_it_leads) {
  const Adjacency graph(graph_of(3, {{0, 1, 2.0}, {2, 0, 1.0, true}}));
  BOOST_REQUIRE_EQUAL(graph.at(0).size(), 2u);
  const Hop& away = graph.at(0)[0];
  BOOST_TEST(away.node == 1u);
  BOOST_TEST(away.weight == 2.0);
  BOOST_TEST((away.forward && !away.backward));
  BOOST_TEST((!graph.at(1)[0].forward && graph.at(1)[0].backward));
  BOOST_TEST((graph.at(0)[1].forward && graph.at(0)[1].backward));
}

BOOST_AUTO_TEST_CASE(a_loop_stands_once) {
  const Adjacency graph(graph_of(1, {{0, 0}}));
  BOOST_REQUIRE_EQUAL(graph.at(0).size(), 1u);
  BOOST_TEST((graph.at(0)[0].forward && graph.at(0)[0].backward));
}

BOOST_AUTO_TEST_CASE(all_edges_between_two_nodes_stand_together) {
  const Adjacency graph(graph_of(3, {{0, 1}, {1, 0}, {0, 2}, {1, 2}}));
  BOOST_TEST(graph.between(0, 1).size() == 2u);
  BOOST_TEST(graph.between(1, 0).size() == 2u);
  BOOST_TEST(graph.between(2, 2).size() == 0u);
}

BOOST_AUTO_TEST_CASE(only_the_edges_that_are_asked_for_count) {
  Graph graph = graph_of(3, {{0, 1}, {1, 2}});
  graph.edges[0].cls = ClaimClass::Accuse;
  graph.edges[1].polarity = Polarity::Negated;
  BOOST_TEST(Adjacency(graph, {.relation = "r1"}).at(0).empty());
  BOOST_TEST(Adjacency(graph, {.cls = ClaimClass::Accuse}).at(1).size() == 1u);
  BOOST_TEST(Adjacency(graph, {.polarity = Polarity::Negated}).at(0).empty());
  BOOST_TEST(Adjacency(graph).at(1).size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(component)

BOOST_AUTO_TEST_CASE(the_largest_is_the_first) {
  const Graph graph = graph_of(6, {{5, 3}, {3, 4}, {1, 2}});
  BOOST_TEST(components(Adjacency(graph)) == (Numbers{2, 1, 1, 0, 0, 0}), boost::test_tools::per_element());
  BOOST_TEST(sizes_of({2, 1, 1, 0, 0, 0}) == (std::vector<std::size_t>{3, 2, 1}), boost::test_tools::per_element());
  BOOST_TEST(components(Adjacency(Graph())).empty());
}

BOOST_AUTO_TEST_CASE(two_nodes_are_together_just_if_an_edge_or_a_chain_of_them_joins_them) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const Graph graph = random_edges(seed, 14, 0.08);
    // Warshall's closure.
    std::vector<std::vector<bool>> joined(14, std::vector<bool>(14, false));
    for (std::uint32_t i = 0; i < 14; ++i) joined[i][i] = true;
    for (const Edge& edge : graph.edges)
      joined[graph.find_node(edge.source)][graph.find_node(edge.target)] = joined[graph.find_node(edge.target)][graph.find_node(edge.source)] = true;
    for (int k = 0; k < 14; ++k)
      for (int i = 0; i < 14; ++i)
        for (int j = 0; j < 14; ++j)
          if (joined[i][k] && joined[k][j]) joined[i][j] = true;
    const Numbers component = components(Adjacency(graph));
    for (int i = 0; i < 14; ++i)
      for (int j = 0; j < 14; ++j) BOOST_TEST((component[i] == component[j]) == joined[i][j]);
  }
}

BOOST_AUTO_TEST_CASE(numbers_go_by_size_then_by_the_first_node) {
  BOOST_TEST(numbered_by_size({7, 3, 3, 7, 0}) == (Numbers{0, 1, 1, 0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
