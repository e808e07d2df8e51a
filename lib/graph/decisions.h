// What decisions of a person mean for parts: must-link and cannot-link constraints. Inside the room only.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "graph/identity.h"
#include "graph/parts.h"

namespace relata {

// A pairwise constraint of a person: every part of `left` against every part of `right`.
struct Constraint {
  bool must_link = true;  // else cannot-link
  std::vector<std::uint32_t> left{};
  std::vector<std::uint32_t> right{};
};

// One a decision, in their order; of relations without any parts. O(parts + decisions) look-ups.
std::vector<Constraint> constraints_of(const std::vector<Node>& parts, const std::vector<Decision>& decisions);

// The cannot-link constraints, by part: +k for the left side of constraint k, -k for its right side. Two parts cannot be one thing if one
// has +k and the other -k. A constraint between all parts of two names costs as many entries as there are parts.
class CannotLinks {
 public:
  explicit CannotLinks(const std::vector<Constraint>& constraints);
  bool between(std::uint32_t a, std::uint32_t b) const;
  // `to` takes over the constraints of `from`, which has joined its group.
  void move(std::uint32_t from, std::uint32_t to);

 private:
  std::unordered_map<std::uint32_t, std::vector<std::int64_t>> sides_{};  // k or -k for constraint k - 1, sorted
};

// Makes one part of those of one article that must-link constraints join. `constraints` follow the parts; where a decision names a part
// by an id that it has no more, one that names it by its new id is added to `decisions`.
void fuse_must_linked(Parts& parts, std::vector<Constraint>& constraints, std::vector<Decision>& decisions);

// Drops the statements of relations that are decided to be wrong, and gives the evidence of those that are right the confidence 1. What foreign
// files state without evidence stays.
void decide_statements(Parts& parts, const std::vector<Decision>& decisions);

// That an edge of the graph is right or wrong: one a pair of parts that some article states it of, normalised.
std::vector<Decision> decisions_on(const Graph& graph, const Edge& edge, bool holds);

}  // namespace relata
