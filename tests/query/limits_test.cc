// What a query may use up is bounded.
#include <boost/test/unit_test.hpp>

#include <atomic>

#include "base/error.h"
#include "format/format.h"
#include "query/query.h"

using namespace relata;

namespace {

// Everybody knows everybody: walks multiply.
Graph clique(int size) {
  std::string json = "{\"nodes\":[", edges;
  for (int i = 0; i < size; ++i) {
    json += (i ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(i) + "\"}";
    for (int k = 0; k < i; ++k)
      edges +=
          (edges.empty() ? "{\"source\":\"" : ",{\"source\":\"") + std::to_string(i) + "\",\"target\":\"" + std::to_string(k) + "\",\"relation\":\"knows\"}";
  }
  return read_graph_text(json + "],\"edges\":[" + edges + "]}", Format::Json);
}

std::string refusal(const Graph& graph, const std::string& query, const QueryLimits& limits) {
  const GraphIndex index(graph);
  try {
    ask(index, query, {.limits = limits});
  } catch (const Error& error) {
    BOOST_TEST((error.kind() == ErrorKind::Usage));
    return error.what();
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(limits)

BOOST_AUTO_TEST_CASE(a_walk_without_bound_ends_in_its_time) {
  BOOST_TEST(refusal(clique(20), "MATCH (a)-[*]-(b) RETURN count(*)", {.seconds = 0.2}).starts_with("the query was not done in its time"));
}

BOOST_AUTO_TEST_CASE(a_list_that_grows_is_refused) {
  const std::string query = "MATCH (a), (b), (c), (d), (e) RETURN size(collect([a, b, c, d, e]))";
  BOOST_TEST(refusal(clique(20), query, {.bytes = 1 << 20}).starts_with("the query keeps more than 1 MiB"));
  BOOST_TEST(refusal(clique(20), "MATCH (a), (b), (c), (d), (e) RETURN DISTINCT a, b, c, d, e", {.bytes = 1 << 20}).starts_with("the query keeps"));
  BOOST_TEST(refusal(clique(20), "MATCH (a), (b), (c), (d), (e) RETURN a, b, c, d, e ORDER BY a.id", {.bytes = 1 << 20}).starts_with("the query keeps"));
  BOOST_TEST(refusal(clique(20), "MATCH (a), (b), (c), (d), (e) RETURN a", {.bytes = 1 << 20}).starts_with("the query keeps"));
  BOOST_TEST(refusal(clique(20), "MATCH (a), (b), (c) RETURN count(*)", {.bytes = 1 << 20}) == "");
}

BOOST_AUTO_TEST_CASE(somebody_else_may_end_it) {
  const std::atomic<bool> stop = true;
  BOOST_TEST(refusal(clique(20), "MATCH (a)-[*]-(b) RETURN count(*)", {.stop = &stop}) == "the query was ended");
}

BOOST_AUTO_TEST_CASE(rows_beyond_the_most_are_left_out_and_reported) {
  const Graph graph = clique(5);
  const GraphIndex index(graph);
  const Answer answer = ask(index, "MATCH (a) RETURN a", {.limits = {.rows = 3}});
  BOOST_TEST(answer.table.rows.size() == 3);
  BOOST_TEST(answer.remarks.at(0) == "there are more rows than 3, which were asked for at most");
  BOOST_TEST(ask(index, "MATCH (a) RETURN a", {.limits = {.rows = 5}}).remarks.empty());
}

BOOST_AUTO_TEST_SUITE_END()
