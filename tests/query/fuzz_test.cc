// Any text is a query or an error that points into it. Fixed seeds.
#include <boost/test/unit_test.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "base/error.h"
#include "format/format.h"
#include "query/query.h"

using namespace relata;

namespace {

const char* const kQueries[] = {
    "MATCH (p:PERSON)-[r:ROLE|meet*1..2 {polarity: 'affirmed'}]->(c {label: \"Iran\"}) WHERE p.label =~ 'A.*' AND NOT (p)--(c) RETURN "
    "p.label AS x, count(*)",
    "MATCH p = shortestPath((a {id: 'gpe-arvenia'})-[*..6]-(b)) WITH p, length(p) AS l ORDER BY l DESC SKIP 1 LIMIT 3 RETURN [n IN "
    "nodes(p) WHERE n.mentions > 1 | n.label]",
    "UNWIND [1, 2.5, 'x', null, {a: [true]}] AS x WITH DISTINCT x RETURN CASE x WHEN 1 THEN 'one' ELSE x END, x IN [1], x[0..1] UNION ALL "
    "RETURN 1, 2, 3",
    "OPTIONAL MATCH (a)<-[`odd name`]-(b:GPE|ORG) RETURN *, $p, all(x IN a.aliases WHERE x STARTS WITH 'A') // end"};

// Frames are several times as large under the address sanitizer, so that it needs a larger stack than a program has.
void give_sanitizer_stack() {
#ifdef __SANITIZE_ADDRESS__
  rlimit limit{};
  getrlimit(RLIMIT_STACK, &limit);
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 96u << 20);
  setrlimit(RLIMIT_STACK, &limit);
#endif
}

// Neither crashes nor runs on: an answer, or an Error with a caret.
bool survives(const GraphIndex& index, const std::string& query) {
  try {
    ask(index, query, {.parameters = {{"p", 1}}});
    return true;
  } catch (const Error& error) {
    const std::string message = error.what();
    return error.kind() == ErrorKind::Usage && (message.ends_with("^") || message.starts_with("=~"));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fuzz)

BOOST_AUTO_TEST_CASE(a_query_cut_anywhere_is_an_error_or_a_query) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/query/newsroom.json");
  const GraphIndex index(graph);
  for (const std::string query : kQueries)
    for (std::size_t i = 0; i <= query.size(); ++i) BOOST_TEST(survives(index, query.substr(0, i)), query.substr(0, i));
}

BOOST_AUTO_TEST_CASE(changed_bytes_are_survived) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/query/newsroom.json");
  const GraphIndex index(graph);
  std::mt19937 random(7);
  const std::string marks = "()[]{}<>-=*.,:|'\"`$ aA1\\\n\xff";
  for (int round = 0; round < 6000; ++round) {
    std::string query = kQueries[random() % std::size(kQueries)];
    for (std::uint32_t changes = 1 + random() % 4; changes > 0; --changes) {
      const std::size_t at = random() % query.size();
      const char mark = marks[random() % marks.size()];
      if (random() % 3 == 0) query.erase(at, 1 + random() % 5);
      else if (random() % 2) query.insert(at, 1, mark);
      else query[at] = mark;
      if (query.empty()) query = " ";
    }
    BOOST_TEST(survives(index, query), query);
  }
}

BOOST_AUTO_TEST_CASE(random_bytes_are_survived) {
  const Graph graph;
  const GraphIndex index(graph);
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string query;
    for (std::uint32_t length = random() % 60; length > 0; --length) query += static_cast<char>(random() % 256);
    BOOST_TEST(survives(index, query));
  }
}

BOOST_AUTO_TEST_CASE(deep_and_long_queries_do_not_exhaust_the_stack) {
  give_sanitizer_stack();
  const Graph graph;
  const GraphIndex index(graph);
  const auto repeated = [](std::string text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
  };
  for (const std::string& query : {"RETURN " + repeated("(", 100000), "RETURN " + repeated("[", 100000), "RETURN " + repeated("{a:", 100000),
                                   "RETURN " + repeated("NOT ", 100000) + "true", "RETURN " + repeated("-", 100000) + "x",
                                   "RETURN 1" + repeated(" + 1", 100000), "RETURN 1" + repeated("[0]", 100000), "RETURN " + repeated("CASE WHEN ", 100000),
                                   "RETURN " + repeated("toLower(", 100000), "MATCH " + repeated("(a)--", 100000)})
    BOOST_TEST(survives(index, query), query.substr(0, 40));
  BOOST_TEST(survives(index, "RETURN 1" + repeated(" + 1", 3500)));
}

// An operand that is read twice, within one that is read twice, and so on, would be a tree of 2 to the power of its depth.
BOOST_AUTO_TEST_CASE(what_doubles_with_every_level_is_refused) {
  const Graph graph;
  const GraphIndex index(graph);
  const auto nested = [](const std::string& before, const std::string& after, int levels) {
    std::string text = "1";
    for (int i = 0; i < levels; ++i) text = before + text + after;
    return "RETURN " + text;
  };
  const auto answers = [&](const std::string& query) { return ask(index, query).table.rows.size() == 1; };
  for (const auto& [before, after] : {std::pair("(0 < ", " < 2)"), {"(CASE ", " WHEN 5 THEN 6 WHEN 7 THEN 8 ELSE 1 END)"}, {"(", "):GPE:ORG"}}) {
    BOOST_TEST(answers(nested(before, after, 5)));
    BOOST_TEST(survives(index, nested(before, after, 60)));
    BOOST_CHECK_THROW(ask(index, nested(before, after, 60)), Error);
  }
}

BOOST_AUTO_TEST_SUITE_END()
