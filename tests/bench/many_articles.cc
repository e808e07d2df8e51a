// The graph of many articles, made from those of a few, always the same for the same arguments:  relata_many_articles GRAPH ARTICLES FIRST OUT
//
// Every article of GRAPH comes again and again, as copy FIRST, FIRST + 1 and so on, until there are ARTICLES, all merged. A copy has another
// id ("00007-talks.txt"), another sha256, and other words where a word is rare: words of what the gazetteer knows, capitals ("NATO") and words
// in the names of one article in a hundred stay. Copy k draws from k^0.75 ways to change a word, the same word always alike, so that the names
// of N articles grow slower than N, short names fit full ones, and names of copies meet.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/error.h"
#include "format/format.h"
#include "graph/build.h"
#include "graph/merge.h"

using namespace relata;

namespace {

using Words = std::unordered_set<std::string>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_great(char c) { return c >= 'A' && c <= 'Z'; }

// Calls take(piece, whether it is a word) for all of a text: runs of letters, and what is between them. Bytes of other letters are of no word.
template <typename Take>
void each_piece(std::string_view text, Take take) {
  while (!text.empty()) {
    const auto end = std::find_if(text.begin(), text.end(), [&](char c) { return is_letter(c) != is_letter(text.front()); });
    const auto size = static_cast<std::size_t>(end - text.begin());
    take(text.substr(0, size), is_letter(text.front()));
    text.remove_prefix(size);
  }
}

bool may_change(std::string_view word) {
  constexpr std::size_t kShortest = 4;
  return word.size() >= kShortest && !std::all_of(word.begin(), word.end(), is_great);
}

// A gazetteer's names stay in all copies.
Words rare_words(const Graph& graph) {
  std::map<std::string, std::size_t> articles;
  Words known;
  for (const Node& node : graph.nodes)
    each_piece(node.label, [&](std::string_view piece, bool word) {
      if (!word || !may_change(piece)) return;
      articles[std::string(piece)] += node.sources.size();
      if (!node.gazetteer_id.empty()) known.insert(std::string(piece));
    });
  Words rare;
  for (const auto& [word, count] : articles)
    if (count <= std::max<std::size_t>(graph.sources.size() / 100, 1) && !known.contains(word)) rare.insert(word);
  return rare;
}

std::uint64_t mixed(std::uint64_t n) {
  n = (n ^ (n >> 30)) * 0xbf58476d1ce4e5b9;
  n = (n ^ (n >> 27)) * 0x94d049bb133111eb;
  return n ^ (n >> 31);
}

std::uint64_t hash_of(std::string_view text, std::uint64_t salt) {
  std::uint64_t hash = mixed(salt + 0x9e3779b97f4a7c15);
  for (const char c : text) hash = mixed(hash ^ static_cast<unsigned char>(c));
  return hash;
}

// Three or four syllables in the place of a word.
std::string word_like(std::string_view word, std::uint64_t drawn) {
  constexpr std::string_view kSyllables[] = {"ta", "lo", "ri",  "ben", "ka", "mu", "sol", "de",  "vin", "ar",
                                             "no", "pe", "shu", "gra", "il", "zo", "fe",  "dan", "or",  "mi"};
  std::string made;
  for (std::uint64_t n = drawn % 2 + 3; n > 0; --n, drawn /= std::size(kSyllables)) made += kSyllables[drawn / 2 % std::size(kSyllables)];
  if (is_great(word.front())) made.front() = static_cast<char>(made.front() - 'a' + 'A');
  return made;
}

// What is between a slug and the end of an id of a part, or nothing for an id that a file brought.
bool has_slug(const Node& part, std::string& rest) {
  const std::string slug = slug_of(part.type, part.label);
  if (!part.id.view().starts_with(slug)) return false;
  rest = part.id.view().substr(slug.size());
  return true;
}

// One copy of all articles or the first of them.
class Copy {
 public:
  Copy(const Words& rare, std::size_t number) : rare_(rare), number_(number), ways_(1 + static_cast<std::uint64_t>(std::pow(number, 0.75))) {}

  Graph of(const Graph& graph, std::size_t articles) {
    Graph copy;
    copy.title = graph.title;
    for (std::size_t i = 0; i < std::min(articles, graph.sources.size()); ++i) add_article(graph.sources[i], copy);
    for (const Node& node : graph.nodes) add_node(node, copy);
    for (Node& node : copy.nodes) rename_roles(node);
    for (const Edge& edge : graph.edges) add_edge(edge, copy);
    return copy;
  }

