// How much two groups have in common beside their names: roles and neighbours. Inside the room only.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/groups.h"
#include "graph/parts.h"

namespace relata {

class Kinship {
 public:
  // Enough to take one of several namesakes for the same.
  static constexpr double kEnough = 1.0;

  Kinship(const Parts& parts, const Groups& groups);

  // Two for the same title at the same body, a half for the same title, and for every common neighbour the more the fewer
  // neighbours it has itself (a whole one for a neighbour of few).
  double between(std::uint32_t a, std::uint32_t b) const;

 private:
  std::set<std::uint32_t> neighbours_of(std::uint32_t part) const;
  std::set<std::string> roles_of(std::uint32_t part, bool with_body) const;

  const Parts& parts_;
  const Groups& groups_;
  std::vector<std::uint32_t> first_;  // of the neighbours of each part
  std::vector<std::uint32_t> neighbours_;
};

}  // namespace relata
