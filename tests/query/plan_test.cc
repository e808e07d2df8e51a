// Where matching begins, and that it never changes the answer.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

#include "format/format.h"
#include "graph/merge.h"
#include "graph/random_graph.h"
#include "query/query.h"

using namespace relata;

namespace {

// Patterns of random shape over the names of random_graph.cc; a third of the parts has no condition.
class RandomQuery {
 public:
  explicit RandomQuery(std::uint32_t seed) : random_(seed) {}

  std::string text() {
    std::string query = "MATCH " + path(2);
    if (below(2)) query += ", " + path(1);
    if (below(2)) query += " WHERE " + condition();
    if (below(3) == 0) query += std::string(" OPTIONAL MATCH (a)") + edge("s") + "(z" + label() + ")";
    return query + " RETURN *";
  }

 private:
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
  template <std::size_t n>
  std::string any(const char* const (&words)[n]) {
    return words[below(n)];
  }

  std::string label() { return any({"", "", ":PERSON", ":GPE", ":ORG|EVENT"}); }
  std::string properties() { return any({"", "", "", " {label: 'Arvenia'}", " {label: 'Foreign Ministry'}", " {mentions: 3}"}); }
  std::string node(const std::string& name) { return "(" + name + label() + properties() + ")"; }
  std::string edge(const std::string& name) {
    const std::string types = any({"", "", ":meet", ":ally|accuse", ":CONSULT"}), range = below(6) ? "" : any({"*1..2", "*0..1", "*2"});
    const std::string inner = "[" + name + types + range + any({"", "", " {polarity: 'affirmed'}"}) + "]";
    const std::uint32_t direction = below(3);
    return (direction == 1 ? "<-" : "-") + inner + (direction == 0 ? "->" : "-");
  }
  std::string path(std::uint32_t most) {
    std::string text = node(any({"a", "b", "c"}));
    for (std::uint32_t i = 0, count = below(most + 1); i < count; ++i) text += edge("r" + std::to_string(edges_++)) + node(any({"a", "b", "c", "d"}));
    return text + (text.find("(a") == std::string::npos ? ", (a)" : "");
  }
  std::string condition() {
    return any({"a.label STARTS WITH 'A'", "a.mentions > 2 AND a.confidence < 1", "a.label IN ['Bostria', 'Quint Motors']", "'Marlow' IN a.aliases",
                "(a)-[:meet]-()", "NOT (a)-->(:GPE)", "a.country IS NULL", "a:GPE OR a.mentions = 1"});
  }

  std::mt19937 random_;
  int edges_ = 0;
};

std::vector<std::string> sorted_rows(const Answer& answer, const Graph& graph) {
  std::vector<std::string> rows;
  for (const auto& row : answer.table.rows) rows.push_back(json_of(Value(row), graph));
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::string first_step(const GraphIndex& index, const std::string& query, const Parameters& parameters = {}) {
  return ask(index, query, {.parameters = parameters}).steps.at(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plans)

BOOST_AUTO_TEST_CASE(no_order_of_matching_changes_an_answer) {
  std::size_t rows = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    std::vector<Graph> articles;
    for (std::uint32_t article = 0; article < 2; ++article) articles.push_back(relata::testing::random_article(seed / 10, article));
    const Graph graph = merge(std::move(articles));
    const GraphIndex index(graph);
    const std::string query = RandomQuery(seed).text();
    BOOST_TEST_CONTEXT(query) {
      const std::vector<std::string> expected = sorted_rows(ask(index, query), graph);
      rows += expected.size();
      for (const MatchOrder order : {MatchOrder::AsWritten, MatchOrder::Dearest})
        BOOST_TEST((sorted_rows(ask(index, query, {.order = order}), graph) == expected));
      BOOST_TEST((sorted_rows(ask(index, query, {.trace = true}), graph) == expected));
    }
  }
  BOOST_TEST(rows > 1500);  // the queries find something to differ in
}

BOOST_AUTO_TEST_CASE(matching_begins_at_the_rarest) {
  const Graph graph = merge(relata::testing::random_article(1, 0), relata::testing::random_article(1, 1));
  const GraphIndex index(graph);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"MATCH (a)-->(b {label: 'Arvenia'}) RETURN a", "begin at b by label"},
      {"MATCH (a)-->(b) WHERE b.label = 'Arvenia' RETURN a", "begin at b by label"},
      {"MATCH (a)-->(b) WHERE 'Arvenia' = b.label RETURN a", "begin at b by label"},
      {"MATCH (a)-->(b) WHERE b.id = 'gpe-arvenia' RETURN a", "begin at b by id"},
      {"MATCH (a)-->(b) WHERE id(b) = 'gpe-arvenia' RETURN a", "begin at b by id"},
      {"MATCH (a)-->(b) WHERE 'nothing' IN b.aliases RETURN a", "begin at b by alias"},
      {"MATCH (a)-->(b) WHERE b.label IN ['Arvenia'] RETURN a", "begin at b by label"},
      {"MATCH (a)-->(b:EVENT) RETURN a", "begin at b by type"},
      {"MATCH (a)-[:president_of]->(b) RETURN a", "begin at the relationships (a)-[:president_of]->(b)"},
      {"MATCH (a)-->(b) RETURN a", "begin at a by trying all nodes"},
      {"MATCH (a)-->(b {label: $name}) RETURN a", "begin at b by label"},
      {"MATCH (a {label: 'Arvenia'}) MATCH (b {label: a.label}) RETURN b", "begin at a by label"}};
  for (const auto& [query, step] : cases)
    BOOST_TEST(first_step(index, query, {{"name", "Arvenia"}}) == step, query << ": " << first_step(index, query, {{"name", "Arvenia"}}));
}

