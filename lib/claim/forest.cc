// Tested by tests/claim/forest_test.cc.
#include "claim/forest.h"

#include <charconv>

#include "base/table.h"

namespace relata {
namespace {

constexpr std::uint32_t kLeaf = 0xffffffff;

// FNV-1a over the parts of a name.
std::uint64_t hash_of(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = 14695981039346656037U;
  for (const std::string_view part : parts)
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

template <typename Number>
Number number_in(std::string_view text) {
  Number number{};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

Forest::Forest(std::string_view table, std::string_view name) {
  bool inside = false;
  std::uint32_t open = 0;  // branches of the tree that are still to come; 0: the next row begins a tree
  for (const auto& row : rows_of(table, 3)) {
    if (row[0] == "forest") {
      inside = row[1] == name;
      if (inside) bias_ = number_in<float>(row[2]);
      continue;
    }
    if (!inside) continue;
    if (open == 0) roots_.push_back(static_cast<std::uint32_t>(nodes_.size())), open = 1;
    read_node(row[0], row[1], row[2]);
    open = nodes_.back().feature == kLeaf ? open - 1 : open + 1;
  }
}

void Forest::read_node(std::string_view feature, std::string_view number, std::string_view above) {
  Node node{kLeaf, number_in<float>(number), 0};
  if (feature != "=") {
    node.feature = number_of_.emplace(hash_of({feature}), static_cast<std::uint32_t>(number_of_.size())).first->second;
    node.above = number_in<std::uint32_t>(above);
  }
  nodes_.push_back(node);
}

std::uint32_t Forest::number_of(std::initializer_list<std::string_view> parts) const {
  const auto found = number_of_.find(hash_of(parts));
  return found == number_of_.end() ? static_cast<std::uint32_t>(size()) : found->second;
}

float Forest::sum(std::span<const float> values) const {
  float sum = bias_;
  for (std::uint32_t at : roots_) {
    while (nodes_[at].feature != kLeaf) at += values[nodes_[at].feature] <= nodes_[at].number ? 1 : nodes_[at].above;
    sum += nodes_[at].number;
  }
  return sum;
}

}  // namespace relata
