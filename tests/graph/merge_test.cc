// The laws of merging, on random articles of a small world.
#include <boost/test/unit_test.hpp>

#include <set>
#include <tuple>

#include "graph/build.h"
#include "graph/merge.h"
#include "random_graph.h"

using namespace relata;
using relata::testing::random_article;
using relata::testing::random_foreign;

namespace {

constexpr std::uint32_t kSeeds = 60;

Graph corpus(std::uint32_t seed, std::uint32_t first, std::uint32_t last) {
  std::vector<Graph> graphs;
  for (std::uint32_t article = first; article < last; ++article) graphs.push_back(random_article(seed, article));
  return merge(std::move(graphs));
}

using Place = std::tuple<std::string, std::uint64_t, std::string, std::string, Polarity, double>;

std::set<Place> places(const Graph& graph) {
  std::set<Place> all;
  for (const Edge& edge : graph.edges)
    for (const Evidence& e : edge.evidence) all.emplace(e.source, e.begin, e.text, edge.relation, edge.polarity, e.confidence);
  return all;
}

void check_sound(const Graph& g) {
  const auto by_id = [](const Node& a, const Node& b) { return a.id < b.id; };
  BOOST_TEST(std::is_sorted(g.nodes.begin(), g.nodes.end(), by_id));
  std::set<std::string> edge_ids;
  for (const Edge& edge : g.edges) {
    BOOST_TEST(edge_ids.insert(edge.id).second);
    BOOST_TEST(g.find_node(edge.source) != Graph::npos);
    BOOST_TEST(g.find_node(edge.target) != Graph::npos);
    BOOST_TEST(!edge.evidence.empty());
    BOOST_TEST(edge.weight == static_cast<double>(edge.evidence.size()));
    BOOST_TEST(&g.edges[g.find_edge(edge.source, edge.target, edge.relation, edge.polarity, edge.label)] == &edge);
    for (const Evidence& e : edge.evidence) {
      BOOST_TEST((e.speaker.empty() || g.find_node(e.speaker) != Graph::npos));
      BOOST_TEST((e.place.empty() || g.find_node(e.place) != Graph::npos));
      BOOST_TEST(g.find_source(e.source) != Graph::npos);
    }
  }
  for (const Node& node : g.nodes) {
    BOOST_TEST(!node.sources.empty());
    BOOST_TEST((node.parts.empty() || node.parts.size() == node.sources.size()));
    for (const std::string_view role : node.roles)
      if (const std::size_t at = role.find('@'); at != std::string_view::npos) BOOST_TEST(g.find_node(role.substr(at + 1)) != Graph::npos);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(merging)

BOOST_AUTO_TEST_CASE(a_graph_with_itself_is_itself) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const Graph article = random_article(seed, 0);
    BOOST_TEST((merge(article, article) == article));
    BOOST_TEST((merge(std::vector{article}) == article));
    const Graph many = corpus(seed, 0, 5);
    BOOST_TEST((merge(many, many) == many));
    BOOST_TEST((merge(many, article) == many));
  }
}

BOOST_AUTO_TEST_CASE(the_order_of_two_does_not_matter) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const Graph a = random_article(seed, 0), b = random_article(seed, 1);
    BOOST_TEST((merge(a, b) == merge(b, a)));
  }
}

BOOST_AUTO_TEST_CASE(the_order_of_merges_does_not_matter) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const Graph a = corpus(seed, 0, 2), b = corpus(seed, 1, 4), c = corpus(seed, 4, 7);
    const Graph all = corpus(seed, 0, 7);
    BOOST_TEST((merge(merge(a, b), c) == merge(a, merge(b, c))));
    BOOST_TEST((merge(merge(a, c), b) == all));
    BOOST_TEST((merge(std::vector{c, b, a}) == all));
  }
}

// What a bare edge says beside its key stays when evidence for it comes, and when it goes to another edge again.
BOOST_AUTO_TEST_CASE(the_laws_hold_with_graphs_of_other_programs) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const Graph f = random_foreign(seed, 0), g = random_foreign(seed, 1), a = corpus(seed, 0, 3), b = corpus(seed, 3, 5);
    BOOST_TEST((merge(f, f) == f));
    const Graph fa = merge(f, a);
    BOOST_TEST((fa == merge(a, f)));
    BOOST_TEST((merge(fa, fa) == fa));
    BOOST_TEST((merge(merge(f, g), a) == merge(f, merge(g, a))));
    BOOST_TEST((merge(fa, g) == merge(std::vector{a, f, g})));
    BOOST_TEST((merge(fa, b) == merge(f, merge(a, b))));
  }
}

