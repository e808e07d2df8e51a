// GraphML in the manner of other programs, in tests/data/foreign.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <limits>

#include "format/format.h"
#include "graph/build.h"
#include "graph/merge.h"
#include "graph/property.h"

using namespace relata;

namespace {

Graph read(const std::string& name) { return read_graph(RELATA_TEST_DATA "/foreign/" + name); }

const Node& node(const Graph& graph, std::string_view id) {
  const std::size_t at = graph.find_node(id);
  BOOST_REQUIRE(at != Graph::npos);
  return graph.nodes[at];
}

// Whatever their types.
Properties plain(Properties properties) {
  for (auto& [name, value] : properties) value = std::string(plain_property(value));
  return properties;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(foreign)

BOOST_AUTO_TEST_CASE(gephi_keeps_kinds_in_an_attribute) {
  const Graph g = read("gephi.graphml");
  const Node& ada = node(g, "person-ada");
  BOOST_TEST(ada.label == "Ada & Co");
  BOOST_TEST((ada.type == EntityType::Person));
  BOOST_TEST(ada.mentions == 7u);
  BOOST_TEST(ada.aliases == std::vector<std::string>{"Ada"}, boost::test_tools::per_element());
  BOOST_TEST((plain(ada.properties) == Properties{{"Modularity Class", "2"}}));
  BOOST_REQUIRE_EQUAL(g.edges.size(), 2u);
  BOOST_TEST(g.edges[0].relation == "owns");
  BOOST_TEST(g.edges[0].weight == 3);
  BOOST_TEST(g.edges[1].relation == "visits");
}

BOOST_AUTO_TEST_CASE(yed_has_labels_in_its_shapes_and_groups_in_its_nodes) {
  const Graph g = read("yed.graphml");
  BOOST_TEST(node(g, "n0").label == "Ada & the\nmill");
  BOOST_TEST(node(g, "n1").label == "Group");
  BOOST_TEST(node(g, "n1").properties.at("url") == "https://example.org/");
  BOOST_TEST(node(g, "n1::n0").label == "Inside");
  BOOST_REQUIRE_EQUAL(g.edges.size(), 2u);
  BOOST_TEST(g.edges[0].relation == "related_to");
  BOOST_TEST(g.edges[1].relation == "looks_at");
  BOOST_TEST(g.edges[1].target == "n1::n0");
}

BOOST_AUTO_TEST_CASE(cytoscape_has_the_ids_as_names) {
  const Graph g = read("cytoscape.graphml");
  BOOST_TEST(node(g, "person-ada").label == "Ada");
  BOOST_TEST(node(g, "org-mill").label == "org-mill");
  BOOST_TEST((plain(node(g, "person-ada").properties) == Properties{{"degree", "1"}}));
  BOOST_REQUIRE_EQUAL(g.edges.size(), 1u);
  BOOST_TEST(g.edges[0].source == "person-ada");
  BOOST_TEST(g.edges[0].relation == "owns");
  BOOST_TEST(g.title == "week");
}

BOOST_AUTO_TEST_CASE(apoc_has_types_as_labels) {
  const Graph g = read("apoc.graphml");
  BOOST_TEST(node(g, "n0").label == "Ada");
  BOOST_TEST((node(g, "n0").type == EntityType::Person));
  BOOST_TEST((node(g, "n1").type == EntityType::Org));
  BOOST_TEST(node(g, "n0").aliases.size() == 2u);
  BOOST_TEST(plain_property(node(g, "n0").properties.at("born")) == "1815");
  BOOST_TEST(g.edges[0].relation == "OWNS");
}

BOOST_AUTO_TEST_CASE(words_of_another_schema_are_kept_as_properties) {
  const Graph g = read("networkx.graphml");
  BOOST_TEST((node(g, "1").properties == Properties{{"foreign_entity_type", "violinist"}}));
  BOOST_TEST((node(g, "2").type == EntityType::Person));
  BOOST_REQUIRE_EQUAL(g.edges.size(), 1u);
  BOOST_TEST((g.edges[0].properties == Properties{{"foreign_class", "3"}, {"foreign_kind", "friendship"}}));
  BOOST_TEST((g.edges[0].polarity == Polarity::Negated));
}

BOOST_AUTO_TEST_CASE(names_that_another_program_means_otherwise_are_kept_as_properties) {
  const Graph g = read_graph_text(
      R"(<graphml><key id="d0" for="node" attr.name="confidence" attr.type="string"/><key id="d1" for="node" attr.name="mentions" attr.type="string"/>
         <key id="d2" for="node" attr.name="aliases" attr.type="string"/><key id="d3" for="edge" attr.name="symmetric" attr.type="string"/>
         <key id="d4" for="edge" attr.name="weight" attr.type="string"/><key id="d5" for="node" attr.name="parts" attr.type="string"/>
         <graph><node id="a"><data key="d0">high</data><data key="d1">often</data><data key="d2">[b, c]</data><data key="d5">two</data></node><node id="b"/>
         <edge source="a" target="b"><data key="d3">perhaps</data><data key="d4">heavy</data></edge></graph></graphml>)",
      Format::Graphml);
  BOOST_TEST((node(g, "a").properties ==
              Properties{{"foreign_aliases", "[b, c]"}, {"foreign_confidence", "high"}, {"foreign_mentions", "often"}, {"foreign_parts", "two"}}));
  BOOST_TEST((g.edges.at(0).properties == Properties{{"foreign_symmetric", "perhaps"}, {"foreign_weight", "heavy"}}));
}

BOOST_AUTO_TEST_CASE(node_links_with_words_of_another_schema_are_read) {
  const std::string rest =
      R"("nodes": [{"id": "a", "entity_type": "violinist"}, {"id": "b"}], "links": [{"source": "a", "target": "b", "class": 3, "kind": "friendship"}]})";
  const Graph g = read_graph_text("{" + rest, Format::Json);
  BOOST_TEST((node(g, "a").properties == Properties{{"foreign_entity_type", "violinist"}}));
  BOOST_TEST((plain(g.edges.at(0).properties) == Properties{{"foreign_class", "3"}, {"foreign_kind", "friendship"}}));
  BOOST_CHECK_THROW(read_graph_text("{\"format\": \"relata-graph\", " + rest, Format::Json), std::exception);
}

BOOST_AUTO_TEST_CASE(a_word_that_our_schema_lacks_is_refused_in_our_own_files) {
  const char* text =
      R"(<graphml><key id="g_generator" for="graph" attr.name="generator" attr.type="string"/><key id="e_kind" for="edge" attr.name="kind" attr.type="string"/><graph><node id="a"/><node id="b"/>
    <edge source="a" target="b"><data key="e_kind">friendship</data></edge></graph></graphml>)";
  BOOST_CHECK_EXCEPTION(read_graph_text(text, Format::Graphml), std::exception, [](const std::exception& error) {
    return std::string_view(error.what()).find("'kind' is 'friendship', expected a word of the schema") != std::string_view::npos;
  });
}

