// Graphs of other programs are asked as they are: types of values, labels, names, parallel edges.
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "format/format.h"
#include "query/query.h"

using namespace relata;

namespace {

constexpr const char* kFilms = R"({"directed": true, "multigraph": true, "nodes": [
  {"id": 1, "name": "Heat", "labels": ["Movie", "Classic"], "year": 1995, "rating": 8.3, "seen": true, "tags": ["crime", 2], "code": "0042"},
  {"id": 2, "name": "Al", "labels": ["Person", "Actor"], "age": 51, "big": 9007199254740993},
  {"id": 3, "name": "Ronin", "type": "Movie", "year": 1998, "rating": 7}],
 "links": [
  {"source": 2, "target": 1, "relation": "acted in", "role": "Vincent", "fee": 5},
  {"source": 2, "target": 1, "relation": "acted in", "role": "Neil", "fee": 5},
  {"source": 2, "target": 3, "relation": "acted in", "fee": 1.5}]})";

constexpr const char* kGraphml = R"(<graphml>
  <key id="d0" for="node" attr.name="age" attr.type="int"/><key id="d1" for="node" attr.name="price" attr.type="double"/>
  <key id="d2" for="node" attr.name="old" attr.type="boolean"/><key id="d3" for="node" attr.name="zip" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="a" labels=":Shop:Bakery"><data key="d0">51</data><data key="d1">2.50</data><data key="d2">true</data><data key="d3">0042</data></node>
    <node id="b" labels=":Shop"><data key="d0">many</data></node>
  </graph></graphml>)";

std::string asked(const Graph& graph, const std::string& query) {
  const GraphIndex index(graph);
  const Answer answer = ask(index, query);
  std::string text;
  for (const auto& row : answer.table.rows) {
    const std::string line = text_of(Value(List(row.begin(), row.end())), graph);
    text += (text.empty() ? "" : "; ") + line.substr(1, line.size() - 2);
  }
  return text;
}

Graph films() { return read_graph_text(kFilms, Format::Json); }
Graph shops() { return read_graph_text(kGraphml, Format::Graphml); }