 private:
  void add_article(const SourceInfo& article, Graph& copy) {
    char text[17];
    std::snprintf(text, sizeof text, "%05zu-", number_);
    SourceInfo& info = copy.sources.emplace_back(article);
    info.id = text + article.id;
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash_of(article.sha256, number_)));
    info.sha256.replace(0, std::min<std::size_t>(16, info.sha256.size()), text, std::min<std::size_t>(16, info.sha256.size()));
    articles_.emplace(article.id, info.id);
  }

  SharedText renamed(const SharedText& text) {
    const auto [at, added] = texts_.try_emplace(text);
    if (!added) return at->second;
    std::string made;
    each_piece(text, [&](std::string_view piece, bool word) {
      const std::uint64_t way = hash_of(piece, number_) % ways_;
      if (word && way != 0 && rare_.contains(std::string(piece))) made += word_like(piece, hash_of(piece, way));
      else made += piece;
    });
    return at->second = made == text.view() ? text : SharedText(made);
  }

  void add_node(const Node& node, Graph& copy) {
    Node made = node;
    made.parts.clear();
    made.sources.clear();
    for (const Node& part : node.parts) {
      const auto article = articles_.find(part.sources.front());
      if (article == articles_.end()) continue;
      Node& one = made.parts.emplace_back(part);
      one.sources = {article->second};
      one.label = renamed(part.label);
      for (SharedText& alias : one.aliases) alias = renamed(alias);
      std::sort(one.aliases.begin(), one.aliases.end());
      one.aliases.erase(std::unique(one.aliases.begin(), one.aliases.end()), one.aliases.end());
      std::erase(one.aliases, one.label);
      if (std::string rest; one.label != part.label && has_slug(part, rest)) one.id = slug_of(one.type, one.label) + rest;
      ids_[{article->second, part.id}] = one.id;
      made.sources.push_back(article->second);
    }
    if (!made.parts.empty()) copy.nodes.push_back(std::move(made));
  }

  void rename_roles(Node& node) {
    for (Node& part : node.parts)
      for (SharedText& role : part.roles) {
        const auto [title, body] = parts_of_role(role);
        const auto now = ids_.find({part.sources.front(), body});
        if (now != ids_.end()) role = role_of(title, now->second);
      }
  }

  void add_edge(const Edge& edge, Graph& copy) {
    Edge made = edge;
    std::erase_if(made.evidence, [&](const Evidence& evidence) { return !articles_.contains(evidence.source); });
    for (Evidence& evidence : made.evidence) {
      evidence.source = articles_.at(evidence.source);
      evidence.text = renamed(evidence.text);
    }
    if (made.evidence.empty()) return;
    made.weight = static_cast<double>(made.evidence.size());
    made.confidence = 0;  // these follow from the evidence
    made.symmetric = false;
    made.first_date.clear();
    made.last_date.clear();
    copy.edges.push_back(std::move(made));
  }

  const Words& rare_;
  const std::size_t number_;
  const std::uint64_t ways_;
  std::unordered_map<SharedText, SharedText> articles_{}, texts_{};
  std::map<std::pair<SharedText, SharedText>, SharedText> ids_{};  // of parts, by article and the id they had
};

// Every node says what each article has said of it, also one that a single article names.
void tell_parts(Graph& graph) {
  std::unordered_map<std::string_view, const Node*> nodes;
  for (const Node& node : graph.nodes) nodes.emplace(node.id, &node);
  const auto id_in = [&](std::string_view body, const SharedText& article) {
    const auto node = nodes.find(body);
    if (node == nodes.end()) return std::string(body);
    const auto part = std::ranges::find_if(node->second->parts, [&](const Node& p) { return p.sources.front() == article; });
    return part == node->second->parts.end() ? std::string(body) : part->id.str();
  };
  for (Node& node : graph.nodes) {
    if (!node.parts.empty()) continue;
    Node part = node;
    for (SharedText& role : part.roles)
      if (const auto [title, body] = parts_of_role(role); !body.empty()) role = role_of(title, id_in(body, node.sources.front()));
    node.parts = {std::move(part)};
  }
}

Graph many(Graph graph, std::size_t articles, std::size_t number) {
  const Words rare = rare_words(graph);
  tell_parts(graph);
  std::vector<Graph> copies;
  for (; articles > 0; ++number) {
    copies.push_back(Copy(rare, number).of(graph, articles));
    articles -= std::min(articles, graph.sources.size());
  }
  graph = Graph();
  return merge(std::move(copies));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return std::fputs("usage: relata_many_articles GRAPH ARTICLES FIRST OUT\n", stderr), 2;
  try {
    Graph graph = read_graph(argv[1]);
    const bool whole = std::ranges::all_of(graph.nodes, [](const Node& node) { return !node.sources.empty(); });
    if (graph.sources.empty() || !whole) return std::fputs("relata_many_articles: GRAPH is not what `relata extract` makes of articles\n", stderr), 3;
    write_graph(many(std::move(graph), std::strtoull(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10)), argv[4]);
  } catch (const Error& error) {
    return std::fprintf(stderr, "relata_many_articles: %s\n", error.what()), 4;
  }
}