BOOST_AUTO_TEST_CASE(a_walk_that_could_go_on_is_remarked) {
  Graph chain;
  for (int n = 0; n < 20; ++n) {
    const std::string name(1, static_cast<char>('a' + n));
    chain.nodes.push_back({.id = name, .label = name});
    if (n < 19) chain.edges.push_back({.id = "e" + name, .source = name, .target = std::string(1, static_cast<char>('b' + n)), .relation = "meet"});
  }
  const GraphIndex index(chain);
  const Answer cut = ask(index, "MATCH (a {label: 'a'})-[*]->(b) RETURN b.label");
  BOOST_TEST(cut.table.rows.size() == 15u);
  BOOST_TEST(cut.remarks.size() == 1u);
  BOOST_TEST(ask(index, "MATCH (a {label: 'a'})-[*..15]->(b) RETURN b").remarks.empty());
  BOOST_TEST(ask(index, "MATCH (a {label: 'e'})-[*]->(b) RETURN b").remarks.empty());
  const Answer far = ask(index, "MATCH p = shortestPath((a {label: 'a'})-[*]->(b {label: 't'})) RETURN length(p)");
  BOOST_TEST(*far.table.rows.at(0).at(0).get<std::int64_t>() == 19);
  BOOST_TEST(far.remarks.empty());
}

BOOST_AUTO_TEST_CASE(a_trace_holds_what_a_row_rests_on) {
  const Graph graph = merge(relata::testing::random_article(3, 0), relata::testing::random_article(3, 1));
  const GraphIndex index(graph);
  const Answer answer = ask(index, "MATCH (a)-[r]->(b) RETURN count(*) AS n", {.trace = true});
  BOOST_TEST(answer.traces.size() == 1u);
  std::size_t edges = 0;
  for (const Value& part : answer.traces[0]) edges += part.get<EdgeRef>() != nullptr;
  BOOST_TEST(edges == graph.edges.size());
}

BOOST_AUTO_TEST_CASE(an_answer_tells_whether_it_began_at_what_the_query_names) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/query/newsroom.json");
  const GraphIndex index(graph);
  const auto by_name = [&](const std::string& query) { return ask(index, query).begins_by_name; };
  BOOST_TEST(by_name("MATCH (a {label: 'Cordia'})-[r]->(b) RETURN b"));
  BOOST_TEST(by_name("MATCH (a) WHERE 'Cordia' IN a.aliases RETURN a UNION MATCH (a {label: 'Arvenia'}) RETURN a"));
  BOOST_TEST(by_name("RETURN 1 AS a"));
  BOOST_TEST(!by_name("MATCH (a:GPE) RETURN a"));
  BOOST_TEST(!by_name("MATCH ()-[r:ally_of]->() RETURN r"));
  BOOST_TEST(!by_name("MATCH (a {label: 'Cordia'}) RETURN a UNION MATCH (a:EVENT) RETURN a"));
  BOOST_TEST(!by_name("MATCH (a {label: 'Cordia'}) WHERE EXISTS { (b:EVENT)-->() } RETURN a"));
}

BOOST_AUTO_TEST_SUITE_END()
