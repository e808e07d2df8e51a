// Tested by tests/score/score_test.cc.
#include "score/align.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/table.h"
#include "names/key.h"
#include "score/words.h"

namespace relata {
namespace {

// Of a key, as key_of_name makes it.
std::set<std::string> word_set(const std::string& key) {
  if (key.empty()) return {};
  const std::vector<std::string_view> words = parts_of(key, ' ');
  return {words.begin(), words.end()};
}

std::string last_word(const std::string& key) { return key.substr(key.rfind(' ') + 1); }

// The name without a final "(...)".
std::string without_parenthesis(const std::string& name) {
  const std::size_t open = name.rfind('(');
  if (open == std::string::npos || name.empty() || name.back() != ')') return name;
  std::size_t end = open;
  while (end > 0 && name[end - 1] == ' ') --end;
  return name.substr(0, end);
}

class Names {
 public:
  explicit Names(const Gold& gold) {
    for (std::size_t i = 0; i < gold.entities.size(); ++i) add(gold.entities[i], i);
    names_.erase("");
  }

  std::map<std::size_t, double> hits_of(const std::string& label, const std::vector<std::string>& aliases, bool is_concept) const {
    std::map<std::size_t, double> hits;
    count(label, 2.0, hits);
    for (const std::string& alias : aliases) count(alias, 1.0, hits);
    if (hits.empty() && !label.empty()) partial(label, hits);
    if (hits.empty() && !label.empty() && is_concept) {
      const auto head = concept_heads_.find(stem_of(last_word(label)));
      if (head != concept_heads_.end()) hits[head->second] += 0.5;
    }
    return hits;
  }

  // True if one of the names belongs to this entity and to no other.
  bool names_only(std::size_t entity, const std::string& name) const {
    const auto found = names_.find(name);
    return found != names_.end() && found->second.size() == 1 && *found->second.begin() == entity;
  }

 private:
  void add(const GoldEntity& entity, std::size_t index) {
    std::vector<std::string> all = entity.mentions;
    all.insert(all.begin(), entity.canonical);
    for (const std::string& name : all) {
      const std::string key = key_of_name(name);
      names_[key].insert(index);
      names_[key_of_name(without_parenthesis(name))].insert(index);
      if (entity.type == EntityType::Concept && !key.empty()) concept_heads_.emplace(stem_of(last_word(key)), index);
    }
    if (entity.type != EntityType::Concept) canonical_words_[index] = word_set(key_of_name(entity.canonical));
  }

  void count(const std::string& name, double weight, std::map<std::size_t, double>& hits) const {
    const auto found = names_.find(name);
    if (found == names_.end()) return;
    for (const std::size_t entity : found->second) hits[entity] += weight / static_cast<double>(found->second.size());
  }

  void partial(const std::string& label, std::map<std::size_t, double>& hits) const {
    const std::set<std::string> words = word_set(label);
    for (const auto& [entity, canonical] : canonical_words_) {
      std::size_t common = 0;
      for (const std::string& word : words) common += canonical.contains(word);
      const bool nested = words != canonical && (common == words.size() || common == canonical.size());
      if (!canonical.empty() && nested && canonical.contains(last_word(label)) && common >= std::min<std::size_t>(2, canonical.size())) hits[entity] += 0.5;
    }
  }

  std::map<std::string, std::set<std::size_t>> names_;
  std::map<std::size_t, std::set<std::string>> canonical_words_;
  std::map<std::string, std::size_t> concept_heads_;
};

bool is_conflated(const Gold& gold, const Names& names, const std::map<std::size_t, double>& hits, const std::string& label,
                  const std::vector<std::string>& aliases) {
  std::size_t sure = 0;
  for (const auto& [entity, weight] : hits) {
    if (gold.entities[entity].type == EntityType::Concept) continue;
    bool only = names.names_only(entity, label);
    for (const std::string& alias : aliases) only = only || names.names_only(entity, alias);
    sure += only;
  }
  return sure > 1;
}

}  // namespace

Alignment align(const Gold& gold, const Graph& graph) {
  const Names names(gold);
  Alignment alignment;
  alignment.gold_of.resize(graph.nodes.size());
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
    const std::string label = key_of_name(graph.nodes[n].label);
    std::vector<std::string> aliases;
    for (const SharedText& alias : graph.nodes[n].aliases) aliases.push_back(key_of_name(alias));
    const auto hits = names.hits_of(label, aliases, graph.nodes[n].type == EntityType::Concept);
    if (hits.empty()) continue;
    const auto better = [&gold](const auto& a, const auto& b) {
      const bool ca = gold.entities[a.first].type != EntityType::Concept, cb = gold.entities[b.first].type != EntityType::Concept;
      return std::tuple(a.second, ca, -static_cast<long>(a.first)) < std::tuple(b.second, cb, -static_cast<long>(b.first));
    };
    alignment.gold_of[n] = gold.entities[std::max_element(hits.begin(), hits.end(), better)->first].id;
    alignment.conflated += is_conflated(gold, names, hits, label, aliases);
  }
  return alignment;
}

}  // namespace relata
