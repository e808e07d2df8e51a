#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "format/format.h"
#include "graph/property.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;

namespace {

Graph read(std::string_view text) { return read_graph_text(text, Format::Jsonl, "g.jsonl"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(jsonl)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  const Graph ugly = ugly_graph();
  BOOST_TEST((read(graph_text(ugly, Format::Jsonl)) == ugly));
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Graph graph = random_corpus(seed);
    BOOST_TEST((read(graph_text(graph, Format::Jsonl)) == graph));
  }
}

BOOST_AUTO_TEST_CASE(the_lines_have_the_shape_of_apoc) {
  Graph g;
  g.nodes = {{.id = "org-x", .label = "X", .type = EntityType::Org}};
  g.edges = {{.id = "e", .source = "org-x", .target = "org-x", .relation = "own", .label = "own"}};
  BOOST_TEST(graph_text(g, Format::Jsonl) ==
             "{\"type\":\"node\",\"id\":\"org-x\",\"labels\":[\"Entity\",\"ORG\"],\"properties\":{\"label\":\"X\",\"entity_type\":\"ORG\","
             "\"aliases\":[],\"mentions\":0,\"confidence\":1}}\n"
             "{\"type\":\"relationship\",\"id\":\"e\",\"label\":\"own\",\"properties\":{\"relation\":\"own\",\"label\":\"own\",\"class\":"
             "\"OTHER\",\"kind\":\"event\",\"polarity\":\"affirmed\","
             "\"symmetric\":false,\"disputed\":false,\"weight\":1,\"confidence\":1,\"evidence\":\"[]\"},\"start\":{\"id\":\"org-x\","
             "\"labels\":[\"Entity\",\"ORG\"]},"
             "\"end\":{\"id\":\"org-x\",\"labels\":[\"Entity\",\"ORG\"]}}\n");
}

BOOST_AUTO_TEST_CASE(what_neo4j_exports_is_read) {
  const Graph g = read(
      R"({"type":"relationship","id":"0","label":"KNOWS","properties":{"since":1993},"start":{"id":"0","labels":["User"]},"end":{"id":"1","labels":["User"]}}
    {"properties":{"name":"Adam","age":42,"place":{"crs":"wgs-84"}},"labels":["User"],"id":"0","type":"node"}
    {"type":"node","id":"1","labels":["Person"],"properties":{"name":"Jim"}})");
  BOOST_REQUIRE_EQUAL(g.nodes.size(), 2u);
  BOOST_TEST(g.nodes[0].label == "Adam");
  BOOST_TEST(plain_property(g.nodes[0].properties.at("age")) == "42");
  BOOST_TEST(g.nodes[0].properties.at("foreign_type") == "User");
  BOOST_TEST((g.nodes[1].type == EntityType::Person));
  BOOST_TEST(g.edges[0].relation == "KNOWS");
  BOOST_TEST(plain_property(g.edges[0].properties.at("since")) == "1993");
}

BOOST_AUTO_TEST_SUITE_END()
