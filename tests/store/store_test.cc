// What is written into a store is read from it.
#include <boost/test/unit_test.hpp>

#include <sqlite3.h>

#include "base/error.h"
#include "format/ugly_graph.h"
#include "graph/merge.h"
#include "graph/random_graph.h"
#include "scratch.h"
#include "store/store_part.h"

using namespace relata;
using relata::testing::random_article;
using relata::testing::random_foreign;
using relata::testing::Scratch;

namespace {

void run(const std::string& path, const std::string& sql) {
  sqlite3* handle = nullptr;
  BOOST_REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
  char* why = nullptr;
  BOOST_REQUIRE_MESSAGE(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &why) == SQLITE_OK, (why ? why : ""));
  sqlite3_close(handle);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(store)

BOOST_AUTO_TEST_CASE(every_graph_is_read_as_it_was_written) {
  const Scratch scratch;
  std::vector<Graph> graphs = {Graph(), relata::testing::ugly_graph()};
  for (std::uint32_t seed = 0; seed < 20; ++seed) graphs.push_back(relata::testing::random_corpus(seed));
  for (std::uint32_t seed = 0; seed < 20; ++seed) graphs.push_back(merge({random_foreign(seed, 0), random_article(seed, 1), random_article(seed, 2)}));
  for (const Graph& graph : graphs) {
    const std::string bytes = scratch.bytes_of(graph);
    BOOST_TEST((read_store_text(bytes, "memory") == graph));
    scratch.write(bytes);
    BOOST_TEST(is_store(scratch.path()));
    BOOST_TEST((read_store(scratch.path()) == graph));
    BOOST_TEST((read_store_articles(scratch.path()).sources == graph.sources));
    BOOST_TEST(scratch.files() == 1u);  // nothing is left beside it
  }
}

BOOST_AUTO_TEST_CASE(the_same_graph_makes_the_same_bytes) {
  const Scratch scratch;
  const Graph graph = relata::testing::random_corpus(3);
  BOOST_TEST((scratch.bytes_of(graph) == scratch.bytes_of(graph)));
}

BOOST_AUTO_TEST_CASE(what_is_no_store_is_refused) {
  const Scratch scratch;
  scratch.write("SQLite format 4");
  BOOST_TEST(!is_store(scratch.path()));
  std::filesystem::remove(scratch.path());
  run(scratch.path(), "CREATE TABLE things(number INTEGER)");
  BOOST_TEST(is_store(scratch.path()));
  BOOST_CHECK_THROW(read_store(scratch.path()), Error);
  scratch.write(relata::testing::random_corpus(1));
  run(scratch.path(), "PRAGMA user_version=2");
  BOOST_CHECK_THROW(read_store(scratch.path()), Error);
}

BOOST_AUTO_TEST_CASE(rows_that_others_broke_are_reported) {
  for (const char* sql : {"UPDATE things SET type='GHOST'", "UPDATE things SET confidence=7", "UPDATE things SET aliases='[1]'",
                          "UPDATE relations SET source=999999", "UPDATE relations SET weight='heavy'||char(0), class='x'",
                          "UPDATE evidence SET relation=999999", "UPDATE evidence SET begin=-1", "UPDATE evidence SET begin=\"end\"+1",
                          "UPDATE relations SET weight=-2", "UPDATE evidence SET article=999999", "UPDATE evidence SET sentence=CAST(x'41C05A' AS TEXT)",
                          "UPDATE things SET label=x'FF'", "DELETE FROM things", "UPDATE parts SET thing=thing+999999", "DROP TABLE evidence"}) {
    const Scratch scratch;
    scratch.write(relata::testing::random_corpus(2));
    run(scratch.path(), sql);
    BOOST_CHECK_EXCEPTION(read_store(scratch.path()), Error, [](const Error& error) { return error.kind() == ErrorKind::Input; });
  }
}

BOOST_AUTO_TEST_CASE(what_others_put_in_the_place_of_a_table_is_not_run) {
  for (const char* sql :
       {"ALTER TABLE things RENAME TO t; CREATE VIEW things AS SELECT * FROM t",
        "DROP INDEX evidence_by_speaker; CREATE INDEX evidence_by_speaker ON evidence(upper(speaker))", "ALTER TABLE articles ADD COLUMN more AS (words + 1)",
        "CREATE TRIGGER other AFTER INSERT ON articles BEGIN DELETE FROM evidence; END"}) {
    const Scratch scratch;
    scratch.write(relata::testing::random_corpus(2));
    run(scratch.path(), sql);
    BOOST_CHECK_EXCEPTION(read_store(scratch.path()), Error, [](const Error& error) { return error.kind() == ErrorKind::Input; });
    BOOST_CHECK_EXCEPTION(StorePart(scratch.path()), Error, [](const Error& error) { return error.kind() == ErrorKind::Input; });
    BOOST_CHECK_EXCEPTION(update_store(scratch.path(), {"a"}, {}), Error, [](const Error& error) { return error.kind() == ErrorKind::Input; });
  }
  const Scratch scratch;
  scratch.write(relata::testing::random_corpus(2));
  run(scratch.path(), "CREATE TABLE notes(a); CREATE INDEX mine ON things(type); ANALYZE; CREATE VIEW people AS SELECT * FROM things");
  BOOST_TEST((read_store(scratch.path()) == relata::testing::random_corpus(2)));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_cut_or_changed_make_an_error_or_a_graph) {
  const Scratch scratch;
  const std::string bytes = scratch.bytes_of(relata::testing::random_corpus(2));
  std::size_t refused = 0;
  for (std::size_t i = 0; i < 300; ++i) {
    std::string broken = bytes;
    if (i % 3 == 0) broken.resize(bytes.size() * (i + 1) / 301);
    else broken[100 + i * 7919 % (bytes.size() - 100)] = static_cast<char>(i);
    try {
      read_store_text(broken, "broken");
    } catch (const Error& error) {
      BOOST_TEST((error.kind() == ErrorKind::Input));
      ++refused;
    }
  }
  BOOST_TEST(refused > 50u);
}

BOOST_AUTO_TEST_SUITE_END()
