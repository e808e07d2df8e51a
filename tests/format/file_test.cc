#include <boost/test/unit_test.hpp>

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.h"
#include "format/format.h"
#include "format/output.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("relata-format-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::string file(const char* name) const { return (path / name).string(); }
};

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

template <typename Call>
ErrorKind kind_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.kind();
  }
  BOOST_FAIL("no error");
  return ErrorKind::Usage;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(file, Folder)

BOOST_AUTO_TEST_CASE(the_name_tells_the_format) {
  BOOST_TEST((format_of("a.graphml") == Format::Graphml));
  BOOST_TEST((format_of("dir.json/A.GRAPHML.gz") == Format::Graphml));
  BOOST_TEST((format_of("a.kg.json") == Format::Json));
  BOOST_TEST((format_of("a.d3.json") == Format::D3));
  BOOST_TEST((format_of("a.yed.graphml") == Format::GraphmlYed));
  BOOST_TEST((format_of("a.neo4j.csv.gz") == Format::Neo4jCsv));
  BOOST_TEST((format_of("a.txt") == std::nullopt));
  BOOST_TEST((format_named("GraphML") == Format::Graphml));
  for (const FormatInfo& info : formats()) BOOST_TEST((format_named(info.name) == info.format));
}

BOOST_AUTO_TEST_CASE(a_file_is_written_and_read_plain_and_compressed) {
  const Graph g = ugly_graph();
  for (const char* name : {"a.json", "a.graphml", "a.json.gz", "a.graphml.gz"}) {
    write_graph(g, file(name));
    BOOST_TEST((read_graph(file(name)) == g));
  }
  BOOST_TEST(bytes_of(file("a.json.gz")).substr(0, 2) == "\x1f\x8b");
  for (const Format format : {Format::Json, Format::Binary, Format::Jsonl, Format::Graphml, Format::GraphmlYed}) {
    write_graph(g, file("a.unknown"), format);
    BOOST_TEST((read_graph(file("a.unknown")) == g));
  }
  for (const Format format : {Format::Gexf, Format::Cytoscape, Format::Graphology, Format::Jgf}) {
    write_graph(g, file("a.unknown"), format);
    BOOST_TEST(read_graph(file("a.unknown")).nodes.size() == g.nodes.size());
  }
}

BOOST_AUTO_TEST_CASE(an_interrupted_write_leaves_the_old_file) {
  const std::string path = file("a.json");
  write_graph(ugly_graph(), path);
  const std::string before = bytes_of(path);
  {
    OutputFile out(path);
    out.write("half");
  }
  BOOST_TEST(bytes_of(path) == before);
  BOOST_TEST(std::distance(fs::directory_iterator(this->path), {}) == 1);
}

BOOST_AUTO_TEST_CASE(a_writer_that_is_killed_leaves_the_old_file) {
  const std::string path = file("a.json");
  write_graph(ugly_graph(), path);
  const std::string before = bytes_of(path);
  const pid_t child = ::fork();
  if (child == 0) {
    OutputFile out(path);
    out.write("half");
    ::raise(SIGKILL);
  }
  int status = 0;
  BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
  BOOST_TEST(WIFSIGNALED(status));
  BOOST_TEST(bytes_of(path) == before);
}

BOOST_AUTO_TEST_CASE(two_processes_that_write_one_file_do_not_mix) {
  const std::string path = file("a.json");
  std::vector<pid_t> children;
  for (std::uint32_t seed = 1; seed <= 2; ++seed) {
    children.push_back(::fork());
    if (children.back() != 0) continue;
    const Graph g = random_corpus(seed);
    for (int i = 0; i < 20; ++i) write_graph(g, path);
    ::_exit(0);
  }
  const Graph first = random_corpus(1), second = random_corpus(2);
  for (int i = 0; i < 200; ++i) {
    if (!fs::exists(path)) continue;
    const Graph g = read_graph(path);
    BOOST_TEST((g == first || g == second));
  }
  for (const pid_t child : children) {
    int status = 0;
    BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
    BOOST_TEST(status == 0);
  }
  const Graph last = read_graph(path);
  BOOST_TEST((last == first || last == second));
  BOOST_TEST(std::distance(fs::directory_iterator(this->path), {}) == 1);
}

