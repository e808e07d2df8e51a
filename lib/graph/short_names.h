// Names of companies and products without what may be left out: "Apple" for "Apple Computer", "A380" for "Airbus A380". Inside the room
// only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/graph.h"
#include "graph/names.h"

namespace relata {

class ShortNames {
 public:
  // words[i]: comparable_words the label of parts[i]; types[i]: the type it counts as.
  ShortNames(const std::vector<Words>& words, const std::vector<EntityType>& types);

  // The parts whose name is that of part i and more: a company's with the kind of company, a product's with a maker before it that is one
  // of the parts. In order, and none for anything else.
  const std::vector<std::uint32_t>& fuller_than(std::uint32_t i) const;

 private:
  using Holders = std::map<std::string, std::vector<std::uint32_t>>;

  bool is_made(std::uint32_t i) const { return types_[i] == EntityType::Product || types_[i] == EntityType::Misc; }

  const std::vector<Words>& words_;
  const std::vector<EntityType>& types_;
  Holders companies_{};  // by the name without the kind of company
  Holders products_{};   // by the name without the maker
};

}  // namespace relata
