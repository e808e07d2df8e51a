// How far queries reach, and that what is out of reach changes no answer.
#include "query/reach.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "graph/merge.h"
#include "graph/random_graph.h"
#include "query/graph_index.h"
#include "query/subgraph.h"

using namespace relata;
using relata::testing::random_article;

namespace {

// "Iran|Qatar 2": labels, then ids behind #, aliases behind @, and hops; "all" for a query that may look at everything.
std::string reach(const std::string& query, const Parameters& parameters = {}) {
  const std::optional<Reach> found = reach_of(query, parameters);
  if (!found) return "all";
  std::string text;
  for (const std::string& label : found->labels) text += (text.empty() ? "" : "|") + label;
  for (const std::string& id : found->ids) text += "#" + id;
  for (const std::string& alias : found->aliases) text += "@" + alias;
  return text + " " + std::to_string(found->hops);
}

// The graph of some articles.
Graph corpus(std::uint32_t seed) {
  std::vector<Graph> graphs;
  for (std::uint32_t i = 0; i < 8; ++i) graphs.push_back(random_article(seed, i));
  return merge(std::move(graphs));
}

bool is_called(const Node& node, const Reach& reach) {
  return reach.labels.contains(node.label.str()) || reach.ids.contains(node.id.str()) ||
         std::ranges::any_of(node.aliases, [&](const SharedText& alias) { return reach.aliases.contains(alias.str()); });
}

// All edges at nodes that are at most hops - 1 steps from what is called so.
Graph within(const Graph& graph, const Reach& reach) {
  const GraphIndex index(graph);
  List parts;
  std::vector<std::uint32_t> at;
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
    if (is_called(graph.nodes[i], reach)) at.push_back(i), parts.push_back(NodeRef{i});
  for (std::size_t hop = 0; hop < reach.hops; ++hop) {
    std::vector<std::uint32_t> next;
    for (const std::uint32_t node : at)
      for (const auto& edges : {index.out(node), index.in(node)})
        for (const Adjacent& edge : edges) parts.push_back(EdgeRef{edge.edge}), next.push_back(edge.node);
    at = std::move(next);
  }
  return subgraph(graph, parts);
}

std::string text_of(const Answer& answer, const Graph& graph) {
  std::string text;
  for (const std::vector<Value>& row : answer.table.rows)
    for (const Value& value : row) text += relata::text_of(value, graph) + "\n";
  for (const std::string& step : answer.steps) text += step + "\n";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reaches)

BOOST_AUTO_TEST_CASE(what_is_named_and_how_many_steps_from_it) {
  BOOST_TEST(reach("MATCH (a {label: 'Iran'}) RETURN a") == "Iran 0");
  BOOST_TEST(reach("MATCH (a {label: 'Iran'})-[r]-(b)-[s]-(c) RETURN c") == "Iran 2");
  BOOST_TEST(reach("MATCH (c)<--(b)--(a:GPE {label: 'Iran', country: 'IR'}) RETURN c") == "Iran 2");
  BOOST_TEST(reach("MATCH (a {label: 'Iran'})--(x)--(b {label: 'Qatar'}) RETURN x") == "Iran|Qatar 1");
  BOOST_TEST(reach("MATCH (a)-[r]->(b) WHERE a.id = 'gpe-iran' AND r.weight > 2 RETURN b") == "#gpe-iran 1");
  BOOST_TEST(reach("MATCH (a)-[r]->(b) WHERE id(b) = $id RETURN a", {{"id", "x"}}) == "#x 1");
  BOOST_TEST(reach("MATCH (a WHERE a.label IN ['Iran', 'Qatar'])-[:ALLY*1..3]->(b) RETURN b") == "Iran|Qatar 3");
  BOOST_TEST(reach("MATCH (a) WHERE 'Persia' IN a.aliases MATCH (a)--(b) RETURN b") == "@Persia 1");
  BOOST_TEST(reach("MATCH (a {label: 'Iran'})--(b) WITH b AS c, count(*) AS n OPTIONAL MATCH (c)--(d) RETURN d") == "Iran 2");
  BOOST_TEST(reach("MATCH (a {label: 'Iran'}) WHERE NOT (a)-[:ALLY]-() AND EXISTS { (a)--(b)--(c) } RETURN [(a)--(x) | x.label]") == "Iran 2");
  BOOST_TEST(reach("MATCH (a {label: 'Iran'})--(b) RETURN b UNION MATCH (b {label: 'Qatar'}) RETURN b") == "Iran|Qatar 1");
  BOOST_TEST(reach("MATCH (a {label: 'Iran'}), (b {label: 'Qatar'}) MATCH (a)--(c)--(d)--(b) RETURN c") == "Iran|Qatar 2");
  BOOST_TEST(reach("RETURN 1") == " 0");
}

BOOST_AUTO_TEST_CASE(what_may_begin_or_end_anywhere) {
  for (const char* query :
       {"MATCH (a) RETURN a", "MATCH (a {country: 'IR'})--(b) RETURN b", "MATCH (a {label: 'Iran'}), (b) RETURN b",
        "MATCH (a)--(b) WHERE a.label = 'Iran' OR b.label = 'Iran' RETURN b", "MATCH (a)--(b) WHERE NOT a.label = 'Iran' RETURN b",
        "MATCH (a {label: 'Iran'})-[*]-(b) RETURN b", "MATCH p = shortestPath((a {label: 'Iran'})-[*..3]-(b {label: 'Qatar'})) RETURN p",
        "MATCH (a {label: 'Iran'})--(b) RETURN degree(b)", "PROFILE MATCH (a {label: 'Iran'}) RETURN a", "MATCH (a {label: $none}) RETURN a",
        "MATCH (a {label: 'Iran'})--(b) WITH collect(b) AS all UNWIND all AS b MATCH (b)--(c) RETURN c",
        "MATCH (a {label: 'Iran'})--(b) WITH a, [a IN [b] WHERE (a)--()] AS x RETURN x", "MATCH (a {label: 'Iran'}) WITH 1 AS a MATCH (a)--(b) RETURN b",
        "MATCH (a {label: toUpper('Iran')}) RETURN a", "MATCH (a {label: 'Iran'}) RETURN [x IN [a] WHERE (x)--()]", "MATCH (a RETURN a",
        "MATCH (a {label: 'Iran'}) RETURN COUNT { (x)--(y) }", "MATCH (a {name: 'Iran'}) RETURN a", "MATCH (a) WHERE a.label IN ['x', a.id] RETURN a"})
    BOOST_TEST(reach(query) == "all", query);
}

// Rows, their order and the plan are those of the whole graph.
BOOST_AUTO_TEST_CASE(what_is_out_of_reach_changes_no_answer) {
  const std::vector<std::string> queries = {
      "MATCH (a {label: $a}) RETURN a.label, a.mentions, a.sources",
      "MATCH (a {label: $a})-[r]-(b)-[s]-(c) RETURN a.id, r.id, b.id, s.id, c.id",
      "MATCH (x)-[r]->(a {label: $a})<-[s]-(y:PERSON) RETURN x.label, y.label, r.label",
      "MATCH (a {label: $a})--(x)--(b {label: $b}) RETURN DISTINCT x.label",
      "MATCH (a {label: $a})-[r:meet]-(b)-[s:ACCUSE]->(c:GPE) RETURN b.id, c.id, s.weight",
      "MATCH (c:GPE)<-[s]-(b)-[r:meet|accuse]-(a {label: $a}) RETURN c.id, b.id ORDER BY b.id DESC LIMIT 3",
      "MATCH (a)-[r*1..2]->(b) WHERE a.label = $a RETURN b.id, size(r)",
      "MATCH (a {label: $a}) OPTIONAL MATCH (a)-[r:sanction]->(b) RETURN b.id, count(r)",
      "MATCH (a {label: $a})--(b) WITH b, count(*) AS n WHERE n > 1 MATCH (b)-->(c) RETURN b.id, n, collect(c.id)",
      "MATCH (a {label: $a})--(b) WHERE NOT (b)-[:meet]-(:PERSON) AND COUNT { (b)--() } > 1 RETURN b.id, [(b)-->(x) | x.id]",
      "MATCH (a:PERSON {label: $a}), (b {label: $b}) MATCH p = (a)--()--(b) RETURN [n IN nodes(p) | n.label]"};
  std::size_t rows = 0;
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const Graph graph = corpus(seed);
    const GraphIndex all(graph);
    for (std::size_t i = 0; i + 1 < graph.nodes.size(); i += 3)
      for (const std::string& query : queries) {
        const Parameters parameters = {{"a", graph.nodes[i].label.str()}, {"b", graph.nodes[i + 1].label.str()}};
        const std::optional<Reach> reach = reach_of(query, parameters);
        BOOST_REQUIRE(reach);
        const Graph part = within(graph, *reach);
        const Answer whole = ask(all, query, {.parameters = parameters});
        BOOST_TEST(text_of(ask(GraphIndex(part, counts_of(graph)), query, {.parameters = parameters}), part) == text_of(whole, graph));
        rows += whole.table.rows.size();
      }
  }
  BOOST_TEST(rows > 1000u);
}

BOOST_AUTO_TEST_SUITE_END()