// The dates, confidence and weight of a bare edge are those of the edge that it becomes one with, where they say more.
BOOST_AUTO_TEST_CASE(a_bare_edge_keeps_what_evidence_does_not_say) {
  Graph bare;
  bare.nodes = {Node{.id = "gpe-arvenia", .label = "Arvenia", .type = EntityType::Gpe}, Node{.id = "gpe-bostria", .label = "Bostria", .type = EntityType::Gpe}};
  bare.edges = {Edge{.id = "x",
                     .source = "gpe-arvenia",
                     .target = "gpe-bostria",
                     .relation = "arm",
                     .label = "arm",
                     .weight = 1,
                     .confidence = 0.9,
                     .first_date = "2025-01-01",
                     .last_date = "2025-01-02"}};
  const auto article = [](const char* id) {
    GraphBuilder builder({.id = id});
    const auto arvenia = builder.add_node({.label = "Arvenia", .type = EntityType::Gpe});
    const auto bostria = builder.add_node({.label = "Bostria", .type = EntityType::Gpe});
    builder.add_statement(
        {.source = arvenia, .target = bostria, .relation = "arm", .evidence = {.begin = 1, .end = 2, .text = "x", .date = "2026-03-02", .confidence = 0.5}});
    return std::move(builder).build();
  };
  for (const Graph& g : {merge(merge(bare, article("a")), article("b")), merge(bare, merge(article("a"), article("b")))}) {
    BOOST_REQUIRE_EQUAL(g.edges.size(), 1u);
    BOOST_TEST(g.edges[0].weight == 2);
    BOOST_TEST(g.edges[0].confidence == 0.9);
    BOOST_TEST(g.edges[0].first_date == "2025-01-01");
    BOOST_TEST(g.edges[0].last_date == "2026-03-02");
  }
}

// The same article as another version of the program read it: other confidences.
Graph read_again(Graph graph, std::uint32_t seed) {
  for (Edge& edge : graph.edges) {
    edge.confidence = 0;
    for (Evidence& evidence : edge.evidence) {
      evidence.confidence = static_cast<double>((seed = seed * 1103515245 + 12345) >> 16 & 15) / 16;
      edge.confidence = std::max(edge.confidence, evidence.confidence);
    }
  }
  return graph;
}

BOOST_AUTO_TEST_CASE(two_readings_of_an_article_are_one_piece_of_evidence_the_surer_one) {
  Graph a;
  a.sources = {{.id = "a.txt", .sha256 = "5e"}};
  a.nodes = {{.id = "x", .label = "X", .sources = {"a.txt"}}, {.id = "y", .label = "Y", .sources = {"a.txt"}}};
  a.edges = {{.id = "e", .source = "x", .target = "y", .relation = "meet", .label = "meet", .symmetric = true, .confidence = 0.5}};
  a.edges[0].evidence = {{.source = "a.txt", .begin = 3, .end = 9, .text = "X met Y.", .confidence = 0.5, .rule = "verb", .symmetric = true}};
  Graph b = a;
  b.edges[0].evidence[0].confidence = b.edges[0].confidence = 0.75;
  b.edges[0].evidence[0].date = "2026-03-02";
  for (const std::vector<Graph>& both : {std::vector<Graph>{a, b}, std::vector<Graph>{b, a}}) {
    const Graph one = merge(both);
    BOOST_REQUIRE(one.edges.size() == 1u);
    BOOST_REQUIRE(one.edges[0].evidence.size() == 1u);
    BOOST_TEST(one.edges[0].evidence[0].confidence == 0.75);
    BOOST_TEST(one.edges[0].evidence[0].date == "2026-03-02");
    BOOST_TEST(one.edges[0].weight == 1);
    BOOST_TEST(one.edges[0].confidence == 0.75);
  }
  for (const auto change : {+[](Evidence& e) { e.end = 10; }, +[](Evidence& e) { e.rule = "noun"; }, +[](Evidence& e) { e.text = "X met Y again."; }}) {
    Graph c = a;
    change(c.edges[0].evidence[0]);
    BOOST_TEST(merge({a, c}).edges[0].evidence.size() == 2u);
  }
}