BOOST_AUTO_TEST_CASE(ids_that_two_programs_counted_are_not_the_same_things) {
  const auto graph = [](std::string_view first, std::string_view second) {
    return read_graph_text("{\"directed\": false, \"nodes\": [{\"id\": \"n0\", \"label\": \"" + std::string(first) + "\"}, {\"id\": \"n1\", \"label\": \"" +
                               std::string(second) + "\"}], \"edges\": [{\"source\": \"n0\", \"target\": \"n1\", \"relation\": \"meet\"}]}",
                           Format::Json);
  };
  const Graph a = graph("Ada Marlow", "Berta Quint"), b = graph("Cordia Mills", "Norvex Union"), c = graph("Ada Marlow", "Cordia Mills");
  const Graph both = merge(a, b);
  std::vector<std::string> names;
  for (const Node& node : both.nodes) names.push_back(node.id + " " + node.label);
  BOOST_TEST(names == std::vector<std::string>({"n0 Ada Marlow", "n0-2 Cordia Mills", "n1 Berta Quint", "n1-2 Norvex Union"}),
             boost::test_tools::per_element());
  BOOST_REQUIRE_EQUAL(both.edges.size(), 2u);
  BOOST_TEST(both.edges[1].source == "n0-2");
  BOOST_TEST(both.edges[1].target == "n1-2");
  BOOST_TEST((merge(b, a) == both));
  BOOST_TEST((merge(both, both) == both));
  BOOST_TEST((merge(merge(a, b), c) == merge(a, merge(c, b))));
  BOOST_TEST(merge(both, c).nodes.size() == 4u);
  BOOST_TEST((merge(both, a, {.identity = false}) == merge(a, b, {.identity = false})));
}

