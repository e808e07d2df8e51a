// A graph of any size, always the same for the same numbers:  relata_big_graph NODES EDGES ARTICLES OUT
// Every edge has one to three pieces of evidence; ends are drawn so that some nodes have many edges, as in news.
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

constexpr const char* kRelations[] = {"meet",      "accuse",   "support", "visit", "president_of",
                                      "member_of", "sanction", "part_of", "ally",  "criticise"};

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

std::string name(std::size_t n) { return word(n % 7919) + ' ' + word(n / 7919 + n % 13 * 500); }

Graph big_graph(std::size_t nodes, std::size_t edges, std::size_t articles) {
  std::mt19937_64 random(1);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const auto skewed = [&](std::size_t n) { return std::min(below(n), std::min(below(n), below(n))); };
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
    Edge edge{.source = graph.nodes[skewed(nodes)].id,
              .target = graph.nodes[below(nodes)].id,
              .relation = kRelations[below(std::size(kRelations))]};
    edge.label = edge.relation;
    edge.cls = static_cast<ClaimClass>(below(10));
    for (std::size_t k = 1 + below(3); k > 0; --k) {
      const std::size_t begin = below(5000);
      edge.evidence.push_back({.source = graph.sources[below(articles)].id,
                               .begin = begin,
                               .end = begin + 110,
                               .text = "The minister of number " + std::to_string(below(1000000)) +
                                       " said on Tuesday that the talks about the border would go on next week.",
                               .time = "on Tuesday",
                               .date = "2026-03-0" + std::to_string(1 + below(9)),
                               .confidence = 0.5 + below(8) / 16.0,
                               .rule = "verb",
                               .cls = edge.cls});
    }
    edge.weight = static_cast<double>(edge.evidence.size());
    edge.id = edge_id(edge);
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return std::fputs("usage: relata_big_graph NODES EDGES ARTICLES OUT\n", stderr), 2;
  try {
    write_graph(big_graph(std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10)),
                argv[4]);
  } catch (const Error& error) {
    return std::fprintf(stderr, "relata_big_graph: %s\n", error.what()), 4;
  }
}