BOOST_AUTO_TEST_CASE(the_laws_hold_with_two_readings_of_each_article) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const Graph a = random_article(seed, 0), b = random_article(seed, 1), again = read_again(a, seed);
    const Graph all = merge({a, again, b});
    BOOST_TEST((merge({b, again, a}) == all));
    BOOST_TEST((merge({merge({a, again}), b}) == all));
    BOOST_TEST((merge({a, merge({again, b})}) == all));
    BOOST_TEST((merge({merge({a, b}), again}) == all));
    const auto pieces = [](const Graph& graph) {
      std::size_t count = 0;
      for (const Edge& edge : graph.edges) count += edge.evidence.size();
      return count;
    };
    BOOST_TEST(pieces(merge({a, again})) == pieces(a));
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_and_every_end_exists) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const Graph a = corpus(seed, 0, 3), b = corpus(seed, 3, 6);
    const Graph both = merge(a, b);
    check_sound(a);
    check_sound(both);
    std::set<Place> expected = places(a);
    expected.merge(places(b));
    BOOST_TEST((places(both) == expected));
    std::uint64_t mentions = 0, kept = 0;
    for (const Node& node : a.nodes) mentions += node.mentions;
    for (const Node& node : b.nodes) mentions += node.mentions;
    for (const Node& node : both.nodes) kept += node.mentions;
    BOOST_TEST(mentions == kept);
  }
}

BOOST_AUTO_TEST_CASE(nodes_of_one_id_are_one_with_the_parts_of_both) {
  GraphBuilder a({.id = "a"}), b({.id = "b"});
  a.add_node({.label = "China", .type = EntityType::Gpe, .aliases = {"Beijing"}, .mentions = 2});
  b.add_node({.label = "China", .type = EntityType::Gpe, .aliases = {"PRC"}, .mentions = 3});
  const Graph g = merge(std::move(a).build(), std::move(b).build());
  BOOST_REQUIRE_EQUAL(g.nodes.size(), 1u);
  BOOST_TEST(g.nodes[0].mentions == 5u);
  BOOST_TEST(g.nodes[0].aliases == (std::vector<std::string>{"Beijing", "PRC"}), boost::test_tools::per_element());
  BOOST_TEST(g.nodes[0].sources == (std::vector<std::string>{"a", "b"}), boost::test_tools::per_element());
  BOOST_TEST(g.nodes[0].parts.size() == 2u);
}

// A hub has more parts than are searched one after the other.
BOOST_AUTO_TEST_CASE(a_node_of_many_articles_has_a_part_in_each_and_stays_so) {
  constexpr std::uint32_t kArticles = 24;
  for (std::uint32_t seed = 0; seed < 4; ++seed) {
    const Graph all = corpus(seed, 0, kArticles);
    check_sound(all);
    BOOST_TEST(std::any_of(all.nodes.begin(), all.nodes.end(), [](const Node& node) { return node.parts.size() > 12; }));
    BOOST_TEST((merge(all, all) == all));
    BOOST_TEST((merge(corpus(seed, 8, kArticles), corpus(seed, 0, 11)) == all));
    BOOST_TEST((merge(all, random_article(seed, 3)) == all));
  }
}

BOOST_AUTO_TEST_CASE(what_one_article_affirms_and_another_denies_is_disputed) {
  const auto article = [](const char* id, Polarity polarity) {
    GraphBuilder builder({.id = id});
    const auto china = builder.add_node({.label = "China", .type = EntityType::Gpe});
    const auto russia = builder.add_node({.label = "Russia", .type = EntityType::Gpe});
    builder.add_statement({.source = china, .target = russia, .relation = "arm", .polarity = polarity, .evidence = {.begin = 1, .end = 2, .text = "x"}});
    return std::move(builder).build();
  };
  const Graph g = merge(article("a", Polarity::Affirmed), article("b", Polarity::Negated));
  BOOST_REQUIRE_EQUAL(g.edges.size(), 2u);
  BOOST_TEST(g.edges[0].disputed);
  BOOST_TEST(g.edges[1].disputed);
}

BOOST_AUTO_TEST_CASE(foreign_nodes_and_edges_keep_their_ids_and_weights) {
  Graph g;
  g.nodes = {Node{.id = "Q1", .label = "One", .properties = {{"x", "1"}}}, Node{.id = "Q2", .label = "Two"}};
  g.edges = {Edge{.id = "own", .source = "Q1", .target = "Q2", .relation = "likes", .label = "likes", .weight = 2.5, .confidence = 0.5}};
  const Graph m = merge(g, g);
  BOOST_TEST((m.nodes == g.nodes));
  BOOST_REQUIRE_EQUAL(m.edges.size(), 1u);
  BOOST_TEST(m.edges[0].weight == 2.5);
  BOOST_TEST((merge(m, m) == m));
}

BOOST_AUTO_TEST_SUITE_END()
