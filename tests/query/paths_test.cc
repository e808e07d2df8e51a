#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

#include "edge_list.h"
#include "query/algorithms/neighbours.h"
#include "query/algorithms/paths.h"
#include "query/algorithms/tolls.h"

using namespace relata;
using relata::testing::graph_of;
using relata::testing::Line;
using relata::testing::random_edges;

namespace {

// How long a way is: steps, then the sum of 1 / evidence.
std::pair<std::size_t, double> length_of(const Adjacency& graph, const Way& way, bool directed) {
  double poverty = 0;
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    double weight = 0;
    for (const Hop& step : graph.between(way[i], way[i + 1])) weight += !directed || step.forward ? step.weight : 0;
    BOOST_TEST(weight > 0);
    poverty += 1 / weight;
  }
  return {way.size() - 1, poverty};
}

// Every way without repeated nodes, by trying all.
std::vector<Way> all_ways(const Adjacency& graph, std::uint32_t from, std::uint32_t to, const PathOptions& options) {
  std::vector<Way> ways;
  Way way{from};
  const auto go_on = [&](auto&& self) -> void {
    if (way.back() == to) return ways.push_back(way);
    if (way.size() > options.max_length) return;
    std::set<std::uint32_t> next;
    for (const Hop& step : graph.at(way.back()))
      if (!options.directed || step.forward) next.insert(step.node);
    for (const std::uint32_t node : next) {
      if (std::find(way.begin(), way.end(), node) != way.end()) continue;
      way.push_back(node);
      self(self);
      way.pop_back();
    }
  };
  go_on(go_on);
  return ways;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(path)

BOOST_AUTO_TEST_CASE(the_ways_are_the_shortest_of_all) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Adjacency graph(random_edges(seed, 9, 0.3));
    const PathOptions options{.count = 1 + seed % 7, .max_length = 3 + seed % 4, .directed = seed % 2 == 1};
    const std::vector<Way> ways = shortest_paths(graph, 0, 8, options);
    std::vector<Way> all = all_ways(graph, 0, 8, options);
    BOOST_TEST(ways.size() == std::min(options.count, all.size()));
    BOOST_TEST((std::set<Way>(ways.begin(), ways.end()).size() == ways.size()));
    std::vector<std::pair<std::size_t, double>> lengths;
    for (const Way& way : all) lengths.push_back(length_of(graph, way, options.directed));
    std::sort(lengths.begin(), lengths.end());
    for (std::size_t i = 0; i < ways.size(); ++i) {
      const auto [steps, poverty] = length_of(graph, ways[i], options.directed);
      BOOST_TEST(steps == lengths[i].first);
      BOOST_TEST(poverty == lengths[i].second, boost::test_tools::tolerance(1e-4));
      BOOST_TEST((std::find(all.begin(), all.end(), ways[i]) != all.end()));
    }
  }
}

