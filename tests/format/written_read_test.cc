// What is written for other programs is read again: nodes, edges, evidence.
#include <boost/test/unit_test.hpp>

#include <filesystem>

#include "format/format.h"
#include "same_graph.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;

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
