// What is written for other programs is read again: nodes, edges, evidence.
#include <boost/test/unit_test.hpp>

#include <filesystem>

#include "format/format.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;

namespace {

void check_same(const Graph& before, const Graph& after) {
  BOOST_REQUIRE(after.nodes.size() == before.nodes.size());
  BOOST_REQUIRE(after.edges.size() == before.edges.size());
  for (std::size_t i = 0; i < before.nodes.size(); ++i) {
    BOOST_TEST(after.nodes[i].id == before.nodes[i].id);
    BOOST_TEST(after.nodes[i].label == before.nodes[i].label);
    BOOST_TEST((after.nodes[i].type == before.nodes[i].type));
    BOOST_TEST(after.nodes[i].mentions == before.nodes[i].mentions);
    BOOST_TEST((after.nodes[i].properties == before.nodes[i].properties));
  }
  for (std::size_t i = 0; i < before.edges.size(); ++i) {
    BOOST_TEST(after.edges[i].id == before.edges[i].id);
    BOOST_TEST(after.edges[i].relation == before.edges[i].relation);
    BOOST_TEST(after.edges[i].label == before.edges[i].label);
    BOOST_TEST((after.edges[i].cls == before.edges[i].cls));
    BOOST_TEST((after.edges[i].kind == before.edges[i].kind));
    BOOST_TEST((after.edges[i].polarity == before.edges[i].polarity));
    BOOST_TEST((after.edges[i].evidence == before.edges[i].evidence));
    BOOST_TEST((after.edges[i].properties == before.edges[i].properties));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
  for (const Format format : {Format::Cytoscape, Format::Graphology, Format::Jgf, Format::D3}) {
    const Graph before = random_corpus(5);
    check_same(before, read_graph_text(graph_text(before, format), format));
  }
}

BOOST_AUTO_TEST_CASE(tables_are_read_by_any_of_their_names) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "relata-tables";
  std::filesystem::create_directories(folder);
  const Graph before = random_corpus(6);
  write_graph(before, (folder / "week.csv").string());
  for (const char* name : {"week.csv", "week-nodes.csv", "week-edges.csv"}) check_same(before, read_graph((folder / name).string()));
  std::filesystem::remove_all(folder);
}
