// The steps of identity over parts. Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/decisions.h"
#include "graph/parts.h"

namespace relata {

// Two parts that stayed apart.
struct Doubt {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double score = 0;
  std::string why{};
};

struct Identity {
  std::vector<std::uint32_t> group_of;
  std::vector<Doubt> doubts;
};

// Whether doubts are wanted: what makes one likelier than another costs time.
enum class Doubts { Tell, Leave };

// Depends on the set of parts alone, which take_apart has sorted.
Identity identify(const Parts& parts, const std::vector<Told>& told, Doubts doubts);

}  // namespace relata
