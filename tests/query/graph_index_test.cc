// The index agrees with the graph.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "graph/merge.h"
#include "graph/random_graph.h"
#include "query/graph_index.h"

using namespace relata;

BOOST_AUTO_TEST_SUITE(graph_index)

BOOST_AUTO_TEST_CASE(every_edge_is_met_from_both_ends) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const Graph graph = merge(relata::testing::random_article(seed, 0), relata::testing::random_article(seed, 1));
    const GraphIndex index(graph);
    std::vector<int> out(graph.edges.size()), in(graph.edges.size());
    for (std::uint32_t n = 0; n < graph.nodes.size(); ++n) {
      for (const Adjacent& a : index.out(n)) {
        ++out[a.edge];
        BOOST_TEST(graph.edges[a.edge].source == graph.nodes[n].id);
        BOOST_TEST(graph.edges[a.edge].target == graph.nodes[a.node].id);
        BOOST_TEST((a.cls == graph.edges[a.edge].cls));
      }
      for (const Adjacent& a : index.in(n)) {
        ++in[a.edge];
        BOOST_TEST(graph.edges[a.edge].target == graph.nodes[n].id);
        BOOST_TEST(graph.edges[a.edge].source == graph.nodes[a.node].id);
      }
    }
    BOOST_TEST(std::count(out.begin(), out.end(), 1) == static_cast<std::ptrdiff_t>(graph.edges.size()));
    BOOST_TEST(std::count(in.begin(), in.end(), 1) == static_cast<std::ptrdiff_t>(graph.edges.size()));
  }
}

BOOST_AUTO_TEST_CASE(names_find_their_nodes) {
  const Graph graph = merge(relata::testing::random_article(5, 0), relata::testing::random_article(5, 1));
  const GraphIndex index(graph);
  for (std::uint32_t n = 0; n < graph.nodes.size(); ++n) {
    const auto has = [n](const auto& nodes) { return std::find(nodes.begin(), nodes.end(), n) != nodes.end(); };
    BOOST_TEST(has(index.nodes_labelled(graph.nodes[n].label)));
    BOOST_TEST(has(index.nodes_of(graph.nodes[n].type)));
    for (const SharedText& alias : graph.nodes[n].aliases) BOOST_TEST(has(index.nodes_aliased(alias)));
  }
  BOOST_TEST(index.nodes_labelled("nobody of this name").empty());
}

BOOST_AUTO_TEST_CASE(types_are_relations_and_classes_in_any_case) {
  const Graph graph = merge(relata::testing::random_article(5, 0), relata::testing::random_article(5, 1));
  const GraphIndex index(graph);
  for (const std::vector<std::string>& names : {std::vector<std::string>{"MEET"}, {"president of"}, {"consult", "ally"}, {"nothing"}, {}}) {
    const EdgeTypes types = index.types_named(names);
    std::size_t count = 0;
    for (const Adjacent& a : index.edges()) count += types.holds(a);
    BOOST_TEST(count == index.count_of(types));
    BOOST_TEST((count > 0) == (names != std::vector<std::string>{"nothing"}));
  }
}

BOOST_AUTO_TEST_CASE(an_empty_graph_has_an_index) {
  const Graph graph;
  const GraphIndex index(graph);
  BOOST_TEST(index.edges().empty());
  BOOST_TEST(index.nodes_of(EntityType::Gpe).empty());
}

BOOST_AUTO_TEST_SUITE_END()
