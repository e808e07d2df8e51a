// Full names of persons that may be two ways to write one: "Sergei Lavrov" and "Sergey Viktorovich Lavrov". Inside the room only.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/buckets.h"
#include "graph/groups.h"
#include "graph/label_table.h"

namespace relata {

struct AlikePair {
  int likeness = 0;  // 3: the first and the last words are equal, 2: one of them is, 1: neither
  std::uint32_t a = 0;
  std::uint32_t b = 0;  // parts that stood for their groups when the names were compared
};

class AlikeNames {
 public:
  // Compares the names of the persons (parts, whose names have two words or more) that have a key in common.
  AlikeNames(const Bucket& persons, const LabelTable& names, const Groups& groups);

  // The likest first, then in order of parts.
  const std::vector<AlikePair>& pairs() const { return pairs_; }
  // What is at least as like to one of the pair and cannot be the other, with the one that it is like to.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rivals_of(const AlikePair& pair, const Groups& groups) const;

 private:
  std::vector<AlikePair> pairs_{};
  std::unordered_map<std::uint32_t, std::vector<std::pair<std::uint32_t, int>>> alike_{};  // by part: others, and how like they are
};

}  // namespace relata
