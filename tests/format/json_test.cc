#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "format/format.h"
#include "graph/property.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;

namespace {

Graph read(std::string_view text) { return read_graph_text(text, Format::Json, "g.json"); }

std::string message_of(std::string_view text) {
  try {
    read(text);
  } catch (const Error& error) {
    BOOST_TEST((error.kind() == ErrorKind::Input));
    return error.what();
  }
  return "no error";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  const Graph ugly = ugly_graph();
  BOOST_TEST((read(graph_text(ugly, Format::Json)) == ugly));
  BOOST_TEST((read(graph_text(Graph(), Format::Json)) == Graph()));
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Graph graph = random_corpus(seed);
    const std::string text = graph_text(graph, Format::Json);
    BOOST_TEST((read(text) == graph));
    BOOST_TEST(graph_text(read(text), Format::Json) == text);
  }
}

BOOST_AUTO_TEST_CASE(a_broken_text_is_refused_with_its_place) {
  const struct {
    const char* text;
    const char* message;
  } rows[] = {
      {"", "g.json: is empty"},
      {"  \n ", "g.json: is empty"},
      {"[]", "g.json:1:1: expected '{'"},
      {"{}", "g.json: has no \"nodes\""},
      {"{\"nodes\":[\n{\"id\":\"a\"},\n{\"id\":\"a\"}],\"edges\":[]}", "g.json:3:1: a second node with the id 'a' (the first stands in line 2)"},
      {"{\"nodes\":[\n{\"label\":\"a\"}]}", "g.json:2:1: a node without an id"},
      {"{\"nodes\":[{\"id\":\"a\"}],\n \"edges\":[{\"source\":\"a\",\"target\":\"b\"}]}", "g.json:2:11: the target 'b' of an edge is no node"},
      {"{\"nodes\":[{\"id\":\"a\"}],\n \"edges\":[{\"source\":\"a\"}]}", "g.json:2:11: an edge without a target"},
      {"{\"nodes\":[{\"id\":\"a\" \"b\"}]}", "g.json:1:21: not JSON"},
      {"{\"nodes\":[{\"id\":\"a\"}", "g.json:1:21: expected ']' at the end of \"nodes\", found the end of the file"},
      {"{\"nodes\":[{\"id\":\"a", "g.json:1:19: the file ends inside a string"},
      {"{\"nodes\":[{\"id\":\"\xff\"}]}", "g.json:1:18: not JSON: Invalid encoding"},
      {"{\"nodes\":[{\"id\":\"a\",\"mentions\":-1}]}", "'mentions' is -1, expected a number from 0"},
      {"{\"format\":\"relata-graph\",\"nodes\":[{\"id\":\"a\",\"entity_type\":\"BIRD\"}]}", "'entity_type' is \"BIRD\", expected a word of the schema"},
      {"{\"version\":3,\"nodes\":[]}", "version 3, expected at most 2"},
      {"{\"format\":\"other\",\"nodes\":[]}", "'other', expected 'relata-graph'"},
      {"{\"nodes\":[]} x", "g.json:1:14: there is more text"},
      {"{\"nodes\":[1]}", "g.json:1:11: 'a record' is 1, expected an object"},
  };
  for (const auto& row : rows)
    BOOST_TEST(message_of(row.text).find(row.message) != std::string::npos, message_of(row.text) << "  <- expected: " << row.message);
}

BOOST_AUTO_TEST_CASE(evidence_without_words_of_its_own_has_those_of_its_edge) {
  const Graph graph = read(R"({"format":"relata-graph","version":1,"nodes":[{"id":"a"},{"id":"b"}],
"edges":[{"source":"a","target":"b","relation":"hold_talks_with","label":"hold talks with","evidence":[{"source":"x"}]},
{"source":"b","target":"a","relation":"meet","label":"meet","evidence":[{"source":"x","label":"sit down with"},{"source":"y"}]},
{"source":"b","target":"a","relation":"other","label":"juggle"},{"source":"b","target":"a","relation":"other","label":"dance"}]})");
  BOOST_REQUIRE(graph.edges.size() == 4u);
  BOOST_TEST(graph.edges[0].relation == "hold_talks_with", "an old graph keeps its relations");
  BOOST_TEST(graph.edges[0].evidence[0].label == "hold talks with");
  BOOST_TEST(graph.edges[1].evidence[0].label == "sit down with");
  BOOST_TEST(graph.edges[1].evidence[1].label == "meet");
  BOOST_TEST(graph.edges[2].label == "dance");
  BOOST_TEST(graph.edges[3].label == "juggle");
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused) {
  const std::string deep = "{\"nodes\":[" + std::string(200000, '[');
  BOOST_TEST(message_of(deep).find("nested deeper than 100") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_cut_of_a_graph_is_refused) {
  const std::string text = graph_text(ugly_graph(), Format::Json);
  for (std::size_t size = 0; size + 2 < text.size(); size += 37) BOOST_TEST(message_of(text.substr(0, size)) != "no error");
}

BOOST_AUTO_TEST_CASE(node_links_of_other_programs_are_read) {
  const Graph g = read(R"({"directed":true,"nodes":[{"id":1,"name":"One","type":"person","group":3},{"id":"b","flag":true,"list":[1,2]}],
                           "links":[{"source":1,"target":"b","value":2.5,"label":"works for"},{"source":1,"target":"b","label":"works for"}],"unknown":{"a":[1]}})");
  BOOST_REQUIRE_EQUAL(g.nodes.size(), 2u);
  BOOST_TEST(g.nodes[0].id == "1");
  BOOST_TEST((g.nodes[0].type == EntityType::Person));
  BOOST_TEST(g.nodes[0].properties.at("name") == "One");
  BOOST_TEST((type_of_property(g.nodes[0].properties.at("group")) == PropertyType::Whole));
  BOOST_TEST(plain_property(g.nodes[0].properties.at("group")) == "3");
  BOOST_TEST(plain_property(g.nodes[1].properties.at("list")) == "[1,2]");
  BOOST_REQUIRE_EQUAL(g.edges.size(), 1u);
  BOOST_TEST(g.edges[0].relation == "works_for");
  BOOST_TEST(g.edges[0].weight == 2);
}

BOOST_AUTO_TEST_CASE(limits_of_evidence_say_what_they_leave_out) {
  Graph g = ugly_graph();
  g.edges[0].evidence.push_back(g.edges[0].evidence[0]);
  const std::string text = graph_text(g, Format::Json, {.evidence_limit = 1, .text_limit = 3});
  BOOST_TEST(text.find("{\"more\":1}") != std::string::npos);
  BOOST_TEST(text.find("AT&…") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
