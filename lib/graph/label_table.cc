// Tested by tests/graph/identity_test.cc.
#include "graph/label_table.h"

namespace relata {

LabelTable::LabelTable(const std::vector<Node>& nodes) {
  std::unordered_map<std::string_view, std::uint32_t> labels;
  label_of_.reserve(nodes.size());
  for (const Node& node : nodes) {
    const auto [at, added] = labels.emplace(node.label, count());
    label_of_.push_back(at->second);
    if (!added) continue;
    LabelFacts& name = names_.emplace_back();
    name.words = comparable_words(node.label);
    name.key = key_of(name.words);
    name.generic = is_generic(name.words);
    name.number = keys_.emplace(name.key, key_count()).first->second;
  }
}

std::uint32_t LabelTable::key_number(std::string_view key) const {
  const auto found = keys_.find(key);
  return found == keys_.end() ? key_count() : found->second;
}

}  // namespace relata
