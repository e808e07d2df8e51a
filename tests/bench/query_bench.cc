// How long questions to a great graph take: a made-up one of `nodes` and five times as many edges, with a few hubs as news has them.
//
//   relata_query_bench [NODES]      (default: 100000)
//
// Prints the milliseconds of processor time of the first run, which builds the indexes that the question needs, and the median of five
// more. Ends with 1 if the first question does not have its five rows.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "query/query.h"

namespace {

using namespace relata;

constexpr const char* kRelations[] = {"meet", "accuse", "ally_of", "sanction", "president_of", "member_of", "visit", "support"};
constexpr ClaimClass kClasses[] = {ClaimClass::Consult, ClaimClass::Accuse, ClaimClass::Ally,    ClaimClass::Sanction,
                                   ClaimClass::Role,    ClaimClass::Member, ClaimClass::Consult, ClaimClass::Support};

std::string id_of(std::size_t n) {
  std::string digits = std::to_string(n);
  return "n" + std::string(8 - digits.size(), '0') + digits;
}

Graph made(std::size_t nodes) {
  std::mt19937_64 random(1);
  Graph graph;
  for (std::size_t n = 0; n < nodes; ++n) {
    Node& node = graph.nodes.emplace_back();
    node.id = id_of(n);
    node.label = "Name " + std::to_string(n);
    node.type = static_cast<EntityType>(n % 10);
    node.mentions = 1 + n % 7;
  }
  for (std::size_t n = 0; n < nodes; ++n) {
    std::vector<std::size_t> targets;
    for (int i = 0; i < 5; ++i) targets.push_back(random() % 10 ? random() % nodes : random() % 100);  // every tenth to a hub
    std::sort(targets.begin(), targets.end());
    for (const std::size_t target : targets) {
      Edge& edge = graph.edges.emplace_back();
      const std::size_t relation = random() % std::size(kRelations);
      edge.id = "e" + std::to_string(graph.edges.size());
      edge.source = graph.nodes[n].id;
      edge.target = graph.nodes[target].id;
      edge.relation = kRelations[relation];
      edge.cls = kClasses[relation];
    }
  }
  return graph;
}

double milliseconds(const GraphIndex& index, const std::string& query, std::size_t& rows) {
  const std::clock_t begin = std::clock();
  rows = ask(index, query).table.rows.size();
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t nodes = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100000;
  const Graph graph = made(nodes);
  const GraphIndex index(graph);
  std::printf("%zu nodes, %zu edges\n   first   median     rows\n", graph.nodes.size(), graph.edges.size());
  const std::string someone = "Name " + std::to_string(nodes / 2);
  const std::string queries[] = {
      "MATCH (a {label: '" + someone + "'})-[r]->(b) RETURN b.label",
      "MATCH (a {label: '" + someone + "'})-[]->(b)-[]->(c) RETURN b.label, c.label",
      "MATCH (a {label: '" + someone + "'})-[:meet|accuse]-(b)-[:CONSULT]->(c:PERSON) RETURN b.label, c.label",
      "MATCH (a {label: '" + someone + "'})-[*1..3]->(b) RETURN count(DISTINCT b)",
      "MATCH (a:GPE)-[r:president_of]->(b {label: 'Name 7'}) RETURN a.label",
      "MATCH p = shortestPath((a {label: '" + someone + "'})-[*]-(b {label: 'Name " + std::to_string(nodes - 1) + "'})) RETURN length(p)",
      "MATCH (n) RETURN n.entity_type, count(*)",
      "MATCH (a)-[r]->(b) RETURN r.class, count(*)",
      "MATCH (n) WHERE n.label CONTAINS '99' RETURN count(n)",
      "MATCH (n) RETURN n.label ORDER BY n.mentions DESC, n.label LIMIT 10"};
  for (const std::string& query : queries) {
    std::size_t rows = 0;
    const double first = milliseconds(index, query, rows);
    std::vector<double> more;
    for (int i = 0; i < 5; ++i) more.push_back(milliseconds(index, query, rows));
    std::sort(more.begin(), more.end());
    std::printf("%8.2f %8.2f %8zu  %s\n", first, more[2], rows, query.c_str());
  }
  std::size_t rows = 0;
  milliseconds(index, queries[0], rows);
  return rows == 5 ? 0 : 1;
}
