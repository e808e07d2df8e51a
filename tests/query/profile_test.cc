// What PROFILE tells of a query: steps and rows are always the same, times are not.
#include <boost/test/unit_test.hpp>

#include "format/format.h"
#include "query/query.h"

using namespace relata;

namespace {

// A hub that meets ten, three of whom meet each other.
const Graph& star() {
  static const Graph graph = [] {
    std::string nodes = "{\"id\":\"hub\",\"label\":\"Hub\"}", edges;
    for (int i = 0; i < 10; ++i) {
      nodes += ",{\"id\":\"n" + std::to_string(i) + "\",\"label\":\"Thing\"}";
      edges += (i ? "," : "") + std::string("{\"source\":\"hub\",\"target\":\"n") + std::to_string(i) + "\",\"relation\":\"meet\"}";
    }
    for (const char* pair : {"\"n0\",\"target\":\"n1\"", "\"n1\",\"target\":\"n2\""}) edges += std::string(",{\"source\":") + pair + ",\"relation\":\"meet\"}";
    return read_graph_text("{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "]}", Format::Json);
  }();
  return graph;
}

// "begin at a by label: 1", for each of several "...: 10 for 3".
std::vector<std::string> profile(const std::string& query) {
  std::vector<std::string> lines;
  double seconds = 0;
  for (const ProfiledStep& step : ask(GraphIndex(star()), query).profile) {
    lines.push_back(step.what + ": " + std::to_string(step.rows) + (step.begun > 1 ? " for " + std::to_string(step.begun) : ""));
    BOOST_TEST(step.seconds >= 0);
    seconds += step.seconds;
  }
  if (!lines.empty()) BOOST_TEST(seconds > 0);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(profiles)

BOOST_AUTO_TEST_CASE(each_step_has_its_rows) {
  BOOST_TEST(profile("PROFILE MATCH (a {label: 'Hub'})-[r]-(b) WHERE b.id > 'n6' RETURN b.id AS id ORDER BY id LIMIT 2") ==
                 (Lines{"begin at a by label: 1", "check the condition at 1:18: 1", "follow (a)--(b): 10", "check the condition at 1:53: 3 for 10",
                        "compute what RETURN names: 3", "sort: 2", "limit: 2"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(steps_inside_are_begun_for_each_row) {
  BOOST_TEST(profile("PROFILE MATCH (a {label: 'Hub'})-[:meet]->(b)-[:meet]->(c) RETURN count(*)") ==
                 (Lines{"begin at a by label: 1", "check the condition at 1:18: 1", "follow (a)-[:meet]->(b): 10", "follow (b)-[:meet]->(c): 2 for 10",
                        "group: 1", "compute what the groups give: 1"}),
             boost::test_tools::per_element());
  BOOST_TEST(profile("PROFILE UNWIND [1, 2] AS x WITH DISTINCT x WHERE x > 1 RETURN x") ==
                 (Lines{"unwind x: 2", "leave out equal rows: 2", "check the condition at 1:52: 1 for 2"}),
             boost::test_tools::per_element());
  BOOST_TEST(profile("PROFILE RETURN 1 AS x UNION RETURN 2 AS x").size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_query_without_the_word_is_not_measured) {
  BOOST_TEST(profile("MATCH (a) RETURN a").empty());
  BOOST_TEST(ask(GraphIndex(star()), "profile RETURN 1 AS one").table.rows.size() == 1u);
  BOOST_TEST(ask(GraphIndex(star()), "MATCH (profile) RETURN count(profile) AS profile").table.rows.size() == 1u);
}

// Measured or not, the answer is the same.
BOOST_AUTO_TEST_CASE(the_answer_is_the_same) {
  for (const std::string query : {"MATCH (a)-[r]-(b) RETURN a.id, b.id", "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE b.id > 'n1' RETURN a.id, count(b)",
                                  "MATCH p = shortestPath((a {id: 'n3'})-[*]-(b {id: 'n2'})) RETURN [n IN nodes(p) | n.id]",
                                  "MATCH (a) WHERE EXISTS { (a)-->(b)-->(c) } RETURN DISTINCT a.id SKIP 1"}) {
    const GraphIndex index(star());
    const Answer measured = ask(index, "PROFILE " + query), plain = ask(index, query);
    BOOST_REQUIRE_EQUAL(measured.table.rows.size(), plain.table.rows.size());
    for (std::size_t i = 0; i < plain.table.rows.size(); ++i) BOOST_TEST((order(Value(List(measured.table.rows[i])), Value(List(plain.table.rows[i]))) == 0));
    BOOST_TEST(measured.profile.size() > 1u);
  }
}

BOOST_AUTO_TEST_SUITE_END()
