#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/error.h"
#include "format/format.h"
#include "format/kind.h"
#include "format/xml_text.h"
#include "layout/look.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;

namespace {

Graph read(std::string_view text) { return read_graph_text(text, Format::Graphml, "g.graphml"); }

std::string message_of(std::string_view text) {
  try {
    read(text);
  } catch (const Error& error) {
    BOOST_TEST((error.kind() == ErrorKind::Input));
    return error.what();
  }
  return "no error";
}

// The same of a file, which is read in pieces; its path is told as FILE.
std::string message_of_file(const std::string& text) {
  const std::string path = (std::filesystem::temp_directory_path() / ("relata_graphml_" + std::to_string(::getpid()))).string();
  std::ofstream(path, std::ios::binary) << text;
  std::string message = "no error";
  try {
    read_graph(path, Format::Graphml);
  } catch (const Error& error) {
    message = error.what();
  }
  std::filesystem::remove(path);
  return message.starts_with(path) ? "FILE" + message.substr(path.size()) : message;
}

std::string graphml(const std::string& inside) { return "<graphml>\n" + inside + "</graphml>"; }

std::string xml(std::string_view text) {
  std::string result;
  Output out([&](std::string_view piece) { result += piece; });
  put_xml(out, text);
  out.flush();
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(graphml_)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  const Graph ugly = ugly_graph();
  BOOST_TEST((read(graph_text(ugly, Format::Graphml)) == ugly));
  BOOST_TEST((read(graph_text(Graph(), Format::Graphml)) == Graph()));
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Graph graph = random_corpus(seed);
    const std::string text = graph_text(graph, Format::Graphml);
    BOOST_TEST((read(text) == graph));
    BOOST_TEST((read(text) == read_graph_text(graph_text(graph, Format::Json), Format::Json)));
    BOOST_TEST((read(graph_text(graph, Format::Graphml, {.strict = true})).edges == graph.edges));
  }
}

BOOST_AUTO_TEST_CASE(text_is_escaped_as_little_as_can_be) {
  const struct {
    const char* text;
    const char* xml;
  } rows[] = {
      {"plain \"text\" 'x' >", "plain \"text\" 'x' >"},
      {"a & b < c", "a &amp; b &lt; c"},
      {"AT&T <b", "AT&amp;T &lt;b"},
      {"& <", "<![CDATA[& <]]>"},
      {"&<", "&amp;&lt;"},
      {"]]>", "]]&gt;"},
      {"& & ]]>", "<![CDATA[& & ]]]]><![CDATA[>]]>"},
      {"a\x01"
       "b",
       "a\xEF\xBF\xBD"
       "b"},
      {"a\r\nb\rc", "a\nb\nc"},
      {"\xEF\xBF\xBE", "\xEF\xBF\xBD"},
      {"\xff", "\xEF\xBF\xBD"},
  };
  for (const auto& row : rows) BOOST_TEST(xml(row.text) == row.xml);
}

BOOST_AUTO_TEST_CASE(a_broken_text_is_refused_with_its_place) {
  const std::string bomb =
      "<!DOCTYPE x [<!ENTITY a \"0123456789\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
      "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
      "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f "
      "\"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
      "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><graphml><key id=\"l\" for=\"node\" attr.name=\"label\"/><graph><node "
      "id=\"a\"><data key=\"l\">&g;</data></node></graph></graphml>";
  const struct {
    std::string text;
    const char* message;
  } rows[] = {
      {"", "g.graphml: is empty"},
      {"<gexf/>", "g.graphml:1:1: the root element is <gexf>, expected <graphml>"},
      {"<graphml/>", "g.graphml: has no <graph>"},
      {"<graphml><graph>", "g.graphml:1:17: not well-formed XML: no element found"},
      {graphml("<graph><node id='a'></graph>"), "g.graphml:2:23: not well-formed XML: mismatched tag"},
      {graphml("<graph>\n<node id='a'/>\n<node id='a'/></graph>"), "g.graphml:4:1: a second node with the id 'a' (the first stands in line 3)"},
      {graphml("<graph>\n<node/></graph>"), "g.graphml:3:1: a node without an id"},
      {graphml("<graph><node id='a'/>\n<edge source='a' target='b'/></graph>"), "g.graphml:3:1: the target 'b' of an edge is no node"},
      {graphml("<graph><node id='a'/>\n<edge source='a'/></graph>"), "an edge without a target"},
      {graphml("<graph><node id='a'><data key='x'>1</data></node></graph>"), "the key 'x', which no <key> declares"},
      {graphml("<key id='w' for='edge' attr.name='weight' attr.type='double'/><graph><node id='a'/><edge source='a' "
               "target='a'><data key='w'>much</data></edge></graph>"),
       "'weight' is 'much', expected a number"},
      {graphml("<graph><node id='\x01'/></graph>"), "g.graphml:2:18: not well-formed XML"},
      {graphml("<graph><node id='\xff'/></graph>"), "not well-formed XML"},
      {graphml("<graph><hyperedge/></graph>"), "hyperedges cannot be read"},
      {graphml("<key for='node'/><graph/>"), "a <key> without an id"},
      {bomb, "not well-formed XML: limit on input amplification factor"},
  };
  for (const auto& row : rows)
    BOOST_TEST(message_of(row.text).find(row.message) != std::string::npos, message_of(row.text) << "  <- expected: " << row.message);
}

