// Turns the patterns of one MATCH, or of one pattern in an expression, into steps. It begins where the fewest candidates are to be
// expected, goes on along the relationship with the fewest expected neighbours, and checks each condition as soon as all it reads is bound.
// Inside the room only.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/plan/match_steps.h"
#include "query/plan/plan.h"

namespace relata {

// The value at a place in the row, called `name` in the query; "" where it has no name there, -1 where the compiler is to find the place.
Expr variable(const std::string& name, int slot, std::uint32_t offset);

class MatchPlanner {
 public:
  explicit MatchPlanner(Planner& planner) : planner_(planner) {}

  // In this order: all paths, then conditions, then the steps. Declares names in the planner's scope.
  void declare(const PathPattern& path);
  void require(const Expr& where);
  std::unique_ptr<Pipeline> steps();

  std::vector<int> new_slots() const { return fresh_; }  // of what this MATCH binds, paths included
  std::vector<int> matched_slots() const;                // of nodes and relationships
  std::vector<int> slots_read() const;                   // from outside: bound before, or read by conditions

 private:
  struct PatternNode {
    int slot = -1;
    std::uint32_t offset = 0;
    std::string name{};
    std::vector<EntityType> types{};  // the only ones it can have; meaningful if is_typed
    bool is_typed = false;
  };
  struct PatternEdge {
    Expansion expansion{};
    std::size_t left = 0, right = 0;  // nodes
    PathKind kind = PathKind::Walk;
    bool is_range = false;
    bool placed = false;
    std::string name{};
  };
  struct PatternPath {
    int slot = -1;
    std::vector<int> nodes{}, edges{};
    bool placed = false;
  };
  struct Condition {
    Expr expr{};
    std::vector<int> reads{};
    bool placed = false;
  };
  // {label: 'Iran'} of a pattern, to be understood when all names are known.
  struct Pending {
    Expr properties{};
    int slot = -1;
    NameKind kind = NameKind::Node;
    std::optional<std::size_t> range{};  // the edge of several steps whose every relationship has them
  };
  // (a WHERE ...) and -[r WHERE ...]-, likewise.
  struct PendingWhere {
    Expr where{};
    std::string variable{};
    std::optional<std::size_t> range{};
  };
  struct Start {
    double cost = 0;
    NodeAccess access{};
    std::string how{};
  };

  // Declaring: match_patterns.cc
  std::size_t declare_node(const NodePattern& pattern);
  void declare_edge(const EdgePattern& pattern, PathKind kind, std::size_t left, std::size_t right);
  void name_edge(const EdgePattern& pattern, PatternEdge& edge);
  void set_range(const EdgePattern& pattern, PatternEdge& edge);
  void require_properties(const Pending& pending);
  void require_where(const PendingWhere& pending);
  void add_condition(Expr condition);

  // Ordering: match_planner.cc
  bool is_bound(int slot) const;
  bool are_bound(const std::vector<int>& slots) const;
  bool is_ready(const Condition& condition) const;
  bool is_ready(const Expr& condition) const;
  bool is_ready(const Expansion& expansion) const;
  void bind_slot(int slot);
  void add(std::unique_ptr<MatchStep> step, const std::string& what);
  void tell_and_add(std::unique_ptr<MatchStep> step, const std::string& what);  // and `steps` of the answer has it
  void place_conditions();
  bool place_edge(bool ready);
  void place_start();
  void place_far_end(const PatternEdge& edge);
  void place(PatternEdge& edge);
  void defer_unready(Expansion& expansion);
  void begin_at_edge(PatternEdge& edge);
  double cost_of(const PatternEdge& edge) const;
  Start start_of(const PatternNode& node) const;
  void consider(const Expr& condition, const PatternNode& node, Start& best) const;
  std::string shown(const PatternEdge& edge, bool backwards) const;

  Planner& planner_;
  std::unique_ptr<Pipeline> pipeline_ = std::make_unique<Pipeline>();
  std::vector<PatternNode> nodes_{};
  std::vector<PatternEdge> edges_{};
  std::vector<PatternPath> paths_{};
  std::vector<Pending> pending_{};
  std::vector<PendingWhere> pending_where_{};
  std::vector<Condition> conditions_{};
  std::vector<int> fresh_{};  // declared here
  std::vector<int> bound_{};  // by the steps so far, of those
  std::vector<int> used_{};   // relationships placed
};

}  // namespace relata
