// What decisions of a person mean for parts. Inside the room only.
#pragma once

#include <cstdint>
#include <unordered_map>
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

// One a decision, in their order; of relations without any parts. O(parts + decisions) look-ups.
std::vector<Told> told_of(const std::vector<Node>& parts, const std::vector<Decision>& decisions);

// The cannot-link constraints, by part: +k for the left side of constraint k, -k for its right side. Two parts cannot be one thing if one
// has +k and the other -k. A constraint between all parts of two names costs as many entries as there are parts.
class Sides {
 public:
  explicit Sides(const std::vector<Told>& told);
  bool told_different(std::uint32_t a, std::uint32_t b) const;
  // `to` takes over the constraints of `from`, which has joined its group.
  void move(std::uint32_t from, std::uint32_t to);

 private:
  std::unordered_map<std::uint32_t, std::vector<std::int64_t>> sides_{};  // k or -k for decision k - 1, sorted
};

// Makes one part of those of one article that were told to be the same. `told` follows the parts; where a decision names a part
// by an id that it has no more, one that names it by its new id is added to `decisions`.
void fuse_told(Parts& parts, std::vector<Told>& told, std::vector<Decision>& decisions);

// Drops the statements of relations that are decided to be wrong, and gives the evidence of those that are right the confidence 1. What foreign
// files state without evidence stays.
void decide_statements(Parts& parts, const std::vector<Decision>& decisions);

// That an edge of the graph is right or wrong: one a pair of parts that some article states it of, settled.
std::vector<Decision> decisions_on(const Graph& graph, const Edge& edge, bool holds);

}  // namespace relata
