#include "layout/select.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

namespace {

// a - b - c hang together, d - e too; f is alone, g is a concept at a.
Graph sample() {
  Graph g;
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g"}) g.nodes.push_back({.id = id, .label = id, .roles = {"chair@c"}});
  g.nodes[6].type = EntityType::Concept;
  const auto add = [&](const char* from, const char* to, double weight, double confidence) {
    g.edges.push_back({.id = std::string(from) + to, .source = from, .target = to, .relation = "r", .weight = weight, .confidence = confidence});
    g.edges.back().evidence = {{.source = "s", .speaker = "c", .place = "a"}};
  };
  add("a", "b", 3, 0.9);
  add("a", "g", 5, 0.9);
  add("b", "c", 1, 0.5);
  add("d", "e", 1, 0.9);
  g.sources = {{.id = "s"}, {.id = "unused"}};
  return g;
}

std::string ids(const Graph& g, const Selection& selection) {
  std::string text;
  for (const std::uint32_t i : select(g, selection).nodes) text += g.nodes[i].id.str();
  for (const std::uint32_t i : select(g, selection).edges) text += " " + g.edges[i].id;
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_limit_leaves_something_out) {
  const Graph g = sample();
  BOOST_TEST(ids(g, {}) == "abcdefg ab ag bc de");
  BOOST_TEST(ids(g, {.named = true}) == "abcdef ab bc de");
  BOOST_TEST(ids(g, {.min_confidence = 0.6}) == "abcdefg ab ag de");
  BOOST_TEST(ids(g, {.top = 2}) == "ag ag");
  BOOST_TEST(ids(g, {.connected = true}) == "abcdeg ab ag bc de");
  BOOST_TEST(ids(g, {.named = true, .top = 3}) == "abc ab bc");
  BOOST_TEST(ids(g, {.connected = true, .least_group = 3}) == "abcg ab ag bc");
}

BOOST_AUTO_TEST_CASE(a_part_is_a_graph) {
  const Graph g = sample(), part = part_of(g, select(g, {.named = true, .min_confidence = 0.6, .connected = true}));
  BOOST_REQUIRE(part.nodes.size() == 4u);
  BOOST_TEST(part.nodes[0].roles.at(0).str() == "chair");
  BOOST_TEST(part.edges[0].evidence[0].speaker.empty());
  BOOST_TEST(part.edges[0].evidence[0].place.str() == "a");
  BOOST_TEST(part.sources.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_readable_is_never_nothing) {
  Graph g = sample();
  BOOST_TEST((readable_selection(g) == Selection{true, 0.6, 250, true, 0}));
  for (Edge& edge : g.edges) edge.confidence = 0.1;
  BOOST_TEST((readable_selection(g) == Selection{false, 0, 250, true, 0}));
  g.edges.clear();
  BOOST_TEST((readable_selection(g) == Selection{.top = 250}));
}
