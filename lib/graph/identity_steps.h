// The steps of identity over parts. Inside the room only.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/decisions.h"
#include "graph/parts.h"

namespace relata {

// Why two names may be of one thing.
enum class PairKind { Institution, OtherType, AlikeNames, StatedAcronym, FittingAcronym, OtherName, ShortName, LastName };

// Two parts that stayed apart.
struct UnresolvedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double similarity = 0;  // beside their names (relational_similarity.h)
  PairKind kind = PairKind::LastName;
};

struct Identity {
  std::vector<std::uint32_t> group_of;
  std::vector<UnresolvedPair> unresolved;
};

// Whether unresolved pairs are wanted: what makes one likelier than another costs time.
enum class Unresolved { Collect, Skip };

// Depends on the set of parts alone, which take_apart has sorted.
Identity identify(const Parts& parts, const std::vector<Constraint>& constraints, Unresolved unresolved);

}  // namespace relata