BOOST_AUTO_TEST_CASE(with_tolls_the_ways_are_the_cheapest_of_those_that_are_short_enough) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Adjacency graph(random_edges(seed, 9, 0.35));
    PathOptions options{.count = 4, .max_length = 2 + seed % 4};
    for (std::uint32_t n = 0; n < 9; ++n) {
      options.tolls.push_back((seed * 7 + n * 5) % 4 * kWholeStep);
      options.closed.push_back(n == seed % 11);
    }
    const auto cost_of = [&](const Way& way) {
      std::size_t cost = way.size() - 1;
      for (std::size_t i = 1; i + 1 < way.size(); ++i) cost += options.tolls[way[i]] / kWholeStep;
      return cost;
    };
    std::vector<std::size_t> costs;
    for (const Way& way : all_ways(graph, 0, 8, options))
      if (std::none_of(way.begin() + 1, way.end() - 1, [&](std::uint32_t node) { return options.closed[node]; })) costs.push_back(cost_of(way));
    std::sort(costs.begin(), costs.end());
    const std::vector<Way> ways = shortest_paths(graph, 0, 8, options);
    BOOST_REQUIRE_EQUAL(ways.size(), std::min(options.count, costs.size()));
    for (std::size_t i = 0; i < ways.size(); ++i) BOOST_TEST(cost_of(ways[i]) == costs[i]);
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_affirmed_makes_a_step_longer) {
  Graph graph = graph_of(4, {{0, 1}, {1, 3}, {0, 2}, {2, 3}});
  for (Edge& edge : graph.edges)
    if (edge.target == "n001") edge.polarity = Polarity::Negated;
  BOOST_TEST(shortest_paths(Adjacency(graph), 0, 3).front() == (Way{0, 1, 3}), boost::test_tools::per_element());
  BOOST_TEST(shortest_paths(Adjacency(graph), 0, 3, {.unaffirmed = 1}).front() == (Way{0, 2, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(countries_and_hubs_are_dear_and_people_are_not) {
  std::vector<Line> lines;
  for (std::uint32_t n = 4; n < 40; ++n) lines.push_back({3, n});
  Graph graph = graph_of(40, lines);
  graph.nodes[0].type = EntityType::Person;
  graph.nodes[1].type = EntityType::Org;
  graph.nodes[2].type = EntityType::Gpe;
  graph.nodes[2].gazetteer_id = "country:XA";
  graph.nodes[3].type = EntityType::Person;
  const std::vector<Toll> all = tolls(graph, Adjacency(graph));
  BOOST_TEST(all[0] == 0u);
  BOOST_TEST(all[1] > 0u);
  BOOST_TEST(all[1] < kWholeStep / 2);
  BOOST_TEST(all[2] > kWholeStep);
  BOOST_TEST(all[3] == 2 * (kWholeStep / 3));  // 36 neighbours
}

BOOST_AUTO_TEST_CASE(of_equally_long_ways_the_better_attested_goes_first) {
  const Adjacency graph(graph_of(4, {{0, 1}, {1, 3}, {0, 2, 5.0}, {2, 3, 4.0}}));
  const std::vector<Way> ways = shortest_paths(graph, 0, 3, {.count = 2});
  BOOST_REQUIRE_EQUAL(ways.size(), 2u);
  BOOST_TEST(ways[0] == (Way{0, 2, 3}), boost::test_tools::per_element());
  BOOST_TEST(ways[1] == (Way{0, 1, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_amount_of_evidence_makes_up_for_a_step) {
  const Adjacency graph(graph_of(3, {{0, 1, 99.0}, {1, 2, 99.0}, {0, 2}}));
  BOOST_TEST(shortest_paths(graph, 0, 2).front() == (Way{0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(edges_are_walked_both_ways_unless_told_otherwise) {
  const Adjacency graph(graph_of(3, {{0, 1}, {2, 1}}));
  BOOST_TEST(shortest_paths(graph, 0, 2).size() == 1u);
  BOOST_TEST(shortest_paths(graph, 0, 2, {.directed = true}).empty());
  BOOST_TEST(shortest_paths(Adjacency(graph_of(2, {{1, 0, 1.0, true}})), 0, 1, {.directed = true}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(too_long_is_nothing) {
  const Adjacency graph(graph_of(4, {{0, 1}, {1, 2}, {2, 3}}));
  BOOST_TEST(shortest_paths(graph, 0, 3, {.max_length = 3}).size() == 1u);
  BOOST_TEST(shortest_paths(graph, 0, 3, {.max_length = 2}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(neighbourhood)

BOOST_AUTO_TEST_CASE(rings_lie_around_the_start) {
  const Adjacency graph(graph_of(6, {{0, 1}, {2, 0, 3.0}, {1, 3, 2.0}, {2, 3}, {3, 4}, {0, 0}}));
  const std::vector<Neighbour> near = neighbours(graph, 0, 2);
  BOOST_REQUIRE_EQUAL(near.size(), 3u);
  BOOST_TEST(near[0].node == 2u);  // three pieces of evidence
  BOOST_TEST(near[1].node == 1u);
  BOOST_TEST(near[2].node == 3u);
  BOOST_TEST(near[2].hops == 2u);
  BOOST_TEST(near[2].through == 1u);  // two pieces of evidence against one
  BOOST_TEST(neighbours(graph, 0, 9).size() == 4u);
  BOOST_TEST(neighbours(graph, 5, 9).empty());
}

BOOST_AUTO_TEST_SUITE_END()