BOOST_AUTO_TEST_CASE(two_processes_that_write_one_pair_leave_nodes_and_edges_of_one) {
  for (std::uint32_t seed = 1; seed <= 2; ++seed) write_graph(random_corpus(seed), file(seed == 1 ? "1.csv" : "2.csv"));
  BOOST_TEST(bytes_of(file("1-nodes.csv")) != bytes_of(file("2-nodes.csv")));
  for (int round = 0; round < 40; ++round) {
    std::vector<pid_t> children;
    for (std::uint32_t seed = 1; seed <= 2; ++seed) {
      children.push_back(::fork());
      if (children.back() != 0) continue;
      for (int i = 0; i < 4; ++i) write_graph(random_corpus(seed), file("a.csv"));
      ::_exit(0);
    }
    for (const pid_t child : children) BOOST_REQUIRE(::waitpid(child, nullptr, 0) == child);
    const bool first = bytes_of(file("a-nodes.csv")) == bytes_of(file("1-nodes.csv"));
    BOOST_REQUIRE(bytes_of(file("a-edges.csv")) == bytes_of(file(first ? "1-edges.csv" : "2-edges.csv")));
  }
}

BOOST_AUTO_TEST_CASE(of_a_link_what_it_points_to_is_written) {
  fs::create_directory(path / "sub");
  write_graph(ugly_graph(), file("sub/real.json"));
  fs::create_symlink("sub/link.json", path / "link.json");
  fs::create_symlink("real.json", path / "sub/link.json");
  fs::create_symlink("sub/new.json", path / "new.json");
  write_graph(random_corpus(1), file("link.json"));
  write_graph(random_corpus(1), file("new.json"));
  BOOST_TEST((read_graph(file("sub/real.json")) == random_corpus(1)));
  BOOST_TEST((read_graph(file("sub/new.json")) == random_corpus(1)));
  BOOST_TEST(fs::is_symlink(path / "link.json"));
  BOOST_TEST(fs::is_symlink(path / "sub/link.json"));
  fs::create_symlink("loop.json", path / "loop.json");
  BOOST_TEST((kind_of([&] { write_graph(ugly_graph(), file("loop.json")); }) == ErrorKind::Output));
}

BOOST_AUTO_TEST_CASE(a_write_that_cannot_be_is_an_output_error) {
  const Graph g = ugly_graph();
  BOOST_TEST((kind_of([&] { write_graph(g, file("none/a.json")); }) == ErrorKind::Output));
  BOOST_TEST((kind_of([&] { write_graph(g, path.string(), Format::Json); }) == ErrorKind::Output));
  BOOST_TEST((kind_of([&] { write_graph(g, file("a.unknown")); }) == ErrorKind::Usage));
  if (fs::exists("/dev/full")) BOOST_TEST((kind_of([&] { write_graph(g, "/dev/full", Format::Json); }) == ErrorKind::Output));
}

BOOST_AUTO_TEST_CASE(a_read_that_cannot_be_is_an_input_error) {
  BOOST_TEST((kind_of([&] { read_graph(file("none.json")); }) == ErrorKind::Input));
  BOOST_TEST((kind_of([&] { read_graph(path.string()); }) == ErrorKind::Input));
  std::ofstream(file("empty")).close();
  BOOST_TEST((kind_of([&] { read_graph(file("empty")); }) == ErrorKind::Input));
  std::ofstream(file("noise")) << "noise";
  BOOST_TEST((kind_of([&] { read_graph(file("noise")); }) == ErrorKind::Input));
  write_graph(ugly_graph(), file("cut.json.gz"));
  fs::resize_file(file("cut.json.gz"), fs::file_size(file("cut.json.gz")) / 2);
  BOOST_TEST((kind_of([&] { read_graph(file("cut.json.gz")); }) == ErrorKind::Input));
}

BOOST_AUTO_TEST_SUITE_END()
