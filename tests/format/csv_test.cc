#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.h"
#include "format/csv_text.h"
#include "format/format.h"

using namespace relata;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("relata-csv-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::string file(const char* name) const { return (path / name).string(); }
};

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

template <typename Put>
std::string line(Put put) {
  std::string text;
  Output out([&](std::string_view piece) { text += piece; });
  CsvLine csv(out);
  put(csv);
  out.flush();
  return text;
}

Graph small() {
  Graph g;
  g.nodes = {{.id = "org-x", .label = "X, \"Y\"", .type = EntityType::Org, .aliases = {"a;b", "c"}, .properties = {{"size", "big"}, {"a:b", "1"}}}};
  g.edges = {{.id = "e", .source = "org-x", .target = "org-x", .relation = "own", .label = "own", .polarity = Polarity::Negated}};
  g.edges[0].evidence = {{.source = "a.txt", .begin = 0, .end = 4, .text = "X owns X."}};
  return g;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(csv, Folder)

BOOST_AUTO_TEST_CASE(fields_are_quoted_when_they_must_be) {
  BOOST_TEST(line([](CsvLine& l) { l.text("a").text("").text("a,b").text("a\"b").text("two\nlines").text(" x").text("\x01"); }) ==
             "a,,\"a,b\",\"a\"\"b\",\"two\nlines\",\" x\",\xEF\xBF\xBD");
  BOOST_TEST(line([](CsvLine& l) { l.number(std::uint64_t{3}).number(0.5).boolean(true).list({"a;b", "c"}).list({}); }) == "3,0.5,true,\"a,b;c\",");
}

BOOST_AUTO_TEST_CASE(two_files_are_named_after_the_path) {
  BOOST_TEST(files_of("w.csv", Format::Csv) == (std::vector<std::string>{"w-nodes.csv", "w-edges.csv"}), boost::test_tools::per_element());
  BOOST_TEST(files_of("d/w.csv.gz", Format::Csv)[1] == "d/w-edges.csv.gz");
  BOOST_TEST(files_of("w", Format::Neo4jCsv)[1] == "w-relationships.csv");
  BOOST_TEST(files_of("w.neo4j.csv", Format::Neo4jCsv)[0] == "w-nodes.csv");
  BOOST_TEST(files_of("w.json", Format::Json)[0] == "w.json");
  BOOST_CHECK_THROW(write_graph(small(), "-", Format::Csv), Error);
}

BOOST_AUTO_TEST_CASE(tables_of_nodes_and_edges) {
  write_graph(small(), file("w.csv"));
  BOOST_TEST(bytes_of(file("w-nodes.csv")) ==
             "id,label,entity_type,aliases,mentions,confidence,gazetteer_id,country,roles,sources,size,color,a:b,size_\n"
             "org-x,\"X, \"\"Y\"\"\",ORG,\"a,b;c\",0,1,,,,,18.5,#e69f00,1,big\n");
  BOOST_TEST(bytes_of(file("w-edges.csv")) ==
             "id,source,target,type,kind,label,weight,relation,class,claim_kind,polarity,symmetric,disputed,mentions,confidence,start,end,"
             "sources,evidence\n"
             "e,org-x,org-x,Directed,not_own,own,1,own,OTHER,event,negated,false,false,1,1,,,a.txt,"
             "\"[{\"\"source\"\":\"\"a.txt\"\",\"\"start\"\":0,\"\"end\"\":4,\"\"text\"\":\"\"X owns X.\"\",\"\"confidence\"\":1}]\"\n");
}

BOOST_AUTO_TEST_CASE(tables_of_neo4j) {
  write_graph(small(), file("w.neo4j.csv"));
  BOOST_TEST(bytes_of(file("w-nodes.csv")) ==
             "id:ID,label,entity_type,aliases:string[],mentions:long,confidence:double,gazetteer_id,country,roles:string[],sources:string[]"
             ",:LABEL,a_b,size_\n"
             "org-x,\"X, \"\"Y\"\"\",ORG,\"a,b;c\",0,1,,,,,Entity;ORG,1,big\n");
  BOOST_TEST(bytes_of(file("w-relationships.csv")).find("\ne,org-x,org-x,not_own,own,own,OTHER,event,negated,false,false,1,1,,,a.txt,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_pair_is_written_whole_or_not_at_all) {
  write_graph(small(), file("w.csv"));
  const std::string before = bytes_of(file("w-nodes.csv"));
  fs::remove(file("w-edges.csv"));
  fs::create_directory(file("w-edges.csv"));
  Graph other = small();
  other.nodes[0].label = "Z";
  BOOST_CHECK_THROW(write_graph(other, file("w.csv")), Error);
  BOOST_TEST(bytes_of(file("w-nodes.csv")) == before);
  BOOST_TEST(std::distance(fs::directory_iterator(path), {}) == 2);
}

BOOST_AUTO_TEST_CASE(one_table_alone_is_refused_with_what_is_missing) {
  std::ofstream(file("ties.csv")) << "Source,Target,Label\nada,bo,pays\n";
  BOOST_CHECK_EXCEPTION(read_graph(file("ties.csv")), Error, [&](const Error& error) {
    const std::string_view what = error.what();
    return what.starts_with(file("ties.csv") + ": is one table, and a graph in CSV is two") && what.ends_with("there is no '" + file("ties-nodes.csv") + "'");
  });
}

BOOST_AUTO_TEST_SUITE_END()
