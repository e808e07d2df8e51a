#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

#include "base/error.h"
#include "format/format.h"
#include "format/kind.h"
#include "format/property_name.h"
#include "layout/look.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size()) ++found;
  return found;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// ann -meet-> bob, symmetric; ann does not accuse bob; bob maybe accuses ann.
Graph small() {
  Graph g;
  g.title = "Small \"graph\"";
  g.nodes = {{.id = "person-ann", .label = "Ann \"A\" \\ x\ny", .type = EntityType::Person, .properties = {{"type", "odd"}, {"age", "3"}}},
             {.id = "person-bob", .label = "Bob", .type = EntityType::Person}};
  g.edges = {{.id = "e1", .source = "person-ann", .target = "person-bob", .relation = "accuse", .label = "accuse", .polarity = Polarity::Negated},
             {.id = "e2",
              .source = "person-ann",
              .target = "person-bob",
              .relation = "meet",
              .label = "meet",
              .symmetric = true,
              .first_date = "2024-02",
              .last_date = "2025"},
             {.id = "e3", .source = "person-bob", .target = "person-ann", .relation = "accuse", .label = "accuse", .polarity = Polarity::Hypothetical}};
  g.edges[1].evidence = {{.source = "a.txt", .begin = 1, .end = 9, .text = "Ann met \"Bob\".", .speaker = "person-bob", .label = "meet"}};
  g.sources = {{.id = "a.txt"}};
  return g;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(formats_)

BOOST_AUTO_TEST_CASE(every_format_is_written_and_the_same_each_time) {
  for (const FormatInfo& info : formats()) {
    if (files_of("x", info.format).size() == 2) continue;
    for (const Graph& g : {Graph(), ugly_graph(), random_corpus(1)}) {
      const std::string text = graph_text(g, info.format);
      BOOST_TEST(text == graph_text(g, info.format));
      BOOST_TEST((text.empty() || text.back() == '\n' || info.format == Format::Binary || info.format == Format::Store || info.format == Format::Png),
                 info.name);
    }
  }
}

// Formats of other programs, which have no place for all that a graph holds (written_read_test.cc, gexf_test.cc).
bool loses_something(Format format) {
  return format == Format::Gexf || format == Format::Cytoscape || format == Format::Graphology || format == Format::Jgf || format == Format::Csv;
}

BOOST_AUTO_TEST_CASE(what_can_be_read_comes_back_whole) {
  for (const FormatInfo& info : formats()) {
    if (!info.readable) {
      BOOST_CHECK_THROW(read_graph_text("x", info.format), Error);
      continue;
    }
    if (loses_something(info.format)) continue;
    for (std::uint32_t seed = 0; seed < 8; ++seed) {
      Graph g = random_corpus(seed);
      if (seed % 2 == 1)
        g.decisions = {{false, "INF & <Marlow>", "person-x@a \"b\".txt"}, {true, "b", "c\\d"}, {false, "x@a", "y@a", "other", "look at", Polarity::Negated}};
      if (info.format == Format::D3) g.sources.clear(), g = read_graph_text(graph_text(g, Format::Json), Format::Json);
      BOOST_TEST((read_graph_text(graph_text(g, info.format), info.format) == g), info.name << " " << seed);
    }
  }
}

BOOST_AUTO_TEST_CASE(polarity_makes_kinds_differ) {
  const Graph g = small();
  BOOST_TEST(kind_of(g.edges[0]) == "not_accuse");
  BOOST_TEST(kind_of(g.edges[1]) == "meet");
  BOOST_TEST(kind_of(g.edges[2]) == "maybe_accuse");
  for (const Format format : {Format::Graphml, Format::Jsonl}) BOOST_TEST((read_graph_text(graph_text(g, format), format).edges == g.edges));
}

BOOST_AUTO_TEST_CASE(foreign_names_do_not_clash_with_each_other) {
  BOOST_TEST((property_names(std::set<std::string>{"weight", "weight_", "Weight__"}) ==
              PropertyNames{{"weight", "weight___"}, {"weight_", "weight_"}, {"Weight__", "Weight__"}}));
  BOOST_TEST((property_names(std::set<std::string>{"Age", "age"}) == PropertyNames{{"Age", "Age"}, {"age", "age_"}}));
  BOOST_TEST((property_names(std::set<std::string>{"Élan", "élan"}) == PropertyNames{{"Élan", "Élan"}, {"élan", "élan_"}}));
  BOOST_TEST((property_names(std::set<std::string>{"a:b", "a_b"}, {.forbidden = ":"}) == PropertyNames{{"a:b", "a_b_"}, {"a_b", "a_b"}}));
  Graph g = small();
  g.nodes[0].properties = {{"weight", "1"}, {"weight_", "2"}};
  const Graph back = read_graph_text(graph_text(g, Format::Graphml), Format::Graphml);
  BOOST_TEST((back.nodes[0].properties == Properties{{"weight__", "1"}, {"weight_", "2"}}));
}

BOOST_AUTO_TEST_CASE(foreign_names_do_not_clash_with_ours) {
  const std::string_view taken[] = {"name"};
  const std::set<std::string> plain = {"age", "Weight", "name"};
  BOOST_TEST((property_names(plain) == PropertyNames{{"age", "age"}, {"Weight", "Weight_"}, {"name", "name"}}));
  BOOST_TEST((property_names(plain, {.taken = taken}) == PropertyNames{{"age", "age"}, {"Weight", "Weight_"}, {"name", "name_"}}));
  const Graph back = read_graph_text(graph_text(small(), Format::Graphml), Format::Graphml);
  BOOST_TEST((back.nodes[0].properties == Properties{{"age", "3"}, {"type_", "odd"}}));
}

BOOST_AUTO_TEST_CASE(nodes_have_places) {
  const Graph g = small();
  const std::string gexf = graph_text(g, Format::Gexf), cytoscape = graph_text(g, Format::Cytoscape), d3 = graph_text(g, Format::D3);
  BOOST_TEST(count(gexf, "<viz:position x=\"") == 2u);
  BOOST_TEST(count(graph_text(g, Format::Graphml), "<data key=\"n_x\">") == 2u);
  BOOST_TEST(count(graph_text(g, Format::GraphmlYed), "<y:Geometry height=\"30.4\" width=\"") == 2u);
  BOOST_TEST(count(graph_text(g, Format::Graphology), "\"x\":") == 2u);
  BOOST_TEST(count(cytoscape, "\"position\":{\"x\":") == 2u);
  BOOST_TEST(count(d3, "\"y\":") == 2u);
  BOOST_TEST(count(graph_text(g, Format::Dot), ", pos=\"") == 2u);
  // What is read again has the places no longer: they follow from the graph.
  BOOST_TEST((read_graph_text(d3, Format::D3) == read_graph_text(graph_text(read_graph_text(d3, Format::D3), Format::D3), Format::D3)));
  BOOST_TEST((read_graph_text(d3, Format::D3).nodes.at(0).properties == g.nodes[0].properties));
  BOOST_TEST((graph_text(read_graph_text(graph_text(g, Format::Graphml), Format::Graphml), Format::Graphml) == graph_text(g, Format::Graphml)));
}

BOOST_AUTO_TEST_CASE(sizes_grow_with_the_degree_or_with_ranks) {
  Graph g = small();
  BOOST_TEST(sizes_of(g) == (std::vector<double>{20.4, 20.4}), boost::test_tools::per_element());  // 10 + 6 times the root of 3
  BOOST_TEST(sizes_of(g, std::vector<double>{0.5, 0.5}) == sizes_of(g), boost::test_tools::per_element());
  BOOST_TEST(sizes_of(g, std::vector<double>{0, 1}) == (std::vector<double>{10, 24.7}), boost::test_tools::per_element());
  BOOST_TEST(has(graph_text(g, Format::Graphml, {.ranks = {0, 1}}), "<data key=\"n_size\">24.7</data>"));
}

BOOST_AUTO_TEST_CASE(gexf_has_a_timeline_only_when_there_are_dates) {
  Graph g = small();
  const std::string text = graph_text(g, Format::Gexf);
  BOOST_TEST(has(text, "mode=\"dynamic\" timeformat=\"date\""));
  BOOST_TEST(has(text, "start=\"2024-02-01\" end=\"2025-12-31\""));
  BOOST_TEST(count(text, " start=") == 1u);
  BOOST_TEST(has(text, "label=\"Ann &quot;A&quot; \\ x&#10;y\""));
  BOOST_TEST(has(text, "<viz:color r=\"0\" g=\"114\" b=\"178\"/>"));
  BOOST_TEST(has(graph_text(g, Format::Gexf, {.gexf_version = "1.2"}), "http://www.gexf.net/1.2draft\""));
  g.edges[1].first_date = "2026";  // after its end
  BOOST_TEST(count(graph_text(g, Format::Gexf), " start=") + count(graph_text(g, Format::Gexf), " end=") == 0u);
  g.edges[1].first_date = g.edges[1].last_date = "";
  BOOST_TEST(!has(graph_text(g, Format::Gexf), "dynamic"));
}

BOOST_AUTO_TEST_CASE(dot_quotes_what_it_names) {
  const std::string text = graph_text(small(), Format::Dot);
  BOOST_TEST(has(text, "digraph \"Small \\\"graph\\\"\" {"));
  BOOST_TEST(has(text, "\"person-ann\" [label=\"Ann \\\"A\\\" \\\\ x\\ny\""));
  BOOST_TEST(count(text, "style=dashed") == 1u);
  BOOST_TEST(count(text, "style=dotted") == 1u);
  BOOST_TEST(count(text, "dir=none") == 1u);
}

BOOST_AUTO_TEST_CASE(cytoscape_elements_have_what_networkx_needs) {
  const std::string text = graph_text(small(), Format::Cytoscape);
  BOOST_TEST(count(text, "\"value\":\"person-") == 2u);
  BOOST_TEST(count(text, "\"key\":\"e") == 3u);
  BOOST_TEST(has(text, "\"type_\":\"odd\""));
}

BOOST_AUTO_TEST_CASE(yed_shapes_carry_the_labels) {
  const std::string text = graph_text(small(), Format::GraphmlYed);
  BOOST_TEST(has(text, "<y:NodeLabel>Bob</y:NodeLabel>"));
  BOOST_TEST(count(text, "yfiles.type=") == 2u);
  BOOST_TEST(!has(graph_text(small(), Format::Graphml), "<y:"));
}

BOOST_AUTO_TEST_CASE(the_published_schema_knows_every_word) {
  std::ifstream file(RELATA_TEST_DATA "/../../docs/relata-graph.schema.json");
  const std::string schema{std::istreambuf_iterator<char>(file), {}};
  for (const EntityType type : all_entity_types()) BOOST_TEST(has(schema, '"' + std::string(name_of(type)) + '"'));
  for (const ClaimClass cls : all_claim_classes()) BOOST_TEST(has(schema, '"' + std::string(name_of(cls)) + '"'));
}

BOOST_AUTO_TEST_SUITE_END()
