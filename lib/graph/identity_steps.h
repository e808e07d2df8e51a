// The steps of identity over parts. Inside the room only.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/decisions.h"
#include "graph/parts.h"

namespace relata {

// Why two names may be of one thing.
enum class DoubtKind { Institution, OtherKind, AlikeNames, ToldAcronym, FittingAcronym, OtherName, ShortName, LastName };

// Two parts that stayed apart.
struct Doubt {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double kinship = 0;  // beside their names (kinship.h)
  DoubtKind kind = DoubtKind::LastName;
};

struct Identity {
  std::vector<std::uint32_t> group_of;
  std::vector<Doubt> doubts;
};

// Whether doubts are wanted: what makes one likelier than another costs time.
enum class Doubts { Tell, Leave };

// Depends on the set of parts alone, which take_apart has sorted.
Identity identify(const Parts& parts, const std::vector<Constraint>& constraints, Doubts doubts);

}  // namespace relata
