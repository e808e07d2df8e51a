// How much two groups have in common beside their names: roles and neighbours. Inside the room only.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/groups.h"
#include "graph/parts.h"

namespace relata {

class RelationalSimilarity {
 public:
  // Enough to take one of several namesakes for the same.
  static constexpr double kEnough = 1.0;

  RelationalSimilarity(const Parts& parts, const Groups& groups);

  // Two for the same title at the same body, a half for the same title, and for every common neighbour the more the fewer
  // neighbours it has itself (a whole one for a neighbour of few).
  double between(std::uint32_t a, std::uint32_t b) const;

 private:
  // What is known of a group until the next is joined; worked out once, since a hub is asked for again and again.
  struct Facts {
    std::vector<std::uint32_t> neighbours{};  // groups, sorted
    std::set<std::string> posts{};            // title@body
    std::set<std::string> titles{};
  };
  const Facts& facts_of(std::uint32_t part) const;
  std::size_t degree_of(std::uint32_t group) const;
  std::vector<std::uint32_t> neighbours_of(std::uint32_t part) const;
  void add_roles(std::uint32_t part, Facts& facts) const;

  const Parts& parts_;
  const Groups& groups_;
  std::vector<std::uint32_t> first_;  // of the neighbours of each part
  std::vector<std::uint32_t> neighbours_;
  mutable std::size_t known_at_ = 0;  // Groups::joins when the next two were begun
  mutable std::unordered_map<std::uint32_t, Facts> known_{};
  mutable std::unordered_map<std::uint32_t, std::size_t> degrees_{};
};

}  // namespace relata
