#include <boost/test/unit_test.hpp>

#include "query/attestations.h"

using namespace relata;

namespace {

Edge edge(const char* target, Polarity polarity, std::vector<Evidence> evidence) {
  return {.source = "a", .target = target, .relation = "meet", .polarity = polarity, .evidence = std::move(evidence)};
}

Graph world() {
  Graph graph;
  graph.sources = {{.id = "one.txt", .date = "2026-03-05"}, {.id = "two.txt"}};
  graph.nodes = {{.id = "a"}, {.id = "b"}, {.id = "c"}};
  graph.edges = {edge("b", Polarity::Affirmed, {{.source = "one.txt", .begin = 9, .confidence = 0.5}, {.source = "two.txt", .begin = 1, .confidence = 0.9}}),
                 edge("b", Polarity::Negated, {{.source = "one.txt", .begin = 2, .date = "2026-03-01"}}),
                 edge("c", Polarity::Affirmed, {{.source = "one.txt", .begin = 3, .confidence = 0.5}, {.source = "one.txt", .begin = 4, .confidence = 0.5}}),
                 edge("c", Polarity::Hypothetical, {})};
  return graph;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(attestation)

BOOST_AUTO_TEST_CASE(evidence_has_its_own_day_or_that_of_its_article) {
  const Graph graph = world();
  BOOST_TEST(date_of(graph, graph.edges[1].evidence[0]) == "2026-03-01");
  BOOST_TEST(date_of(graph, graph.edges[0].evidence[0]) == "2026-03-05");
  BOOST_TEST(date_of(graph, graph.edges[0].evidence[1]) == "");
  BOOST_TEST(date_of(graph, Evidence{.source = "none.txt"}) == "");
}

BOOST_AUTO_TEST_CASE(the_surest_evidence_is_the_best_and_of_equals_the_first) {
  const Graph graph = world();
  BOOST_TEST(best_evidence(graph.edges[0]) == 1u);
  BOOST_TEST(best_evidence(graph.edges[2]) == 0u);
  BOOST_TEST(best_evidence(graph.edges[3]) == 0u);
}

BOOST_AUTO_TEST_CASE(order_is_by_day_then_article_then_place_and_without_a_day_last) {
  const Graph graph = world();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
  for (const Attestation& a : in_order_of_date(graph, {0, 1, 2, 3})) order.emplace_back(a.edge, a.evidence);
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> expected{{1, 0}, {2, 0}, {2, 1}, {0, 0}, {0, 1}};
  BOOST_TEST((order == expected));
}

BOOST_AUTO_TEST_CASE(what_is_affirmed_and_denied_is_a_dispute) {
  const std::vector<Dispute> all = disputes(world());
  BOOST_REQUIRE_EQUAL(all.size(), 1u);
  BOOST_TEST(all[0].affirmed == 0u);
  BOOST_TEST(all[0].denied == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