BOOST_AUTO_TEST_CASE(edges_without_evidence_keep_what_they_say) {
  const Graph graph = read_graph_text(
      R"({"directed": false, "nodes": [{"id": "ada"}, {"id": "berta"}], "edges": [{"source": "berta", "target": "ada", "relation": "meet",
          "start": "2026-01", "end": "2026-03", "weight": -2}]})",
      Format::Json);
  const Edge& edge = graph.edges.at(0);
  BOOST_TEST(edge.symmetric);
  const Graph merged = merge(graph, graph);
  const Edge& kept = merged.edges.at(0);
  BOOST_TEST(kept.symmetric);
  BOOST_TEST(kept.first_date == "2026-01");
  BOOST_TEST(kept.last_date == "2026-03");
  BOOST_TEST(kept.weight == -2);
  BOOST_TEST((merge(merged, graph) == merged));
  const Graph turned = read_graph_text(
      R"({"directed": false, "nodes": [{"id": "ada"}, {"id": "berta"}], "edges": [{"source": "ada", "target": "berta", "relation": "meet"}]})", Format::Json);
  BOOST_TEST(merge(graph, turned).edges.size() == 1u);
  BOOST_TEST((merge(graph, turned) == merge(turned, graph)));
}

BOOST_AUTO_TEST_CASE(what_is_no_date_is_none_in_every_format) {
  const Graph native = read_graph_text(
      R"({"format": "relata-graph", "version": 2, "graph": {"sources": [{"id": "a.txt", "date": "PT3M"}, {"id": "b.txt", "date": "2026-03-02T10:00:00Z"}]},
          "nodes": [{"id": "ada"}, {"id": "berta"}], "edges": [{"source": "ada", "target": "berta", "relation": "meet", "weight": 3, "start": "Tue Nov 19",
          "end": "2026-02-30", "evidence": [{"source": "a.txt", "start": 0, "end": 2, "text": "x", "date": "2026-03-02/2026-03-04"},
          {"source": "a.txt", "start": 3, "end": 4, "text": "y", "date": "soon"}, {"source": "b.txt", "start": 3, "end": 4, "text": "y", "time": "then", "date": "2026-3"}]}]})",
      Format::Json);
  BOOST_TEST(native.sources.at(0).date == "");
  BOOST_TEST(native.sources.at(1).date == "2026-03-02");
  const Edge& edge = native.edges.at(0);
  BOOST_TEST(edge.first_date == "");
  BOOST_TEST(edge.last_date == "");
  BOOST_TEST((edge.properties == Properties{{"foreign_end", "2026-02-30"}, {"foreign_start", "Tue Nov 19"}}));
  BOOST_REQUIRE_EQUAL(edge.evidence.size(), 3u);
  BOOST_TEST(edge.evidence[0].date == "2026-03-02/2026-03-04");
  BOOST_TEST(edge.evidence[1].date == "");
  BOOST_TEST(edge.evidence[1].time == "soon");
  BOOST_TEST(edge.evidence[2].date == "");
  BOOST_TEST(edge.evidence[2].time == "then");
  const Graph graphml = read_graph_text(
      R"(<graphml><key id="d" for="edge" attr.name="start"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data
          key="d">19.11.</data></edge></graph></graphml>)",
      Format::Graphml);
  BOOST_TEST(graphml.edges.at(0).first_date == "");
  BOOST_TEST((graphml.edges[0].properties == Properties{{"foreign_start", "19.11."}}));
  const Graph gexf = read_graph_text(
      R"(<gexf version="1.3"><graph><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" start="2.5" end="2026-03-02T09:00"/></edges>
          </graph></gexf>)",
      Format::Gexf);
  BOOST_TEST(gexf.edges.at(0).first_date == "");
  BOOST_TEST(gexf.edges[0].last_date == "2026-03-02");
  BOOST_TEST((gexf.edges[0].properties == Properties{{"foreign_start", "2.5"}}));
}

BOOST_AUTO_TEST_CASE(ids_of_edges_differ_and_weights_are_numbers) {
  const Graph graph = read_graph_text(
      R"({"nodes": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "edges": [{"id": "0", "source": "a", "target": "b", "weight": 1e308},
          {"id": "0", "source": "b", "target": "c"}, {"id": "7", "source": "c", "target": "a"}, {"id": "1", "source": "a", "target": "b", "weight": 1e308}]})",
      Format::Json);
  BOOST_REQUIRE_EQUAL(graph.edges.size(), 3u);
  BOOST_TEST(graph.edges[0].id == edge_id(graph.edges[0]));
  BOOST_TEST(graph.edges[1].id == edge_id(graph.edges[1]));
  BOOST_TEST(graph.edges[2].id == "7");
  BOOST_TEST(graph.edges[0].weight == std::numeric_limits<double>::max());
  BOOST_TEST((read_graph_text(graph_text(graph, Format::Json), Format::Json) == graph));
}

