#include <boost/test/unit_test.hpp>

#include "graph/build.h"
#include "graph/merge.h"

using namespace relata;

namespace {

using Names = std::vector<SharedText>;

Graph article(const char* id, std::vector<Node> nodes) {
  GraphBuilder builder({.id = id});
  for (Node& node : nodes) builder.add_node(std::move(node));
  return std::move(builder).build();
}

Node node(EntityType type, const char* label, Names aliases = {}) { return {.label = label, .type = type, .aliases = std::move(aliases), .mentions = 1}; }

const Node& labelled(const Graph& graph, const char* label) {
  for (const Node& n : graph.nodes)
    if (n.label == label) return n;
  throw std::logic_error(label);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(aliases)

BOOST_AUTO_TEST_CASE(a_name_of_another_thing_is_no_alias) {
  const Graph g = merge(article("a", {node(EntityType::Gpe, "Arvenia", {"Port Ada", "Arvenian"})}), article("b", {node(EntityType::Gpe, "Port Ada")}));
  BOOST_TEST(labelled(g, "Arvenia").aliases == (Names{"Arvenian"}), boost::test_tools::per_element());
  const Graph alone = merge(article("a", {node(EntityType::Gpe, "Arvenia", {"Port Ada"})}), article("b", {node(EntityType::Gpe, "Bostria")}));
  BOOST_TEST(labelled(alone, "Arvenia").aliases == (Names{"Port Ada"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_last_name_stays_although_another_is_called_so) {
  const Graph g = merge({article("a", {node(EntityType::Person, "Ada Marlow", {"Marlow"})}),
                         article("b", {node(EntityType::Person, "Berta Marlow", {"Marlow"})}), article("c", {node(EntityType::Person, "Marlow")})});
  BOOST_TEST(labelled(g, "Ada Marlow").aliases == (Names{"Marlow"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(descriptions_and_common_names_hold_in_their_article_only) {
  const Graph a = article("a", {node(EntityType::Org, "Arvenian Foreign Ministry", {"Foreign Ministry", "the ministry", "al-Wizara", "AFM"})});
  BOOST_TEST(a.nodes[0].aliases.size() == 4u);
  const Graph g = merge(a, article("b", {node(EntityType::Person, "Ada Quint")}));
  BOOST_TEST(labelled(g, "Arvenian Foreign Ministry").aliases == (Names{"AFM", "al-Wizara"}), boost::test_tools::per_element());
  BOOST_REQUIRE_EQUAL(labelled(g, "Arvenian Foreign Ministry").parts.size(), 1u);
  BOOST_TEST(labelled(g, "Arvenian Foreign Ministry").parts[0].aliases.size() == 4u);
  BOOST_TEST((merge(g, g) == g));
  BOOST_TEST((merge(g, a) == g));
}

BOOST_AUTO_TEST_CASE(a_common_name_keeps_its_common_aliases) {
  const Graph g = merge(article("a", {node(EntityType::Org, "Intelligence Department", {"General Intelligence Department"})}), article("b", {}));
  BOOST_TEST(labelled(g, "Intelligence Department").aliases.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_lost_comes_back_when_nothing_else_is_called_so) {
  const Graph a = article("a", {node(EntityType::Gpe, "Arvenia", {"Beta", "Gamma"})});
  // "Beta" of b turns out to be the person whom c calls by his full name.
  const Graph b = article("b", {node(EntityType::Person, "Beta")}), c = article("c", {node(EntityType::Person, "Emil Beta")});
  BOOST_TEST(labelled(merge(a, b), "Arvenia").aliases == (Names{"Gamma"}), boost::test_tools::per_element());
  BOOST_TEST(labelled(merge(merge(a, b), c), "Arvenia").aliases == (Names{"Beta", "Gamma"}), boost::test_tools::per_element());
  BOOST_TEST((merge(merge(a, b), c) == merge(a, merge(b, c))));
}

BOOST_AUTO_TEST_CASE(concepts_and_foreign_nodes_keep_theirs) {
  const Graph g = merge(article("a", {node(EntityType::Concept, "a deal", {"the deal"})}), article("b", {node(EntityType::Gpe, "Arvenia")}));
  BOOST_TEST(labelled(g, "a deal").aliases == (Names{"the deal"}), boost::test_tools::per_element());
  Graph foreign;
  foreign.nodes = {Node{.id = "Q1", .label = "Arvenia", .aliases = {"the port"}}, Node{.id = "Q2", .label = "the port"}};
  BOOST_TEST((merge(foreign, foreign).nodes == foreign.nodes));
}

BOOST_AUTO_TEST_SUITE_END()
