// A graph of any size, always the same for the same numbers:  relata_big_graph NODES EDGES ARTICLES OUT [HALF]
// Every edge has one to three pieces of evidence; ends are drawn so that some nodes have many edges, as in news. Without articles (0)
// there is one for 40 edges between some thirty nodes, seven of eight pieces of evidence stand in the article of their edge, and it names
// what its evidence joins, as in news; of such a graph HALF, 1 or 2, writes what every other article says.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "base/error.h"
#include "format/format.h"
#include "graph/build.h"

using namespace relata;

namespace {

constexpr const char* kRelations[] = {"meet", "accuse", "support", "visit", "president_of", "member_of", "sanction", "part_of", "ally", "criticise"};

std::string number(std::size_t n) {
  std::string text = std::to_string(n);
  return std::string(8 - std::min<std::size_t>(text.size(), 8), '0') + text;
}

// A word of syllables, another for every number below 8000, and a name of two: all differ, many share a part.
std::string word(std::size_t n) {
  constexpr const char* kSyllables[] = {"ta", "lo", "ri",  "ben", "ka", "mu", "sol", "de",  "vin", "ar",
                                        "no", "pe", "shu", "gra", "il", "zo", "fe",  "dan", "or",  "mi"};
  std::string word;
  for (std::size_t i = 0; i < 3; ++i, n /= std::size(kSyllables)) word += kSyllables[n % std::size(kSyllables)];
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

std::size_t number_in(const SharedText& id) { return std::strtoull(id.c_str() + id.size() - 8, nullptr, 10); }

std::string name(std::size_t n) { return word(n % 7919) + ' ' + word(n / 7919 + n % 13 * 500); }

// Which article a piece of evidence stands in, and which ends an edge has in common with others of its article.
struct Layout {
  static constexpr std::size_t kEdgesOfArticle = 40;
  std::size_t articles;
  bool news;

  std::size_t article_of(std::size_t edge, std::size_t drawn) const { return news && drawn % 8 != 0 ? edge / kEdgesOfArticle : drawn / 8 % articles; }
  bool keeps_source(std::size_t edge) const { return news && edge % 4 != 0; }
  bool keeps_target(std::size_t edge) const { return news && edge % 2 != 0 && edge % kEdgesOfArticle > 4; }
};

// The articles that name a node are those of its evidence, or the one it was given.
void add_sources(Graph& graph) {
  std::vector<std::vector<SharedText>> sources(graph.nodes.size());
  for (const Edge& edge : graph.edges)
    for (const Evidence& evidence : edge.evidence)
      for (const SharedText& end : {edge.source, edge.target}) sources[number_in(end)].push_back(evidence.source);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    std::sort(sources[i].begin(), sources[i].end());
    sources[i].erase(std::unique(sources[i].begin(), sources[i].end()), sources[i].end());
    if (!sources[i].empty()) graph.nodes[i].sources = std::move(sources[i]);
  }
}

// Weight and confidence follow from the evidence, as in every graph of ours.
void summarise(Edge& edge) {
  edge.weight = static_cast<double>(edge.evidence.size());
  edge.confidence = 0;
  for (const Evidence& evidence : edge.evidence) edge.confidence = std::max(edge.confidence, evidence.confidence);
}

// What every other article says: its evidence, the edges that have any, the nodes that it names.
Graph half_of(Graph graph, std::size_t half) {
  const auto in_half = [&](std::string_view source) { return (source[source.size() - 5] - '0') % 2 == static_cast<int>(half - 1); };
  for (Edge& edge : graph.edges) {
    std::erase_if(edge.evidence, [&](const Evidence& evidence) { return !in_half(evidence.source); });
    summarise(edge);
  }
  std::erase_if(graph.edges, [](const Edge& edge) { return edge.evidence.empty(); });
  std::erase_if(graph.sources, [&](const SourceInfo& source) { return !in_half(source.id); });
  std::vector<bool> named(graph.nodes.size());
  for (const Edge& edge : graph.edges) named[number_in(edge.source)] = named[number_in(edge.target)] = true;
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    std::erase_if(graph.nodes[i].sources, [&](const SharedText& source) { return !in_half(source); });
    if (named[i]) nodes.push_back(std::move(graph.nodes[i]));
  }
  graph.nodes = std::move(nodes);
  return graph;
}

Graph big_graph(std::size_t nodes, std::size_t edges, std::size_t articles) {
  std::mt19937_64 random(1);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const auto skewed = [&](std::size_t n) { return std::min(below(n), std::min(below(n), below(n))); };
  const Layout layout{articles > 0 ? articles : edges / Layout::kEdgesOfArticle + 1, articles == 0};
  articles = layout.articles;
  Graph graph;
  graph.title = "big";
  for (std::size_t i = 0; i < articles; ++i)
    graph.sources.push_back({.id = "article-" + number(i) + ".txt", .title = "Article " + number(i), .date = "2026-03-02"});
  for (std::size_t i = 0; i < nodes; ++i) {
    const EntityType type = all_entity_types()[i % 5];
    Node node{.id = "thing-" + number(i), .label = name(i), .type = type, .mentions = 1 + below(9), .confidence = 0.9};
    if (i % 3 == 0) node.aliases = {name(i).substr(0, name(i).find(' '))};
    node.sources = {graph.sources[below(articles)].id};
    graph.nodes.push_back(std::move(node));
  }
  for (std::size_t i = 0; i < edges; ++i) {
    Edge edge{.source = layout.keeps_source(i) ? graph.edges.back().source : graph.nodes[skewed(nodes)].id,
              .target = layout.keeps_target(i) ? graph.edges[i - 2 - below(3)].target : graph.nodes[below(nodes)].id,
              .relation = kRelations[below(std::size(kRelations))]};
    edge.label = edge.relation;
    edge.cls = static_cast<ClaimClass>(below(10));
    for (std::size_t k = 1 + below(3); k > 0; --k) {
      const std::size_t begin = below(5000);
      edge.evidence.push_back(
          {.source = graph.sources[layout.news ? layout.article_of(i, random()) : below(articles)].id,
           .begin = begin,
           .end = begin + 110,
           .text = "The minister of number " + std::to_string(below(1000000)) + " said on Tuesday that the talks about the border would go on next week.",
           .time = "on Tuesday",
           .date = "2026-03-0" + std::to_string(1 + below(9)),
           .confidence = 0.5 + below(8) / 16.0,
           .rule = "verb",
           .cls = edge.cls});
    }
    summarise(edge);
    edge.id = edge_id(edge);
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5 && argc != 6) return std::fputs("usage: relata_big_graph NODES EDGES ARTICLES OUT [HALF]\n", stderr), 2;
  try {
    const auto number = [&](int i) { return std::strtoull(argv[i], nullptr, 10); };
    Graph graph = big_graph(number(1), number(2), number(3));
    if (number(3) == 0) add_sources(graph);
    if (argc == 6) graph = half_of(std::move(graph), number(5));
    write_graph(graph, argv[4]);
  } catch (const Error& error) {
    return std::fprintf(stderr, "relata_big_graph: %s\n", error.what()), 4;
  }
}