BOOST_AUTO_TEST_CASE(a_graph_in_a_node_says_only_of_itself_that_it_is_undirected) {
  const Graph graph = read_graph_text(
      R"(<graphml><graph edgedefault="directed"><node id="a"><graph edgedefault="undirected"><node id="b"/><node id="c"/>
         <edge source="b" target="c"/></graph></node><edge source="a" target="b"/></graph></graphml>)",
      Format::Graphml);
  BOOST_TEST(!graph.edges.at(0).symmetric);
  BOOST_TEST(graph.edges.at(1).symmetric);
}

BOOST_AUTO_TEST_CASE(what_others_wrote_can_be_merged_and_written) {
  for (const char* name : {"gephi.graphml", "yed.graphml", "cytoscape.graphml", "apoc.graphml", "networkx.graphml"}) {
    const Graph g = read(name);
    const Graph merged = merge(g, read("gephi.graphml"), {.supplied = {}, .identity = false});
    BOOST_TEST(merged.edges.size() >= std::max<std::size_t>(g.edges.size(), 2));
    for (const Format format : {Format::Json, Format::Jsonl, Format::Graphml})
      BOOST_TEST((read_graph_text(graph_text(merged, format), format) == merged), name);
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(relations_stand_under_many_names) {
  for (const char* name : {"labelE", "relationship", "relation_type", "predicate"}) {
    const std::string text = std::string("<graphml><key id=\"r\" for=\"edge\" attr.name=\"") + name +
                             "\"/><graph><node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"><data key=\"r\">sungBy</data></edge>"
                             "<edge source=\"a\" target=\"b\"><data key=\"r\">paid by</data></edge></graph></graphml>";
    const Graph g = read_graph_text(text, Format::Graphml);
    BOOST_REQUIRE(g.edges.size() == 2u);
    BOOST_TEST(g.edges[0].label == "paid by");
    BOOST_TEST(g.edges[0].relation == "paid_by");
    BOOST_TEST(g.edges[1].label == "sungBy");
  }
}

BOOST_AUTO_TEST_CASE(types_of_other_schemas_are_known) {
  const Graph g = read_graph_text(
      R"({"nodes": [{"id": "a", "entity_type": "organization"}, {"id": "b", "type": "GEO"}, {"id": "c", "entity_type": "location"}], "links": []})",
      Format::Json);
  BOOST_TEST((g.nodes[0].type == EntityType::Org));
  BOOST_TEST((g.nodes[1].type == EntityType::Gpe));
  BOOST_TEST((g.nodes[2].type == EntityType::Loc));
}

BOOST_AUTO_TEST_CASE(data_of_ports_is_passed_over) {
  const Graph g = read_graph_text(
      R"(<graphml><key id="d" for="port" attr.name="where"/><graph edgedefault="directed"><node id="a"><port name="p"><data key="d">left</data></port></node></graph></graphml>)",
      Format::Graphml);
  BOOST_TEST(g.nodes.size() == 1u);
}

BOOST_AUTO_TEST_CASE(symmetric_edges_of_both_ways_are_one) {
  const Graph g = read_graph_text(
      R"(<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/><edge source="b" target="a"/></graph></graphml>)",
      Format::Graphml);
  BOOST_REQUIRE(g.edges.size() == 1u);
  BOOST_TEST(g.edges[0].weight == 2);
}

BOOST_AUTO_TEST_CASE(a_colour_that_is_a_word_is_kept) {
  const Graph g = read_graph_text(R"({"nodes": [{"id": "a", "color": "green"}, {"id": "b", "color": "#00ff00"}], "links": []})", Format::D3);
  BOOST_TEST(g.nodes[0].properties.at("color") == "green");
  BOOST_TEST(g.nodes[1].properties.empty());
}

BOOST_AUTO_TEST_CASE(links_by_number_are_read) {
  const Graph g = read_graph_text(R"({"nodes": [{"name": "Ada"}, {"name": "Bo"}], "links": [{"source": 0, "target": 1, "value": 3}]})", Format::Json);
  BOOST_REQUIRE(g.edges.size() == 1u);
  BOOST_TEST(g.nodes[0].label == "Ada");
}

BOOST_AUTO_TEST_CASE(a_weight_that_is_a_word_is_kept) {
  const Graph g = read_graph_text(
      R"(<graphml><key id="e_weight" for="edge" attr.name="weight" attr.type="string"/><graph><node id="a"/><node id="b"/><edge source="a" target="b"><data key="e_weight">strong</data></edge></graph></graphml>)",
      Format::Graphml);
  BOOST_TEST(g.edges.at(0).properties.at("foreign_weight") == "strong");
}

namespace {

std::vector<std::string> edges_of(const Graph& graph) {
  std::vector<std::string> edges;
  for (const Edge& e : graph.edges) edges.push_back(e.source.str() + " " + e.label.str() + " " + e.target.str());
  return edges;
}

std::string refused(std::string_view text) {
  try {
    read_graph_text(text, Format::Json, "g.json");
  } catch (const std::exception& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_adjacency_has_one_list_a_node) {
  const Graph g = read_graph_text(
      R"({"directed": true, "multigraph": false, "graph": [], "nodes": [{"id": "ada"}, {"id": 2}, {"id": "cy"}],
          "adjacency": [[{"id": 2, "weight": 3, "relation": "pay"}, {"id": "ada", "label": "praise"}], [], [{"label": "sue", "id": "ada"}]]})",
      Format::Json);
  BOOST_TEST(edges_of(g) == std::vector<std::string>({"ada pay 2", "ada praise ada", "cy sue ada"}), boost::test_tools::per_element());
  BOOST_TEST(g.edges[0].weight == 3);
}

BOOST_AUTO_TEST_CASE(an_undirected_adjacency_has_each_edge_at_both_ends) {
  const Graph g = read_graph_text(
      R"({"adjacency": [[{"id": "b", "key": 0, "label": "meet"}, {"id": "b", "key": 1, "label": "sue"}, {"id": "a", "key": 0, "label": "shave"}],
                        [{"id": "a", "key": 0, "label": "meet"}, {"id": "a", "key": 1, "label": "sue"}]],
          "nodes": [{"id": "a"}, {"id": "b"}], "directed": false, "multigraph": true})",
      Format::Json);
  BOOST_TEST(edges_of(g) == std::vector<std::string>({"a shave a", "a meet b", "a sue b"}), boost::test_tools::per_element());
  BOOST_TEST(g.edges[1].weight == 1);
  BOOST_TEST(g.edges[1].symmetric);
}

