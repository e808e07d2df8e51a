#include "graph/review.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "graph/build.h"
#include "graph/merge.h"
#include "graph/random_graph.h"
#include "graph/update.h"

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

// The graph, and what a person who draws lots says of its edges.
Graph reviewed_by_lot(const Graph& graph, std::uint32_t seed) {
  Review review;
  for (const Edge& edge : graph.edges) {
    seed = seed * 1664525 + 1013904223;
    if (const std::uint32_t lot = seed >> 28; lot < 4) (lot < 2 ? review.right : review.wrong).push_back(edge.id);
  }
  return reviewed(graph, review);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviewing)

BOOST_AUTO_TEST_CASE(the_least_sure_relations_of_names_go_first) {
  const Graph graph = merge({article("a", Polarity::Affirmed, 0.5), article("b", Polarity::Negated, 0.3), article("c", Polarity::Hypothetical, 0.9)});
  const std::vector<std::uint32_t> edges = uncertain_edges(graph, 0.6);
  BOOST_REQUIRE_EQUAL(edges.size(), 2u);
  BOOST_TEST((graph.edges[edges[0]].polarity == Polarity::Negated));
  BOOST_TEST((graph.edges[edges[1]].polarity == Polarity::Affirmed));
  BOOST_TEST(uncertain_edges(graph, 0.3).empty());
  GraphBuilder builder({.id = "d"});
  for (const EntityType type : {EntityType::Concept, EntityType::Person, EntityType::Gpe})
    builder.add_node({.label = "x" + std::to_string(static_cast<int>(type)), .type = type, .mentions = 1});
  builder.add_statement({.source = 0, .target = 2, .relation = "meet", .evidence = {.begin = 1, .end = 2, .text = "x", .confidence = 0.1}});
  builder.add_statement({.source = 1, .target = 2, .relation = "meet", .evidence = {.begin = 3, .end = 4, .text = "y", .confidence = 0.5}});
  const Graph described = std::move(builder).build();
  const std::vector<std::uint32_t> order = uncertain_edges(described, 0.6);
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
        const Graph after = reviewed(graph, {.supplied = {.decisions = {{same, pair.line.substr(0, tab), pair.line.substr(tab + 1)}}}});
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

// Whatever is decided of relations: it holds when articles are read anew, and when the graph as it was comes again.
BOOST_AUTO_TEST_CASE(what_is_said_of_relations_holds_for_articles_that_are_read_anew) {
  std::size_t wrong = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const std::vector<Graph> articles = random_articles(seed);
    const Graph graph = merge(articles), after = reviewed_by_lot(graph, seed);
    wrong += graph.edges.size() - after.edges.size();
    std::vector<std::string> ids;
    for (const SourceInfo& source : graph.sources) ids.push_back(source.id);
    BOOST_TEST((update(after, ids, articles) == after), seed);
    BOOST_TEST((update(after, {ids[1]}, {articles[1]}) == after), seed);
    BOOST_TEST((merge(graph, after) == after), seed);
    BOOST_TEST((merge(after, after) == after), seed);
    BOOST_TEST((update(after, ids, {}).decisions == after.decisions), seed);
    for (const Decision& decision : after.decisions) BOOST_TEST((read_decisions(decision_line(decision), "x").decisions == std::vector{decision}));
  }
  BOOST_TEST(wrong > 100u);
}

BOOST_AUTO_TEST_CASE(the_order_of_graphs_does_not_matter_to_decisions_on_relations) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const std::vector<Graph> articles = random_articles(seed);
    const Graph a = reviewed_by_lot(merge(articles[0], articles[1]), seed), b = reviewed_by_lot(merge({articles[1], articles[2], articles[3]}), seed + 100),
                c = reviewed_by_lot(merge({articles[3], articles[0], articles[4]}), seed + 200);
    const Graph all = merge({a, b, c});
    BOOST_TEST((merge(a, b) == merge(b, a)), seed);
    BOOST_TEST((merge(merge(a, b), c) == all), seed);
    BOOST_TEST((merge(a, merge(b, c)) == all), seed);
    BOOST_TEST((merge(merge(c, a), b) == all), seed);
  }
}

// Two readings of one article: a decision on the one holds for the other, and is of no other article.
BOOST_AUTO_TEST_CASE(a_decision_is_of_what_one_article_states) {
  const Graph a = article("a", Polarity::Affirmed, 0.4), b = article("b", Polarity::Affirmed, 0.3);
  const Graph wrong = reviewed(a, {.wrong = {a.edges.front().id}});
  BOOST_TEST(wrong.edges.empty());
  BOOST_REQUIRE_EQUAL(wrong.decisions.size(), 1u);
  BOOST_TEST(decision_line(wrong.decisions.front()) == "wrong\tperson-ada_marlow@a\tgpe-bostria@a\taccuse\taffirmed");
  BOOST_TEST((merge(wrong, a) == wrong));
  const Graph both = merge(wrong, b);
  BOOST_REQUIRE_EQUAL(both.edges.size(), 1u);
  BOOST_TEST(both.edges.front().evidence.size() == 1u);
  BOOST_TEST((merge({wrong, a}, {.supplied = read_decisions("open\tperson-ada_marlow@a\tgpe-bostria@a\taccuse\taffirmed", "x")}) == a));
  const Graph right = reviewed(merge(a, b), {.right = {merge(a, b).edges.front().id}});
  BOOST_TEST(right.decisions.size() == 2u);
  BOOST_TEST(update(right, {"a"}, {a}).edges.front().evidence.front().confidence == 1);
}

// Of the two things that are one now, either was stated to accuse.
BOOST_AUTO_TEST_CASE(a_decision_follows_what_becomes_one_in_an_article) {
  GraphBuilder builder({.id = "a"});
  for (const char* name : {"Ada Marlow", "Marlow the elder"}) builder.add_node({.label = name, .type = EntityType::Person, .mentions = 1});
  builder.add_node({.label = "Bostria", .type = EntityType::Gpe, .mentions = 1});
  for (const std::uint32_t who : {0U, 1U})
    builder.add_statement({.source = who, .target = 2, .relation = "accuse", .evidence = {.begin = 1 + who, .end = 5, .text = "x", .confidence = 0.4}});
  const Graph graph = std::move(builder).build();
  const Graph one = merge({graph}, {.supplied = read_decisions("same\tAda Marlow\tMarlow the elder", "x")});
  BOOST_REQUIRE_EQUAL(one.edges.size(), 1u);
  const Graph none = reviewed(one, {.wrong = {one.edges.front().id}});
  BOOST_TEST(none.edges.empty());
  BOOST_TEST((merge(none, graph) == none));
  BOOST_TEST((update(none, {"a"}, {graph}) == none));
}

BOOST_AUTO_TEST_SUITE_END()
