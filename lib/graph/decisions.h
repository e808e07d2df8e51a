// What decisions of a person mean for parts. Inside the room only.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/identity.h"
#include "graph/parts.h"

namespace relata {

// A decision by the parts that its two names tell.
struct Told {
  bool same = true;
  std::vector<std::uint32_t> left{};
  std::vector<std::uint32_t> right{};
};

// One a decision, in their order. O(parts + decisions) look-ups.
std::vector<Told> told_of(const std::vector<Node>& parts, const std::vector<SameDecision>& decisions);

// Makes one part of those of one article that were told to be the same. `told` follows the parts; where a decision names a part by an id that
// it has no more, one that names it by its new id is added to `decisions`.
void fuse_told(Parts& parts, std::vector<Told>& told, std::vector<SameDecision>& decisions);

}  // namespace relata
