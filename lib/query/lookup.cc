// One sorted list of folded names: whole names by binary search, words and misspellings by one pass over it. Tested by
// tests/query/lookup_test.cc.
#include "query/lookup.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "names/edit_distance.h"
#include "names/key.h"

namespace relata {
namespace {

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    words.push_back(key.substr(0, key.find(' ')));
    key.remove_prefix(std::min(key.size(), words.back().size() + 1));
  }
  return words;
}

// Whether every word of `wanted` is, or begins, a word of `key`.
bool holds(std::string_view key, const std::vector<std::string_view>& wanted, bool whole) {
  const std::vector<std::string_view> words = words_of(key);
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return whole ? other == word : other.starts_with(word); });
  });
}

}  // namespace

Lookup::Lookup(const Graph& graph) : graph_(graph) {
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
    names_.push_back({key_of_name(graph.nodes[i].label), i, true});
    for (const SharedText& alias : graph.nodes[i].aliases) names_.push_back({key_of_name(alias), i, false});
  }
  std::erase_if(names_, [](const Name& name) { return name.key.empty(); });
  std::stable_sort(names_.begin(), names_.end(),
                   [](const Name& a, const Name& b) { return std::tie(a.key, a.node, b.label) < std::tie(b.key, b.node, a.label); });
}

std::vector<Match> Lookup::find(std::string_view name) const {
  std::map<std::uint32_t, MatchKind> kinds;
  const auto fits = [&](std::uint32_t node, MatchKind kind) {
    const auto [at, added] = kinds.emplace(node, kind);
    if (!added) at->second = std::min(at->second, kind);
  };
  if (const std::size_t node = graph_.find_node(name); node != Graph::npos) fits(static_cast<std::uint32_t>(node), MatchKind::Id);
  const std::string key = key_of_name(name);
  const std::vector<std::string_view> wanted = words_of(key);
  for (const Name& known : names_) {
    if (wanted.empty()) break;
    if (known.key == key) fits(known.node, known.label ? MatchKind::Label : MatchKind::Alias);
    else if (holds(known.key, wanted, true)) fits(known.node, MatchKind::Words);
    else if (holds(known.key, wanted, false)) fits(known.node, MatchKind::Prefixes);
  }
  std::vector<Match> matches;
  for (const auto& [node, kind] : kinds) matches.push_back({node, kind});
  std::stable_sort(matches.begin(), matches.end(), [&](const Match& a, const Match& b) {
    return std::tuple(a.kind, graph_.nodes[b.node].mentions, a.node) < std::tuple(b.kind, graph_.nodes[a.node].mentions, b.node);
  });
  return matches;
}

std::vector<std::uint32_t> Lookup::best(std::string_view name) const {
  std::vector<std::uint32_t> nodes;
  const std::vector<Match> matches = find(name);
  for (const Match& match : matches)
    if (match.kind == matches.front().kind) nodes.push_back(match.node);
  return nodes;
}

std::string_view Lookup::written(const Name& name) const {
  const Node& node = graph_.nodes[name.node];
  if (name.label) return node.label;
  return *std::find_if(node.aliases.begin(), node.aliases.end(), [&](const SharedText& alias) { return key_of_name(alias) == name.key; });
}

std::vector<std::string> Lookup::suggest(std::string_view name, std::size_t limit) const {
  const std::string key = key_of_name(name);
  const std::u32string wanted = code_points(key);
  const std::size_t most = std::max<std::size_t>(1, wanted.size() / 4);
  const bool one_word = key.find(' ') == std::string::npos;
  std::vector<std::tuple<std::size_t, std::int64_t, const Name*>> near;
  for (const Name& known : names_) {
    std::size_t distance = edit_distance(wanted, code_points(known.key), most);
    if (one_word)
      for (const std::string_view word : words_of(known.key)) distance = std::min(distance, edit_distance(wanted, code_points(word), most));
    if (distance <= most) near.emplace_back(distance, -static_cast<std::int64_t>(graph_.nodes[known.node].mentions), &known);
  }
  std::sort(near.begin(), near.end());
  std::vector<std::string> suggestions;
  for (const auto& [distance, mentions, known] : near) {
    if (suggestions.size() == limit) break;
    const std::string_view text = written(*known);
    if (std::find(suggestions.begin(), suggestions.end(), text) == suggestions.end()) suggestions.emplace_back(text);
  }
  return suggestions;
}

}  // namespace relata