void check_types(const Graph& graph) {
  BOOST_TEST(asked(graph, "MATCH (n {label: 'Al'}) RETURN n.age + 1, n.age > 10, n.big") == "52, true, 9007199254740993");
  BOOST_TEST(asked(graph, "MATCH (n {label: 'Heat'}) RETURN n.rating * 2, n.seen, n.code, n.tags") == "16.6, true, \"0042\", [\"crime\", 2]");
  BOOST_TEST(asked(graph, "MATCH (n:Movie) RETURN max(n.year), min(n.rating)") == "1998, 7");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(foreign_graphs)

BOOST_AUTO_TEST_CASE(values_have_the_types_that_json_declares) { check_types(films()); }

BOOST_AUTO_TEST_CASE(and_keep_them_in_every_format_that_is_read_again) {
  for (const Format format : {Format::Json, Format::Binary, Format::Jsonl}) check_types(read_graph_text(graph_text(films(), format), format));
  for (const Format format : {Format::Graphml, Format::Gexf}) {
    const Graph graphml = read_graph_text(graph_text(films(), format), format);
    BOOST_TEST(asked(graphml, "MATCH (n:Movie) RETURN n.year + 1 ORDER BY n.year") == "1996; 1999");
    BOOST_TEST(asked(graphml, "MATCH (n {label: 'Heat'}) RETURN n.tags[0], n.seen, n.code") == "\"crime\", true, \"0042\"");
  }
}

BOOST_AUTO_TEST_CASE(values_have_the_types_that_graphml_declares) {
  BOOST_TEST(asked(shops(), "MATCH (n {id: 'a'}) RETURN n.age + 1, n.price * 2, n.old, n.zip") == "52, 5, true, \"0042\"");
  BOOST_TEST(asked(shops(), "MATCH (n {id: 'b'}) RETURN n.age") == "\"many\"");
}

BOOST_AUTO_TEST_CASE(labels_are_those_of_the_file) {
  BOOST_TEST(asked(films(), "MATCH (n:Movie) RETURN n.name ORDER BY n.name") == "\"Heat\"; \"Ronin\"");
  BOOST_TEST(asked(films(), "MATCH (n:movie:Classic) RETURN n.name") == "\"Heat\"");
  BOOST_TEST(asked(films(), "MATCH (n:PERSON) WHERE n:Actor RETURN labels(n)") == "[\"Actor\", \"PERSON\"]");
  BOOST_TEST(asked(films(), "MATCH (n:Movie|Classic|Person) RETURN count(n)") == "3");
  BOOST_TEST(asked(films(), "MATCH (n {name: 'Ronin'}) RETURN labels(n), n") == "[\"Movie\"], (Ronin:Movie)");
  BOOST_TEST(asked(shops(), "MATCH (n:Shop) WHERE n:Bakery RETURN n.id") == "\"a\"");
}

BOOST_AUTO_TEST_CASE(words_for_types_of_ours_are_labels_beside_them) {
  const Graph graph = read_graph_text(
      R"({"nodes": [{"id": "a", "type": "organization"}, {"id": "b", "labelV": "city"}, {"id": "c", "labelV": "river boat"}], "links": []})", Format::Json);
  BOOST_TEST(asked(graph, "MATCH (n:ORG) RETURN n.id, labels(n)") == "\"a\", [\"organization\", \"ORG\"]");
  BOOST_TEST(asked(graph, "MATCH (n:City) RETURN n.id") == "\"b\"");
  BOOST_TEST(asked(graph, "MATCH (n:river_boat) RETURN n.id") == "\"c\"");
}

BOOST_AUTO_TEST_CASE(keys_and_properties_are_those_of_the_file) {
  BOOST_TEST(asked(films(), "MATCH (n {name: 'Al'}) RETURN keys(n)") == "[\"age\", \"big\", \"name\"]");
  BOOST_TEST(asked(films(), "MATCH (n {name: 'Ronin'}) RETURN properties(n)") == "{name: \"Ronin\", rating: 7, year: 1998}");
  BOOST_TEST(asked(films(), "MATCH ()-[r]->({name: 'Ronin'}) RETURN keys(r)") == "[\"fee\"]");
  BOOST_TEST(asked(films(), "MATCH ()-[r]->({name: 'Heat'}) RETURN keys(r)") == "[\"weight\", \"fee\", \"role\"]");
  const Graph bare = read_graph_text(R"({"nodes": [{"id": "a"}, {"id": "b", "label": "B", "aliases": ["Bee"]}], "links": []})", Format::Json);
  BOOST_TEST(asked(bare, "MATCH (n) RETURN keys(n), labels(n), n") == "[], [], (a); [\"label\", \"aliases\"], [], (B)");
}

BOOST_AUTO_TEST_CASE(a_graph_without_labels_has_none_that_is_wrong) {
  const Graph bare = read_graph_text(R"({"nodes": [{"id": "a"}], "links": []})", Format::Json);
  const GraphIndex index(bare);
  const Answer answer = ask(index, "OPTIONAL MATCH (n:Movie) RETURN labels(n) AS l");
  BOOST_TEST(answer.table.rows.at(0).at(0).is_null());
  BOOST_TEST(answer.remarks.at(0) == "no node of this graph has the label 'Movie'");
}

BOOST_AUTO_TEST_CASE(a_label_that_nothing_has_is_remarked) {
  const Graph graph = films();
  const GraphIndex index(graph);
  const Answer answer = ask(index, "MATCH (n:Movies) RETURN n");
  BOOST_TEST(answer.table.rows.empty());
  BOOST_TEST(answer.remarks.at(0) == "no node of this graph has the label 'Movies'; did you mean 'Movie'?");
}

BOOST_AUTO_TEST_CASE(a_name_stays_a_property) {
  BOOST_TEST(asked(films(), "MATCH (n {name: 'Al'}) RETURN n.name, n.label") == "\"Al\", \"Al\"");
  const Graph again = read_graph_text(graph_text(films(), Format::Json), Format::Json);
  BOOST_TEST((again == films()));
}

BOOST_AUTO_TEST_CASE(parallel_edges_lose_nothing) {
  BOOST_TEST(asked(films(), "MATCH (a)-[r]->(b {name: 'Heat'}) RETURN r.role, r.fee, r.weight") == "[\"Vincent\", \"Neil\"], 5, 2");
  BOOST_TEST(asked(films(), "MATCH (a)-[r]->(b {name: 'Ronin'}) RETURN r.role, r.fee") == "null, 1.5");
}

BOOST_AUTO_TEST_SUITE_END()
