#include <boost/test/unit_test.hpp>

#include "graph/build.h"

using namespace relata;

namespace {

struct Story {
  GraphBuilder builder{SourceInfo{.id = "a.txt", .title = "A call", .date = "2022-03-02"}};
  std::uint32_t china = builder.add_node({.label = "China", .type = EntityType::Gpe, .aliases = {"Beijing", "China"}});
  std::uint32_t russia = builder.add_node({.label = "Russia", .type = EntityType::Gpe});
  std::uint32_t wang = builder.add_node({.label = "Wang\n Yi", .type = EntityType::Person});

  void say(std::uint32_t source, const char* relation, std::uint32_t target, std::uint64_t begin, bool symmetric = false,
           Polarity polarity = Polarity::Affirmed, const char* date = "") {
    builder.add_statement({.source = source,
                           .target = target,
                           .relation = relation,
                           .polarity = polarity,
                           .symmetric = symmetric,
                           .evidence = {.begin = begin, .end = begin + 5, .text = "x", .date = date}});
  }
  Graph graph() { return std::move(builder).build(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(build)

BOOST_FIXTURE_TEST_CASE(nodes_are_cleaned_sorted_and_found, Story) {
  const Graph g = graph();
  BOOST_TEST(g.title == "A call");
  BOOST_REQUIRE_EQUAL(g.nodes.size(), 3u);
  BOOST_TEST(g.nodes[0].id == "gpe-china");
  BOOST_TEST(g.nodes[0].aliases == std::vector<std::string>{"Beijing"}, boost::test_tools::per_element());
  BOOST_TEST(g.nodes[2].label == "Wang Yi");
  BOOST_TEST(g.find_node("person-wang_yi") == 2u);
  BOOST_TEST(g.find_node("person-wang") == Graph::npos);
}

BOOST_FIXTURE_TEST_CASE(two_things_of_one_name_have_two_ids, Story) {
  builder.add_node({.label = "Wang Yi", .type = EntityType::Person});
  const Graph g = graph();
  BOOST_TEST(g.find_node("person-wang_yi") != Graph::npos);
  BOOST_TEST(g.find_node("person-wang_yi-2") != Graph::npos);
}

BOOST_FIXTURE_TEST_CASE(a_relation_stated_twice_is_one_edge_with_two_pieces_of_evidence, Story) {
  say(wang, "visit", russia, 90, false, Polarity::Affirmed, "2022-03-01");
  say(wang, "visit", russia, 10, false, Polarity::Affirmed, "2021/2022-02");
  const Graph g = graph();
  BOOST_REQUIRE_EQUAL(g.edges.size(), 1u);
  const Edge& e = g.edges.front();
  BOOST_TEST(e.weight == 2);
  BOOST_TEST(e.evidence[0].begin == 10u);
  BOOST_TEST(e.label == "visit");
  BOOST_TEST(e.first_date == "2021");
  BOOST_TEST(e.last_date == "2022-03-01");
  BOOST_TEST(e.evidence[0].source == "a.txt");
}

BOOST_FIXTURE_TEST_CASE(two_rules_in_one_place_are_one_piece_of_evidence, Story) {
  for (const double confidence : {0.4, 0.9, 0.6})
    builder.add_statement(
        {.source = wang, .target = russia, .relation = "visit", .evidence = {.begin = 1, .end = 2, .text = "x", .confidence = confidence, .rule = "r"}});
  const Graph g = graph();
  BOOST_REQUIRE_EQUAL(g.edges.front().evidence.size(), 1u);
  BOOST_TEST(g.edges.front().evidence.front().confidence == 0.9);
}

BOOST_FIXTURE_TEST_CASE(polarities_are_edges_of_their_own_and_disputed_together, Story) {
  say(wang, "visit", russia, 1);
  say(wang, "visit", russia, 9, false, Polarity::Negated);
  say(wang, "visit", russia, 19, false, Polarity::Hypothetical);
  say(wang, "visit", china, 29);
  const Graph g = graph();
  BOOST_REQUIRE_EQUAL(g.edges.size(), 4u);
  for (const Edge& e : g.edges) BOOST_TEST(e.disputed == (e.target == "gpe-russia" && e.polarity != Polarity::Hypothetical));
  BOOST_TEST(g.edges_from("person-wang_yi").size() == 4u);
  BOOST_TEST(g.find_edge("person-wang_yi", "gpe-russia", "visit", Polarity::Negated) != Graph::npos);
  BOOST_TEST(g.find_edge("person-wang_yi", "gpe-china", "visit", Polarity::Negated) == Graph::npos);
}

BOOST_AUTO_TEST_CASE(an_edge_is_called_as_most_of_its_evidence_says_it) {
  const auto met = [](bool twice) {
    Story story;
    const auto meet = [&](const char* label, std::uint64_t begin, double confidence) {
      story.builder.add_statement({.source = story.wang,
                                   .target = story.russia,
                                   .relation = "meet",
                                   .label = label,
                                   .evidence = {.begin = begin, .end = begin + 5, .text = "x", .confidence = confidence}});
    };
    meet("hold talk with", 1, 0.5);
    meet("meet", 20, 0.8);
    if (twice) meet("hold talk with", 40, 0.5);
    return story.graph();
  };
  const Graph once = met(false), twice = met(true);
  BOOST_REQUIRE_EQUAL(once.edges.size(), 1u);
  BOOST_TEST(once.edges.front().label == "meet", "of equals the surest");
  BOOST_TEST(once.edges.front().evidence[0].label == "hold talk with");
  BOOST_TEST(twice.edges.front().label == "hold talk with");
}

BOOST_FIXTURE_TEST_CASE(what_has_no_relation_is_distinguished_by_its_words, Story) {
  for (const char* label : {"juggle for", "dance with", "juggle for"})
    for (const Polarity polarity : {Polarity::Affirmed, Polarity::Negated})
      builder.add_statement({.source = wang,
                             .target = russia,
                             .relation = "other",
                             .label = label,
                             .polarity = label[0] == 'd' ? Polarity::Affirmed : polarity,
                             .evidence = {.begin = 1, .end = 5, .text = label}});
  const Graph g = graph();
  BOOST_REQUIRE_EQUAL(g.edges.size(), 3u);
  for (const Edge& e : g.edges) {
    BOOST_TEST(e.disputed == (e.label == "juggle for"));
    BOOST_TEST(&g.edges[g.find_edge(e.source, e.target, "other", e.polarity, e.label)] == &e);
  }
}

BOOST_FIXTURE_TEST_CASE(what_is_denied_of_another_time_is_no_dispute, Story) {
  say(wang, "visit", russia, 1, false, Polarity::Affirmed, "2022-03-01");
  say(wang, "visit", russia, 9, false, Polarity::Negated, "2022-04");
  say(wang, "visit", china, 19, false, Polarity::Affirmed, "2022-04-30");
  say(wang, "visit", china, 29, false, Polarity::Negated, "2022-04");
  say(china, "visit", russia, 39, false, Polarity::Affirmed, "2022-04-30");
  say(china, "visit", russia, 49, false, Polarity::Negated);
  for (const Edge& e : graph().edges) BOOST_TEST(e.disputed == (e.source != "person-wang_yi" || e.target != "gpe-russia"), e.id);
}

BOOST_FIXTURE_TEST_CASE(a_symmetric_relation_goes_one_way_the_way_most_of_its_evidence_goes, Story) {
  say(china, "ally", russia, 1, true);
  say(russia, "ally", china, 20, true);
  say(russia, "ally", china, 40, true);
  const Graph g = graph();
  BOOST_REQUIRE_EQUAL(g.edges.size(), 1u);
  BOOST_TEST(g.edges.front().source == "gpe-russia");
  BOOST_TEST(g.edges.front().symmetric);
  BOOST_TEST(g.edges.front().weight == 3);
  BOOST_TEST(g.edges.front().evidence[0].reversed);
  BOOST_TEST(!g.edges.front().evidence[1].reversed);
}

BOOST_FIXTURE_TEST_CASE(the_order_of_adding_does_not_matter, Story) {
  say(wang, "visit", russia, 1);
  say(china, "ally", russia, 30, true);
  builder.add_role(wang, {"foreign minister", china});
  const Graph one = graph();
  GraphBuilder other(SourceInfo{.id = "a.txt", .title = "A call", .date = "2022-03-02"});
  const auto w = other.add_node({.label = "Wang Yi", .type = EntityType::Person});
  const auto r = other.add_node({.label = "Russia", .type = EntityType::Gpe});
  const auto c = other.add_node({.label = "China", .type = EntityType::Gpe, .aliases = {"China", "Beijing"}});
  other.add_statement({.source = c, .target = r, .relation = "ally", .symmetric = true, .evidence = {.begin = 30, .end = 35, .text = "x"}});
  other.add_statement({.source = w, .target = r, .relation = "visit", .evidence = {.begin = 1, .end = 6, .text = "x"}});
  other.add_role(w, {"foreign minister", c});
  BOOST_TEST((one == std::move(other).build()));
  BOOST_TEST(one.nodes[2].roles.front() == "foreign minister@gpe-china");
}

BOOST_AUTO_TEST_CASE(ways_to_write_one_name_are_one_thing) {
  const auto labels = [](std::vector<Node> nodes) {
    GraphBuilder builder({.id = "a"});
    for (Node& node : nodes) builder.add_node(std::move(node));
    std::vector<std::string> all;
    for (const Node& node : std::move(builder).build().nodes) all.emplace_back(node.label);
    return all;
  };
  const auto org = [](const char* label, std::uint64_t mentions = 1) { return Node{.label = label, .type = EntityType::Org, .mentions = mentions}; };
  const auto product = [](const char* label) { return Node{.label = label, .type = EntityType::Product, .mentions = 1}; };
  using Labels = std::vector<std::string>;
  BOOST_TEST(labels({org("Volga LLC"), org("Volga", 4)}) == (Labels{"Volga"}), boost::test_tools::per_element());
  BOOST_TEST(labels({org("Orm Computer"), org("Orm")}) == (Labels{"Orm Computer"}), boost::test_tools::per_element());
  BOOST_TEST(labels({org("Volga"), product("Volga X5"), product("X5")}) == (Labels{"Volga", "Volga X5"}), boost::test_tools::per_element());
  BOOST_TEST(labels({product("X5s"), product("X5")}).size() == 2u);  // too short to tell
  BOOST_TEST(labels({product("Ormpods"), product("Ormpod")}).size() == 1u);
  BOOST_TEST(labels({org("Orm Group"), org("Orm Motor"), org("Orm")}).size() == 3u);
  BOOST_TEST(labels({org("Volga"), org("Volga")}).size() == 2u);
  BOOST_TEST(labels({Node{.label = "Ada Quint", .type = EntityType::Person}, Node{.label = "Ada-Quint", .type = EntityType::Person}}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_unknown_place_with_the_name_of_a_person_is_the_person) {
  const auto ids = [](std::vector<Node> nodes) {
    GraphBuilder builder({.id = "a"});
    for (Node& node : nodes) builder.add_node(std::move(node));
    std::vector<std::string> all;
    for (const Node& node : std::move(builder).build().nodes) all.emplace_back(node.id);
    return all;
  };
  const Node person{.label = "Ada Marlow", .type = EntityType::Person, .mentions = 1};
  const Node place{.label = "Marlow", .type = EntityType::Gpe, .mentions = 2};
  Node known = place, often = place, other = person;
  known.gazetteer_id = "city:GB:Marlow";
  often.mentions = 3;
  other.label = "Berta Marlow";
  BOOST_TEST(ids({place, person}) == (std::vector<std::string>{"person-ada_marlow"}), boost::test_tools::per_element());
  for (const Node& town : {known, often}) BOOST_TEST(ids({town, person}).size() == 2u);
  BOOST_TEST(ids({place, person, other}).size() == 3u);
  const Node called{.label = "Marlow Jin", .type = EntityType::Person, .aliases = {"Marlow"}, .mentions = 1};
  BOOST_TEST(ids({place, called}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_said_of_one_name_is_said_of_the_other) {
  GraphBuilder builder({.id = "a"});
  const auto ada = builder.add_node({.label = "Ada Quint", .type = EntityType::Person});
  const auto llc = builder.add_node({.label = "Volga LLC", .type = EntityType::Org, .mentions = 1});
  const auto volga = builder.add_node({.label = "Volga", .type = EntityType::Org, .aliases = {"the firm"}, .mentions = 3});
  builder.add_role(ada, {"head", llc});
  builder.add_statement({.source = ada, .target = llc, .relation = "head_of", .speaker = llc, .evidence = {.begin = 1, .end = 2, .text = "x"}});
  builder.add_statement({.source = llc, .target = volga, .relation = "own", .evidence = {.begin = 3, .end = 4, .text = "x"}});
  const Graph g = std::move(builder).build();
  BOOST_REQUIRE_EQUAL(g.nodes.size(), 2u);
  BOOST_TEST(g.nodes[0].mentions == 4u);
  BOOST_TEST(g.nodes[0].aliases == (std::vector<std::string>{"Volga LLC", "the firm"}), boost::test_tools::per_element());
  BOOST_TEST(g.nodes[1].roles.front() == "head@org-volga");
  BOOST_REQUIRE_EQUAL(g.edges.size(), 1u);
  BOOST_TEST(g.edges[0].target == "org-volga");
  BOOST_TEST(g.edges[0].evidence[0].speaker == "org-volga");
}

BOOST_AUTO_TEST_SUITE_END()
