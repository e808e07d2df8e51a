// One sorted list of folded names: whole names by binary search, words and misspellings by one pass over it. Tested by
// tests/query/lookup_test.cc.
#include "query/lookup.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/fold.h"

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

// REQUIRES: valid UTF-8, which fold makes of anything.
std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80 && !points.empty()) points.back() = (points.back() << 6) | (byte & 0x3F);
    else points += byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07;
  }
  return points;
}

// Whether every word of `wanted` is, or begins, a word of `key`.
bool holds(std::string_view key, const std::vector<std::string_view>& wanted, bool whole) {
  const std::vector<std::string_view> words = words_of(key);
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return whole ? other == word : other.starts_with(word); });
  });
}

}  // namespace

std::string lookup_key(std::string_view name) {
  constexpr std::string_view kApostrophes[] = {"’", "‘", "ʼ"};
  std::string text = fold(name);
  for (const std::string_view mark : kApostrophes)
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
  std::string key;
  bool blank = false;
  for (const char c : text) {
    if (c == '.' || c == '\'') continue;
    const bool kept = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&' || c == '+';
    if (kept && blank && !key.empty()) key += ' ';
    blank = !kept;
    if (kept) key += c;
  }
  for (const std::string_view article : {"the ", "a ", "an "})
    if (key.size() > article.size() && key.starts_with(article)) return key.substr(article.size());
  return key;
}

Lookup::Lookup(const Graph& graph) : graph_(graph) {
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
    names_.push_back({lookup_key(graph.nodes[i].label), i, true});
    for (const SharedText& alias : graph.nodes[i].aliases) names_.push_back({lookup_key(alias), i, false});
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
  const std::string key = lookup_key(name);
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
  return *std::find_if(node.aliases.begin(), node.aliases.end(), [&](const SharedText& alias) { return lookup_key(alias) == name.key; });
}

std::vector<std::string> Lookup::suggest(std::string_view name, std::size_t limit) const {
  const std::string key = lookup_key(name);
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

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  const std::size_t lengths_apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (lengths_apart > limit) return limit + 1;
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    std::swap(last, row);
  }
  return std::min(last.back(), limit + 1);
}

}  // namespace relata
