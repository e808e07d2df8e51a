// What the steps of identity ask of names, worked out once for each different name: a graph of many articles writes the same ones again
// and again. Inside the room only.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/graph.h"
#include "graph/names.h"

namespace relata {

struct LabelFacts {
  Words words{};           // comparable_words
  std::string key{};       // key_of them
  std::uint32_t number{};  // equal for equal keys
  bool generic = false;    // is_generic
};

// The labels of nodes, which live longer and stay as they are.
class LabelTable {
 public:
  explicit LabelTable(const std::vector<Node>& nodes);
  LabelTable(const LabelTable&) = delete;
  LabelTable& operator=(const LabelTable&) = delete;

  // The number of the label of node i: equal for equal labels, less than count().
  std::uint32_t label(std::uint32_t i) const { return label_of_[i]; }
  std::uint32_t count() const { return static_cast<std::uint32_t>(names_.size()); }
  const LabelFacts& named(std::uint32_t label) const { return names_[label]; }
  const LabelFacts& operator[](std::uint32_t i) const { return names_[label_of_[i]]; }
  std::size_t size() const { return label_of_.size(); }

  // The number of a key, or how many there are if no label has it.
  std::uint32_t key_number(std::string_view key) const;
  std::uint32_t key_count() const { return static_cast<std::uint32_t>(keys_.size()); }

 private:
  std::vector<std::uint32_t> label_of_{};
  std::deque<LabelFacts> names_{};  // stays in place, since keys_ looks into it
  std::unordered_map<std::string_view, std::uint32_t> keys_{};
};

}  // namespace relata
