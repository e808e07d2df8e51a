// Values: their order, and how they are written.
#include <boost/test/unit_test.hpp>

#include <cmath>

#include "query/value.h"

using namespace relata;

namespace {

Graph two_nodes() {
  Graph graph;
  graph.nodes = {{.id = "gpe-a", .label = "A", .type = EntityType::Gpe}, {.id = "person-b", .label = "B \"b\"", .type = EntityType::Person}};
  graph.edges = {{.id = "e1", .source = "gpe-a", .target = "person-b", .relation = "meet", .polarity = Polarity::Negated}};
  return graph;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(values)

BOOST_AUTO_TEST_CASE(types_have_an_order_and_null_is_last) {
  const std::vector<Value> sorted = {Map{{"a", 1}}, NodeRef{0}, EdgeRef{0}, List{1}, Path{{0}}, "a", false, true, -1, 0.5, 1, std::nan(""), Value()};
  for (std::size_t i = 0; i < sorted.size(); ++i)
    for (std::size_t j = 0; j < sorted.size(); ++j) BOOST_TEST((order(sorted[i], sorted[j]) < 0) == (i < j));
}

BOOST_AUTO_TEST_CASE(what_is_equal_has_one_hash) {
  BOOST_TEST((order(1, 1.0) == 0));
  BOOST_TEST(hash(1) == hash(1.0));
  BOOST_TEST(hash(List{1, "a"}) == hash(List{1.0, "a"}));
  BOOST_TEST(hash(Value(0.0)) == hash(Value(-0.0)));
  BOOST_TEST((order(0.0, -0.0) == 0));
}

BOOST_AUTO_TEST_CASE(great_integers_stay_apart) { BOOST_TEST((order(std::int64_t{9007199254740993}, std::int64_t{9007199254740992}) > 0)); }

BOOST_AUTO_TEST_CASE(text_is_for_people) {
  const Graph graph = two_nodes();
  const std::vector<std::pair<Value, std::string>> cases = {{Value(), ""},
                                                            {true, "true"},
                                                            {12, "12"},
                                                            {3.0, "3"},
                                                            {0.1, "0.1"},
                                                            {"a\"b", "a\"b"},
                                                            {NodeRef{0}, "(A:GPE)"},
                                                            {EdgeRef{0}, "[:not meet]"},
                                                            {List{"a", 1, Value()}, "[\"a\", 1, null]"},
                                                            {Map{{"k", "v"}}, "{k: \"v\"}"},
                                                            {Path{{0, 0, 1}}, "(A:GPE)-[:not meet]->(B \"b\":PERSON)"},
                                                            {Path{{1, 0, 0}}, "(B \"b\":PERSON)<-[:not meet]-(A:GPE)"}};
  for (const auto& [value, text] : cases) BOOST_TEST(text_of(value, graph) == text);
}

BOOST_AUTO_TEST_CASE(json_is_for_programs) {
  const Graph graph = two_nodes();
  BOOST_TEST(json_of(Value(), graph) == "null");
  BOOST_TEST(json_of(std::nan(""), graph) == "null");
  BOOST_TEST(json_of("a\"\\\n\x01", graph) == "\"a\\\"\\\\\\n\\u0001\"");
  BOOST_TEST(json_of(List{1, "é", Map{{"k", true}}}, graph) == "[1,\"é\",{\"k\":true}]");
  BOOST_TEST(json_of(NodeRef{1}, graph) == R"({"id":"person-b","label":"B \"b\"","entity_type":"PERSON","mentions":0,"confidence":1})");
  BOOST_TEST(json_string("\xff") == "\"\xef\xbf\xbd\"");
}

BOOST_AUTO_TEST_SUITE_END()