BOOST_AUTO_TEST_CASE(places_in_a_file_of_many_pieces_are_right) {
  std::string text = "<graphml><graph edgedefault='directed'>\n";
  for (int i = 0; i < 30000; ++i) text += "<node id='n" + std::to_string(i) + "'/>" + std::string(static_cast<std::size_t>(i * i % 7 % 4), '\n');
  for (int i = 0; i < 30000; ++i) text += "<!-- " + std::string(static_cast<std::size_t>(i % 11), '\n') + "-->";
  text += "<node id='a" + std::string(700'000, 'x') + "'/>\n<node id='b" + std::string(2'000'000, '\n') + "'/>\n  <hyperedge/></graph></graphml>";
  const auto line = 1 + std::count(text.begin(), text.end(), '\n');
  BOOST_TEST(message_of_file(text) == "FILE:" + std::to_string(line) + ":3: hyperedges cannot be read; an edge joins two nodes");
}

BOOST_AUTO_TEST_CASE(a_tag_is_refused_beyond_sixteen_megabytes) {
  const auto of = [](std::size_t megabytes) { return graphml("<graph edgedefault='directed'><node id='" + std::string(megabytes << 20, 'x') + "'/></graph>"); };
  BOOST_TEST(message_of_file(of(15)) == "no error");
  BOOST_TEST(message_of_file(of(17)) == "FILE:2: a tag or comment is longer than 16 MB");
}

BOOST_AUTO_TEST_CASE(every_cut_of_a_graph_is_refused) {
  const std::string text = graph_text(ugly_graph(), Format::Graphml);
  for (std::size_t size = 0; size + 3 < text.size(); size += 53) BOOST_TEST(message_of(text.substr(0, size)) != "no error");
}

BOOST_AUTO_TEST_CASE(only_the_most_frequent_relations_become_kinds_and_the_others_are_counted) {
  Graph g;
  for (const char* id : {"a", "b", "c"}) g.nodes.push_back({.id = id, .label = id});
  const auto add = [&](const char* to, int relation) {
    g.edges.push_back({.id = to + std::to_string(relation), .source = "a", .target = to, .relation = "r" + std::to_string(relation), .label = "r"});
  };
  for (int i = 100; i < 400; ++i) add("b", i);
  for (int i = 0; i < 3; ++i) add("c", i);
  const std::vector<std::string> kinds = gephi_kinds(g);
  BOOST_TEST(std::set<std::string>(kinds.begin(), kinds.begin() + 300).size() == 300u);  // no two of one pair are one
  BOOST_TEST(std::count(kinds.begin(), kinds.end(), "") == 1);
  BOOST_TEST(kinds[300] == "r0");
  BOOST_TEST(std::set<std::string>(kinds.begin(), kinds.end()).size() == 200u + 1 + 102);
  BOOST_TEST(graph_text(g, Format::Graphml, {.strict = true}).find(" label=\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(infinity_stands_nowhere_in_lists) {
  const std::string text = graph_text(ugly_graph(), Format::Graphml);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (line.find("aliases\"") != std::string::npos || line.find("evidence\"") != std::string::npos) BOOST_TEST(line.find("INF") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_node_is_as_large_as_its_degree_asks) {
  Graph g;
  for (const char* id : {"a", "b", "c"}) g.nodes.push_back({.id = id, .label = id});
  g.edges = {{.id = "e", .source = "a", .target = "b", .relation = "r"}};
  BOOST_TEST(sizes_of(g) == (std::vector<double>{16, 16, 10}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(files_of_other_programs_are_read) {
  // Edges first, another prefix, a default, a nested graph, for="all", an undirected graph.
  const Graph g = read(
      R"(<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns"><g:key id="d0" for="all" attr.name="Label" attr.type="string"><g:default>none</g:default></g:key>
    <g:key id="w" for="edge" attr.name="weight" attr.type="DOUBLE"/><g:graph id="G" edgedefault="undirected"><g:edge source="b" target="a"><g:data key="w"> 2 </g:data></g:edge>
    <g:node id="a"><g:data key="d0">Alpha</g:data><g:graph><g:node id="b"/></g:graph></g:node></g:graph></g:graphml>)");
  BOOST_REQUIRE_EQUAL(g.nodes.size(), 2u);
  BOOST_TEST(g.nodes[0].label == "Alpha");
  BOOST_TEST(g.nodes[1].label == "none");
  BOOST_TEST(g.edges[0].weight == 2);
  BOOST_TEST(g.edges[0].symmetric);
  BOOST_TEST(g.title.empty());
}

BOOST_AUTO_TEST_CASE(labels_of_yed_are_read) {
  const Graph g = read(graphml(R"(<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/><graph>
    <node id="n0"><data key="d6"><y:ShapeNode xmlns:y="y"><y:Geometry height="30"/><y:NodeLabel>Wang Yi<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
    <edge source="n0" target="n0"><data key="d9"><y:PolyLineEdge xmlns:y="y"><y:EdgeLabel>works for</y:EdgeLabel></y:PolyLineEdge></data></edge></graph>)"));
  BOOST_TEST(g.nodes[0].label == "Wang Yi");
  BOOST_TEST(g.edges[0].relation == "works_for");
}

BOOST_AUTO_TEST_CASE(igraph_keeps_the_real_ids_in_an_attribute) {
  const Graph g = read(graphml(
      R"(<key id="v_id" for="node" attr.name="id" attr.type="string"/><key id="e_w" for="edge" attr.name="weight" attr.type="double"/><graph>
    <node id="n0"><data key="v_id">person-a</data></node><node id="n1"><data key="v_id">person-b</data></node>
    <edge source="n0" target="n1"><data key="e_w">nan</data></edge></graph>)"));
  BOOST_TEST(g.nodes[0].id == "person-a");
  BOOST_TEST(g.edges[0].target == "person-b");
  BOOST_TEST(g.edges[0].weight == 1);
}

BOOST_AUTO_TEST_SUITE_END()
