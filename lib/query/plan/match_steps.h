// The steps of a MATCH: where to begin, how to go on along relationships, what to check. Slots are places in the row.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "query/plan/pipeline.h"
#include "schema/schema.h"

namespace relata {

// A path without an upper bound is followed for so many steps, and none may ask for more.
inline constexpr std::uint32_t kMostSteps = 15;
// The same for shortest paths, whose search does not grow with the number of walks.
inline constexpr std::uint32_t kMostShortestSteps = 1000;

// Where the nodes of a scan come from.
struct NodeAccess {
  enum class Kind : std::uint8_t { All, Type, Label, Alias, Id };
  Kind kind = Kind::All;
  std::vector<EntityType> types{};  // Type: sorted
  std::optional<Expr> name{};       // Label, Alias, Id: the name, computed for each row
  bool is_list = false;             // it is a list of names
};

struct Expansion {
  int from = -1, edge = -1, to = -1;  // slots
  bool edge_bound = false;            // the row holds it already
  bool to_bound = false;
  Direction direction = Direction::Both;  // seen from `from`
  EdgeTypes types{};
  std::vector<int> used{};  // relationships of the same MATCH that were bound before: none is used twice

  // Of several steps, and of shortest paths: `edge` becomes the list of relationships.
  std::uint32_t least = 1, most = 1;
  bool capped = false;       // `most` is the cap, for want of a bound
  bool backwards = false;    // from the right end of the pattern to its left: the list is turned round
  std::vector<Expr> each{};  // conditions on every relationship, which stands in each_slot
  int each_slot = -1;
};

std::unique_ptr<MatchStep> scan_nodes(int slot, NodeAccess access);
// Binds a relationship and both its ends; a bound relationship only has its ends bound.
std::unique_ptr<MatchStep> scan_edges(Expansion expansion);
std::unique_ptr<MatchStep> expand(Expansion expansion);
std::unique_ptr<MatchStep> expand_range(Expansion expansion);
// REQUIRES: to_bound. Breadth first from `from`.
std::unique_ptr<MatchStep> expand_shortest(Expansion expansion, bool all);

// One turn if it holds, none otherwise.
std::unique_ptr<MatchStep> filter(Expr condition);
// One turn if the row has a node there.
std::unique_ptr<MatchStep> check_node(int slot);
// One turn: puts the path of these nodes and relationships (or lists of them) together.
std::unique_ptr<MatchStep> build_path(int slot, std::vector<int> nodes, std::vector<int> edges);
// One turn for each item of the list; a value that is no list is its only item, null has none.
std::unique_ptr<MatchStep> unwind(Expr list, int slot);
// The turns of `inner`, or one turn with nulls in `slots` when it has none.
std::unique_ptr<MatchStep> optional_steps(std::unique_ptr<Pipeline> inner, std::vector<int> slots);

}  // namespace relata
