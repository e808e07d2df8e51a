// Names of companies and products without what may be left out: "Apple" for "Apple Computer", "A380" for "Airbus A380". Inside the room
// only.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/graph.h"
#include "graph/label_table.h"

namespace relata {

class ShortNames {
 public:
  // types[i]: the type that part i counts as.
  ShortNames(const LabelTable& names, const std::vector<EntityType>& types);

  // The parts whose name is that of part i and more: a company's with the kind of company, a product's with a maker before it that is one
  // of the parts. In order, and nullptr if there are none. A caller may take out what it will not need the next time.
  std::vector<std::uint32_t>* fuller_than(std::uint32_t i);

 private:
  using Holders = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  // What is left of one label.
  struct Rest {
    std::string company{};
    std::vector<std::string> products{};
  };

  bool is_made(std::uint32_t i) const { return types_[i] == EntityType::Product || types_[i] == EntityType::Misc; }
  Rest rest_of(const Words& words, const std::vector<bool>& makers) const;

  const LabelTable& names_;
  const std::vector<EntityType>& types_;
  Holders companies_{};  // by the name without the kind of company
  Holders products_{};   // by the name without the maker
};

}  // namespace relata
