// Names that are coordinated: "Ann, Ben and Mary". Inside the room only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entity/state.h"

namespace relata {

// The named clusters of a word and of all that are coordinated with it, without those left out: "Ann and Ben, but not Eve".
struct Group {
  std::vector<std::uint32_t> clusters;
  std::size_t words = 0;
  bool is_whole() const { return clusters.size() == words && words > 1; }
};

Group group_at(const State& s, std::uint32_t first);

}  // namespace relata
