#include "graph/review.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "graph/build.h"
#include "graph/merge.h"
#include "graph/random_graph.h"

using namespace relata;
using relata::testing::random_article;

namespace {

// Ada Marlow accuses a country with this polarity, as surely as that.
Graph article(const std::string& id, Polarity polarity, double confidence) {
  GraphBuilder builder({.id = id});
  builder.add_node({.label = "Ada Marlow", .type = EntityType::Person, .mentions = 1});
  builder.add_node({.label = "Bostria", .type = EntityType::Gpe, .mentions = 1});
  builder.add_statement({.source = 0,
                         .target = 1,
                         .relation = "accuse",
                         .polarity = polarity,
                         .evidence = {.begin = 1, .end = 2, .text = "x", .confidence = confidence, .label = "accuse", .cls = ClaimClass::Accuse}});
  return std::move(builder).build();
}

std::vector<Graph> random_articles(std::uint32_t seed) {
  std::vector<Graph> graphs;
  for (std::uint32_t i = 0; i < 6; ++i) graphs.push_back(random_article(seed, i));
  return graphs;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviewing)

BOOST_AUTO_TEST_CASE(the_least_sure_relations_of_names_go_first) {
  const Graph graph = merge({article("a", Polarity::Affirmed, 0.5), article("b", Polarity::Negated, 0.3), article("c", Polarity::Hypothetical, 0.9)});
  const std::vector<std::uint32_t> edges = doubtful_edges(graph, 0.6);
  BOOST_REQUIRE_EQUAL(edges.size(), 2u);
  BOOST_TEST((graph.edges[edges[0]].polarity == Polarity::Negated));
  BOOST_TEST((graph.edges[edges[1]].polarity == Polarity::Affirmed));
  BOOST_TEST(doubtful_edges(graph, 0.3).empty());
  GraphBuilder builder({.id = "d"});
  for (const EntityType type : {EntityType::Concept, EntityType::Person, EntityType::Gpe})
    builder.add_node({.label = "x" + std::to_string(static_cast<int>(type)), .type = type, .mentions = 1});
  builder.add_statement({.source = 0, .target = 2, .relation = "meet", .evidence = {.begin = 1, .end = 2, .text = "x", .confidence = 0.1}});
  builder.add_statement({.source = 1, .target = 2, .relation = "meet", .evidence = {.begin = 3, .end = 4, .text = "y", .confidence = 0.5}});
  const Graph described = std::move(builder).build();
  const std::vector<std::uint32_t> order = doubtful_edges(described, 0.6);
  BOOST_REQUIRE_EQUAL(order.size(), 2u);
  BOOST_TEST(described.edges[order[0]].confidence == 0.5);
}

BOOST_AUTO_TEST_CASE(what_is_right_is_certain_and_what_is_wrong_leaves) {
  const Graph graph = merge({article("a", Polarity::Affirmed, 0.5), article("b", Polarity::Negated, 0.3)});
  BOOST_REQUIRE_EQUAL(graph.edges.size(), 2u);
  BOOST_TEST(graph.edges[0].disputed);
  const std::size_t affirmed = graph.edges[0].polarity == Polarity::Affirmed ? 0 : 1;
  const Graph after = reviewed(graph, {.right = {graph.edges[affirmed].id}, .wrong = {graph.edges[1 - affirmed].id}});
  BOOST_REQUIRE_EQUAL(after.edges.size(), 1u);
  BOOST_TEST((after.edges[0].polarity == Polarity::Affirmed));
  BOOST_TEST(after.edges[0].confidence == 1);
  BOOST_TEST(after.edges[0].evidence[0].confidence == 1);
  BOOST_TEST(!after.edges[0].disputed);
  BOOST_TEST(after.nodes.size() == graph.nodes.size());
  BOOST_TEST((merge({after, after}) == after));
}

BOOST_AUTO_TEST_CASE(no_decision_changes_nothing) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Graph graph = merge(random_articles(seed));
    BOOST_TEST((reviewed(graph, {}) == graph));
    BOOST_TEST((reviewed(graph, {.right = {"none"}, .wrong = {"nor this"}}) == graph));
  }
}

// Whatever pair is decided: it is told no more, the same are one, and a later merge keeps to it.
BOOST_AUTO_TEST_CASE(each_pair_can_be_decided) {
  std::size_t pairs = 0;
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    const Graph graph = merge(random_articles(seed));
    for (const PossiblySame& pair : possibly_same(graph))
      for (const bool same : {true, false}) {
        const std::size_t tab = pair.line.find('\t');
        const Graph after = reviewed(graph, {.told = {.decisions = {{same, pair.line.substr(0, tab), pair.line.substr(tab + 1)}}}});
        BOOST_REQUIRE_EQUAL(after.decisions.size(), 1u);
        BOOST_TEST(std::ranges::none_of(possibly_same(after), [&](const PossiblySame& left) { return left.line == pair.line; }));
        BOOST_TEST(after.nodes.size() <= graph.nodes.size());  // who is not Ada Marlow may have to be Berta Marlow
        if (same) BOOST_TEST(after.nodes.size() < graph.nodes.size());
        BOOST_TEST((merge(random_articles(seed).front(), after) == after));
        ++pairs;
      }
  }
  BOOST_TEST(pairs > 20u);
}

BOOST_AUTO_TEST_SUITE_END()
