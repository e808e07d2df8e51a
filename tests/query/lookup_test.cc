#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "query/lookup.h"

using namespace relata;

namespace {

Node node(const char* id, const char* label, std::vector<SharedText> aliases = {}, std::uint64_t mentions = 1) {
  return {.id = id, .label = label, .type = EntityType::Person, .aliases = std::move(aliases), .mentions = mentions};
}

Graph world() {
  Graph graph;
  graph.nodes = {node("gpe-turkey", "Türkiye", {"Ankara", "Turkey"}, 4),
                 node("org-foreign_ministry", "Foreign Ministry", {"the ministry"}, 2),
                 node("org-us_treasury", "U.S. Treasury", {}, 2),
                 node("person-ada_quint", "Ada Quint", {"Quint"}, 3),
                 node("person-berta_quint", "Berta Quint", {"Quint"}, 7),
                 node("person-erdogan", "Recep Tayyip Erdoğan", {"Erdoğan"}, 9),
                 node("person-quint", "Quint", {}, 1)};
  return graph;
}

std::vector<std::string> found(const Graph& graph, const char* name) {
  std::vector<std::string> ids;
  for (const Match& match : Lookup(graph).find(name)) ids.emplace_back(graph.nodes[match.node].id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(lookup)

BOOST_AUTO_TEST_CASE(a_name_is_found_by_id_label_alias_words_and_beginnings) {
  const Graph graph = world();
  const auto kind = [&](const char* name) { return Lookup(graph).find(name).front().kind; };
  BOOST_TEST((kind("person-ada_quint") == MatchKind::Id));
  BOOST_TEST((kind("ADA QUINT") == MatchKind::Label));
  BOOST_TEST((kind("the Turkey") == MatchKind::Alias));
  BOOST_TEST((kind("erdogan recep") == MatchKind::Words));
  BOOST_TEST((kind("erdo rec") == MatchKind::Prefixes));
  BOOST_TEST(found(graph, "us treasury") == (Ids{"org-us_treasury"}), boost::test_tools::per_element());
  BOOST_TEST(found(graph, "the foreign ministry") == (Ids{"org-foreign_ministry"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_label_goes_before_aliases_and_these_by_mentions) {
  const Graph graph = world();
  BOOST_TEST(found(graph, "quint") == (Ids{"person-quint", "person-berta_quint", "person-ada_quint"}), boost::test_tools::per_element());
  BOOST_TEST(Lookup(graph).best("quint").size() == 1u);
  BOOST_TEST(Lookup(graph).best("qui").size() == 3u);
}

BOOST_AUTO_TEST_CASE(nothing_is_found_by_nothing) {
  const Graph graph = world();
  for (const char* name : {"", " ", "...", "Nobody", "\xff"}) BOOST_TEST(found(graph, name).empty());
  BOOST_TEST(Lookup(Graph()).find("Quint").empty());
}

BOOST_AUTO_TEST_CASE(a_misspelt_name_has_suggestions) {
  const Graph graph = world();
  const auto first = [&](const char* name) {
    const std::vector<std::string> all = Lookup(graph).suggest(name);
    return all.empty() ? std::string() : all.front();
  };
  BOOST_TEST(first("Erdogn") == "Erdoğan");
  BOOST_TEST(first("Berta Qiunt") == "Berta Quint");
  BOOST_TEST(first("Treasurry") == "U.S. Treasury");
  BOOST_TEST(first("Zanzibar") == "");
  BOOST_TEST(Lookup(graph).suggest("Quintt", 2).size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
