#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "format/format.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const Graph& graph) { return graph_text(graph, Format::Binary); }
Graph read(std::string_view bytes) { return read_graph_text(bytes, Format::Binary, "g.relata"); }

std::string refusal(std::string_view bytes) {
  try {
    read(bytes);
  } catch (const Error& error) {
    BOOST_TEST((error.kind() == ErrorKind::Input));
    return error.what();
  }
  return "none";
}

bool says(std::string_view bytes, std::string_view words) { return refusal(bytes).find(words) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(binary)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  for (const Graph& graph : {Graph(), ugly_graph()}) BOOST_TEST((read(bytes_of(graph)) == graph));
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Graph graph = random_corpus(seed);
    BOOST_TEST((read(bytes_of(graph)) == graph));
  }
}

BOOST_AUTO_TEST_CASE(a_graph_of_many_blocks_comes_back_plain_and_compressed) {
  Graph graph;
  for (int i = 100000; i < 130000; ++i)
    graph.nodes.push_back({.id = "org-" + std::to_string(i), .label = "The company of the number " + std::to_string(i), .type = EntityType::Org});
  for (int i = 1; i < 30000; ++i)
    graph.edges.push_back({.id = "e" + std::to_string(i), .source = graph.nodes[i - 1].id, .target = graph.nodes[i].id, .relation = "own", .label = "own"});
  BOOST_TEST(bytes_of(graph).size() > 1000000u);
  const fs::path folder = fs::temp_directory_path() / "relata_binary_test";
  fs::create_directories(folder);
  for (const char* name : {"g.relata", "g.relata.gz"}) {
    const std::string path = (folder / name).string();
    write_graph(graph, path);
    BOOST_TEST((read_graph(path) == graph));
    fs::copy_file(path, folder / "unnamed", fs::copy_options::overwrite_existing);
    BOOST_TEST((read_graph((folder / "unnamed").string()) == graph));  // by its first bytes
  }
  fs::remove_all(folder);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_cut_off_is_refused_wherever_it_ends) {
  const std::string bytes = bytes_of(random_corpus(1));
  for (std::size_t size = 0; size < bytes.size(); ++size) BOOST_TEST(refusal(bytes.substr(0, size)) != "none", size);
  BOOST_TEST(says(bytes.substr(0, bytes.size() - 1), "g.relata: is damaged: the file is cut off; make it again"));
  BOOST_TEST(says("", "is empty"));
}

BOOST_AUTO_TEST_CASE(a_changed_byte_is_refused) {
  const std::string bytes = bytes_of(random_corpus(2));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x20);
    BOOST_TEST(refusal(changed) != "none", i);
  }
}

BOOST_AUTO_TEST_CASE(what_is_foreign_newer_or_longer_is_refused_by_name) {
  const std::string bytes = bytes_of(random_corpus(3));
  BOOST_TEST(says("{\"nodes\":[]}", "does not begin as a graph in the format relata does"));
  std::string newer = bytes;
  newer[8] = 5;
  BOOST_TEST(says(newer, "the format has version 5, expected at most 4; a newer relata is needed"));
  BOOST_TEST(says(bytes + "x", "something follows its end"));
  BOOST_TEST(says(bytes + bytes, "something follows its end"));
}

BOOST_AUTO_TEST_CASE(a_file_of_an_older_version_is_read) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/older_version.relata");
  BOOST_TEST((graph == read_graph(RELATA_TEST_DATA "/../cases/harbour.json")));
  BOOST_TEST(bytes_of(graph)[8] == 3);
}

BOOST_AUTO_TEST_CASE(a_graph_that_is_not_in_order_is_put_in_order) {
  Graph graph;
  graph.nodes = {{.id = "b", .label = "B"}, {.id = "a", .label = "A"}};
  graph.edges = {{.source = "b", .target = "a", .relation = "own"}, {.source = "a", .target = "b", .relation = "own"}};
  graph.edges[0].evidence = {{.source = "x.txt", .text = "B owns A."}};
  const Graph normalised = read(bytes_of(graph));
  BOOST_TEST(normalised.nodes[0].id == "a");
  BOOST_TEST(normalised.edges[0].source == "a");
  BOOST_TEST((normalised == read_graph_text(graph_text(graph, Format::Json), Format::Json)));
  graph.nodes[0].id = "a";
  graph.edges.clear();
  BOOST_TEST(says(bytes_of(graph), "a second node with the id 'a'"));
}

BOOST_AUTO_TEST_CASE(long_names_are_written_out_and_long_ids_refused) {
  const std::string name(300, 'n');
  Graph graph;
  graph.sources = {{.id = "a.txt"}, {.id = "b.txt"}};
  graph.nodes = {{.id = name, .label = name, .sources = {"a.txt", "b.txt"}}};
  for (const char* source : {"a.txt", "b.txt"}) graph.nodes[0].parts.push_back({.id = name, .label = name, .sources = {source}});
  graph.edges = {{.id = "e", .source = name, .target = name, .relation = name, .label = name}};
  BOOST_TEST((read(bytes_of(graph)) == graph));
  graph.nodes[0].id = graph.edges[0].source = graph.edges[0].target = std::string(5000, 'n');
  BOOST_CHECK_THROW(bytes_of(graph), Error);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_so_is_reported) {
  BOOST_CHECK_THROW(graph_text(ugly_graph(), Format::Binary, {.evidence_limit = 1}), Error);
  BOOST_CHECK_THROW(graph_text(ugly_graph(), Format::Binary, {.text_limit = 1}), Error);
}

BOOST_AUTO_TEST_SUITE_END()
