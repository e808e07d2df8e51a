#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "format/format.h"
#include "graph/property.h"
#include "same_graph.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;

namespace {

Graph read(std::string_view text) { return read_graph_text(text, Format::Gexf, "g.gexf"); }

}  // namespace

BOOST_AUTO_TEST_CASE(our_gexf_is_read_back) {
  const Graph before = random_corpus(3);
  check_same(before, read(graph_text(before, Format::Gexf)));
}

BOOST_AUTO_TEST_CASE(ugly_texts_come_back_from_gexf) {
  const Graph before = ugly_graph();
  BOOST_TEST(read(graph_text(before, Format::Gexf)).nodes.size() == before.nodes.size());
  BOOST_TEST(read(graph_text(before, Format::Gexf, {.gexf_version = "1.2"})).edges.size() == before.edges.size());
}

BOOST_AUTO_TEST_CASE(gexf_of_other_programs_is_read) {
  const Graph g = read(R"(<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"><meta><creator>Gephi</creator></meta>
    <graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="Team" type="string"><default>red</default></attribute></attributes>
    <attributes class="edge"><attribute id="0" title="since" type="integer"/></attributes>
    <nodes><node id="7" label="Ida"><attvalues><attvalue for="0" value="blue"/></attvalues><viz:size value="3"/><nodes><node id="8" label="Jo"/></nodes></node></nodes>
    <edges><edge source="8" target="7" weight="2.5" kind="knows"><attvalues><attvalue for="0" value="1999"/></attvalues></edge></edges></graph></gexf>)");
  BOOST_REQUIRE(g.nodes.size() == 2u);
  BOOST_TEST(g.nodes[0].properties.at("Team") == "blue");
  BOOST_TEST(g.nodes[1].properties.at("Team") == "red");
  BOOST_REQUIRE(g.edges.size() == 1u);
  BOOST_TEST(g.edges[0].label == "knows");
  BOOST_TEST(g.edges[0].symmetric);
  BOOST_TEST(g.edges[0].weight == 2.5);
  BOOST_TEST((type_of_property(g.edges[0].properties.at("since")) == PropertyType::Whole));
  BOOST_TEST(plain_property(g.edges[0].properties.at("since")) == "1999");
}

BOOST_AUTO_TEST_CASE(broken_gexf_is_refused) {
  for (const char* text :
       {"", "<gexf>", "<graphml/>", "<gexf><graph><nodes><node id='a'><attvalues><attvalue for='x' value='1'/></attvalues></node></nodes></graph></gexf>",
        "<gexf/>", "<gexf><graph><edges><edge source='a' target='b'/></edges></graph></gexf>"})
    BOOST_CHECK_THROW(read(text), Error);
}
