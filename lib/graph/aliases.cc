// Tested by tests/graph/aliases_test.cc.
#include "graph/aliases.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "graph/names.h"

namespace relata {
namespace {

bool share_word(const Words& a, const Words& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); });
}

}  // namespace

std::vector<bool> prune_aliases(std::vector<Node>& nodes, bool many_articles) {
  std::unordered_set<std::string> labels;
  for (const Node& node : nodes)
    if (node.type != EntityType::Concept) labels.insert(key_of(comparable_words(node.label)));
  std::vector<bool> changed;
  for (Node& node : nodes) {
    if (node.aliases.empty()) {
      changed.push_back(false);
      continue;
    }
    const Words own = comparable_words(node.label);
    const std::string own_key = key_of(own);
    const auto stays = [&](const SharedText& alias) {
      const Words words = comparable_words(alias);
      const std::string key = key_of(words);
      if (key == own_key) return true;
      if (labels.contains(key) && !share_word(words, own)) return false;
      return !many_articles || (looks_like_name(alias) && (!is_generic(words) || is_generic(own)));
    };
    const bool is_kept = node.type == EntityType::Concept || node.sources.empty();
    changed.push_back(!is_kept && std::erase_if(node.aliases, [&](const SharedText& alias) { return !stays(alias); }) > 0);
  }
  return changed;
}

}  // namespace relata
