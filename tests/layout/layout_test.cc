#include "layout/layout.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <random>

#include "layout/look.h"

using namespace relata;

namespace {

struct Drawn {
  std::vector<double> radii;
  std::vector<Spring> links;
  std::vector<Point> points;
};

Drawn drawn(std::size_t nodes, std::vector<Spring> links) {
  Drawn result{std::vector<double>(nodes, 5), std::move(links), {}};
  for (const Spring& link : result.links) result.radii[link.a] += 1, result.radii[link.b] += 1;
  result.points = layout(result.radii, result.links);
  return result;
}

double distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

// A graph as news gives it: hubs, chains, small components, lone nodes.
Drawn random_drawing(std::size_t nodes, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<Spring> links;
  std::vector<std::uint32_t> ends{0};
  for (std::uint32_t i = 1; i < nodes; ++i) {
    const std::uint32_t kind = random() % 10;
    if (kind == 0) continue;
    links.push_back({i, kind < 3 ? i - 1 : ends[random() % ends.size()], 1 + static_cast<double>(random() % 4)});
    ends.insert(ends.end(), {links.back().a, links.back().b});
    if (kind > 6) links.push_back({i, ends[random() % ends.size()]});
  }
  return drawn(nodes, links);
}

void check_room(const Drawn& d) {
  std::size_t overlaps = 0;
  for (std::size_t i = 0; i < d.points.size(); ++i) {
    BOOST_REQUIRE(std::isfinite(d.points[i].x) && std::isfinite(d.points[i].y));
    for (std::size_t j = i + 1; j < d.points.size(); ++j) overlaps += distance(d.points[i], d.points[j]) < d.radii[i] + d.radii[j];
  }
  BOOST_TEST(overlaps == 0u);
}

// Two groups in which all know each other, and one link between them.
Drawn two_groups() {
  std::vector<Spring> links{{0, 8}};
  for (std::uint32_t i = 0; i < 16; ++i)
    for (std::uint32_t j = i + 1; j < 16; ++j)
      if (i / 8 == j / 8) links.push_back({i, j});
  return drawn(16, links);
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_and_little_are_laid_out) {
  BOOST_TEST(layout({}, {}).empty());
  BOOST_TEST((drawn(1, {}).points == std::vector<Point>{{0, 0}}));
  check_room(drawn(2, {{0, 1}}));
  check_room(drawn(2, {{0, 0}}));
  check_room(drawn(40, {}));
  check_room(drawn(3, {{0, 1}, {1, 0}, {1, 2, 100}}));
}

BOOST_AUTO_TEST_CASE(no_two_nodes_overlap) {
  for (const std::uint32_t seed : {1u, 2u, 3u}) check_room(random_drawing(400, seed));
  std::vector<Spring> star;
  for (std::uint32_t i = 1; i < 300; ++i) star.push_back({0, i});
  check_room(drawn(300, star));
}

BOOST_AUTO_TEST_CASE(the_same_graph_gives_the_same_places) { BOOST_TEST((random_drawing(300, 7).points == random_drawing(300, 7).points)); }

BOOST_AUTO_TEST_CASE(the_middle_of_the_picture_is_zero) {
  const Drawn d = random_drawing(200, 5);
  const auto [left, right] = std::minmax_element(d.points.begin(), d.points.end(), [](Point a, Point b) { return a.x < b.x; });
  BOOST_TEST(std::abs(left->x + right->x) < 0.03);
}

BOOST_AUTO_TEST_CASE(what_is_related_stands_together) {
  const Drawn d = two_groups();
  double inside = 0, across = 0;
  for (std::uint32_t i = 0; i < 8; ++i)
    for (std::uint32_t j = 0; j < 8; ++j) inside += distance(d.points[i], d.points[j]) / 56, across += distance(d.points[i], d.points[8 + j]) / 64;
  BOOST_TEST(across > 1.5 * inside);
}

BOOST_AUTO_TEST_CASE(links_are_shorter_than_other_distances) {
  const Drawn d = random_drawing(400, 9);
  double linked = 0, all = 0, pairs = 0;
  for (const Spring& link : d.links) linked += distance(d.points[link.a], d.points[link.b]) / static_cast<double>(d.links.size());
  for (std::size_t i = 0; i < d.points.size(); ++i)
    for (std::size_t j = i + 1; j < d.points.size(); ++j) all += distance(d.points[i], d.points[j]), ++pairs;
  BOOST_TEST(linked < 0.45 * all / pairs);
}

BOOST_AUTO_TEST_CASE(components_stand_beside_each_other) {
  // A ring of 30 and ten pairs: no node of a pair is inside of the ring's rows.
  std::vector<Spring> links;
  for (std::uint32_t i = 0; i < 30; ++i) links.push_back({i, (i + 1) % 30});
  for (std::uint32_t i = 30; i < 50; i += 2) links.push_back({i, i + 1});
  const Drawn d = drawn(50, links);
  for (std::size_t k = 30; k < 50; ++k) {
    bool left = false, right = false;
    for (std::size_t i = 0; i < 30; ++i) {
      if (std::abs(d.points[i].y - d.points[k].y) > 8) continue;
      (d.points[i].x < d.points[k].x ? left : right) = true;
    }
    BOOST_TEST(!(left && right));
  }
}

BOOST_AUTO_TEST_CASE(a_graph_is_laid_out_by_all_its_edges) {
  Graph g;
  for (const char* id : {"a", "b", "c"}) g.nodes.push_back({.id = id, .label = id});
  g.edges = {{.id = "e", .source = "a", .target = "c", .relation = "r", .weight = 0}};
  const std::vector<double> sizes = sizes_of(g);
  BOOST_TEST(sizes == (std::vector<double>{16, 10, 16}), boost::test_tools::per_element());
  const std::vector<Point> places = places_of(g, sizes);
  BOOST_TEST(distance(places[0], places[2]) >= 16);
  BOOST_TEST(colour_of(EntityType::Person) == "#0072b2");
}