BOOST_AUTO_TEST_CASE(edges_that_are_not_understood_are_refused) {
  BOOST_TEST(refused(R"({"nodes": [{"id": "a"}], "adjacency": [[], [{"id": "a"}]]})").find("more lists than there are nodes (1)") != std::string::npos);
  BOOST_TEST(refused(R"({"nodes": [{"id": "a"}], "adjacency": [[{"id": "b"}]]})").find("the target 'b' of an edge is no node") != std::string::npos);
  BOOST_TEST(refused(R"({"nodes": [{"id": "a"}], "arcs": [["a", "a"]]})").find("the list \"arcs\", but no \"edges\"") != std::string::npos);
  BOOST_TEST(refused(R"({"nodes": [{"id": "a"}], "arcs": []})") == "no error");
  BOOST_TEST(refused(R"({"nodes": [{"id": "a"}], "links": [], "comments": ["none"]})") == "no error");
}

BOOST_AUTO_TEST_CASE(ends_may_be_records_of_nodes) {
  const Graph g = read_graph_text(
      R"({"nodes": [{"id": "ada", "type": "Person"}, {"id": "bo"}], "relationships": [{"source": {"id": "ada", "type": "Person"}, "target": {"id": "bo"}, "type": "PAYS"}]})",
      Format::Json);
  BOOST_TEST(edges_of(g) == std::vector<std::string>{"ada PAYS bo"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(numbers_that_are_none_in_json_are_left_out_or_named) {
  const Graph g = read_graph_text(
      R"({"nodes": [{"id": "a", "label": NaN, "rank": NaN, "reach": -Infinity, "all": [1.5, NaN]}, {"id": "b"}],
          "links": [{"source": "a", "target": "b", "weight": NaN}, {"source": "b", "target": "a", "weight": Infinity}]})",
      Format::Json);
  BOOST_TEST(node(g, "a").label == "a");
  BOOST_TEST((plain(node(g, "a").properties) == Properties{{"reach", "-Infinity"}, {"all", R"([1.5,"NaN"])"}}));
  BOOST_REQUIRE(g.edges.size() == 2u);
  BOOST_TEST(g.edges[0].weight == 1);
  BOOST_TEST(g.edges[1].properties.at("foreign_weight") == "Infinity");
  for (const Format format : {Format::Json, Format::Jsonl, Format::Graphml, Format::Gexf})
    BOOST_TEST((read_graph_text(graph_text(g, format), format).nodes == g.nodes), static_cast<int>(format));
}
