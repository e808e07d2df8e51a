// A sum of decision trees over named features: gradient boosting (Friedman 2001), fitted by tools/train/judge.py.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace relata {

class Forest {
 public:
  // Reads one forest of a table. Rows, trees from the root down, the lower branch first:
  //   "forest" NAME BIAS           begins a forest
  //   FEATURE THRESHOLD OFFSET     a value up to THRESHOLD goes on in the next row, a greater one OFFSET rows further
  //   "=" VALUE                    a leaf
  // REQUIRES: the table is whole and has a forest of this name. The forest does not refer to the table.
  Forest(std::string_view table, std::string_view name);

  // How many features its trees ask for.
  std::size_t size() const { return number_of_.size(); }

  // The number of the feature whose name is `parts` one after the other, below size(); size() if no tree asks for it.
  std::uint32_t number_of(std::initializer_list<std::string_view> parts) const;

  // The bias and the leaves that `values` (one a feature by its number) lead to, summed in the order of the trees.
  float sum(std::span<const float> values) const;

 private:
  struct Node {
    std::uint32_t feature = 0;  // kLeaf: `number` is the value, else the threshold
    float number = 0;
    std::uint32_t above = 0;  // offset of the branch of greater values
  };

  void read_node(std::string_view feature, std::string_view number, std::string_view above);

  std::unordered_map<std::uint64_t, std::uint32_t> number_of_;  // by the hash of the name
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> roots_;
  float bias_ = 0;
};

}  // namespace relata
