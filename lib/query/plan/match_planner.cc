// The order of the steps of a MATCH, greedily. Costs are numbers of rows to be expected: exact ones of the indexes where a name is known
// when the query is planned, averages elsewhere. Tested by tests/query/plan_test.cc, which also checks that no order changes an answer.
#include "query/plan/match_planner.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace relata {
namespace {

bool contains(const std::vector<int>& slots, int slot) { return std::find(slots.begin(), slots.end(), slot) != slots.end(); }

// Can the value be told before any row is there?
const Value* constant(const Expr& expr, const Parameters& parameters) {
  if (expr.kind == ExprKind::Literal) return &expr.literal;
  if (expr.kind != ExprKind::Parameter) return nullptr;
  const auto found = parameters.find(expr.name);
  return found == parameters.end() ? nullptr : &found->second;
}

// n.label is Label, n.id and id(n) are Id, n.aliases is Alias, if n stands in this slot.
std::optional<NodeAccess::Kind> named_by(const Expr& expr, int slot) {
  const bool property = expr.kind == ExprKind::Property, call = expr.kind == ExprKind::Call && expr.name == "id";
  if ((!property && !call) || expr.children[0].kind != ExprKind::Variable || expr.children[0].slot != slot) return std::nullopt;
  if (call || expr.name == "id") return NodeAccess::Kind::Id;
  if (expr.name == "label") return NodeAccess::Kind::Label;
  if (expr.name == "aliases") return NodeAccess::Kind::Alias;
  return std::nullopt;
}

std::string_view word_of(NodeAccess::Kind kind) {
  switch (kind) {
    case NodeAccess::Kind::Label: return "label";
    case NodeAccess::Kind::Alias: return "alias";
    case NodeAccess::Kind::Id: return "id";
    case NodeAccess::Kind::Type: return "type";
    case NodeAccess::Kind::All: break;
  }
  return "trying all nodes";
}

}  // namespace

std::vector<int> MatchPlanner::matched_slots() const {
  std::vector<int> slots;
  for (const PatternNode& node : nodes_) slots.push_back(node.slot);
  for (const PatternEdge& edge : edges_) slots.push_back(edge.expansion.edge);
  return slots;
}

std::vector<int> MatchPlanner::slots_read() const {
  std::vector<int> slots;
  for (const int slot : matched_slots())
    if (!contains(fresh_, slot)) slots.push_back(slot);
  for (const Condition& condition : conditions_)
    for (const int slot : condition.reads)
      if (!contains(fresh_, slot)) slots.push_back(slot);
  return slots;
}

bool MatchPlanner::is_bound(int slot) const { return !contains(fresh_, slot) || contains(bound_, slot); }

bool MatchPlanner::are_bound(const std::vector<int>& slots) const {
  return std::all_of(slots.begin(), slots.end(), [this](int slot) { return is_bound(slot); });
}

bool MatchPlanner::is_ready(const Condition& condition) const { return !condition.placed && are_bound(condition.reads); }

void MatchPlanner::bind_slot(int slot) {
  if (!is_bound(slot)) bound_.push_back(slot);
}

void MatchPlanner::add(std::unique_ptr<MatchStep> step, const std::string& what) { pipeline_->add(planner_.measured(std::move(step), what)); }

void MatchPlanner::tell_and_add(std::unique_ptr<MatchStep> step, const std::string& what) {
  planner_.tell(what);
  add(std::move(step), what);
}

void MatchPlanner::place_conditions() {
  for (PatternPath& path : paths_) {
    if (path.placed || !are_bound(path.nodes) || !are_bound(path.edges)) continue;
    path.placed = true;
    add(build_path(path.slot, path.nodes, path.edges), "put the path together");
    bind_slot(path.slot);
  }
  for (Condition& condition : conditions_) {
    if (!is_ready(condition)) continue;
    condition.placed = true;
    add(filter(condition.expr), "check the condition at " + planner_.source.place(condition.expr.offset));
  }
}

std::unique_ptr<Pipeline> MatchPlanner::steps() {
  for (const Pending& pending : pending_) require_properties(pending);
  for (const PendingWhere& pending : pending_where_) require_where(pending);
  for (const PatternNode& node : nodes_)
    if (is_bound(node.slot)) pipeline_->add(check_node(node.slot));
  place_conditions();
  while (true) {
    if (!place_edge(true)) {
      const auto all_bound = std::all_of(nodes_.begin(), nodes_.end(), [this](const PatternNode& n) { return is_bound(n.slot); });
      if (!all_bound) place_start();
      else if (!place_edge(false)) break;
    }
    place_conditions();
  }
  return std::move(pipeline_);
}

double MatchPlanner::cost_of(const PatternEdge& edge) const {
  const bool left = is_bound(nodes_[edge.left].slot), right = is_bound(nodes_[edge.right].slot);
  if (edge.expansion.edge_bound) return 0;
  const double nodes = std::max<double>(1, static_cast<double>(planner_.index.node_count()));
  const double degree = static_cast<double>(planner_.index.count_of(edge.expansion.types)) / nodes * (edge.expansion.direction == Direction::Both ? 2 : 1);
  double rows = degree;
  if (edge.is_range) rows = std::pow(std::max(degree, 1.5), static_cast<double>(std::min<std::uint32_t>(edge.expansion.most, 6)));
  return left && right ? rows / nodes : rows;
}

// Goes on from what is bound; false when no relationship can be reached from there. A shortest path is looked for when all that its
// relationships must be like is bound, unless it need not be `ready`.
bool MatchPlanner::place_edge(bool ready) {
  PatternEdge* chosen = nullptr;
  double best = 0;
  for (PatternEdge& edge : edges_) {
    const bool left = is_bound(nodes_[edge.left].slot), right = is_bound(nodes_[edge.right].slot);
    if (edge.placed || (!left && !right) || (edge.kind != PathKind::Walk && !(left && right))) continue;
    if (ready && edge.kind != PathKind::Walk && !is_ready(edge.expansion)) continue;
    const double cost = cost_of(edge);
    const bool better = planner_.options.order == MatchOrder::Cheapest ? cost < best : planner_.options.order == MatchOrder::Dearest ? cost > best : false;
    if (chosen && !better) continue;
    chosen = &edge;
    best = cost;
  }
  if (chosen) {
    place_far_end(*chosen);
    place(*chosen);
  }
  return chosen != nullptr;
}

bool MatchPlanner::is_ready(const Expr& condition) const {
  std::vector<int> reads;
  planner_.slots_read(condition, reads);
  return are_bound(reads);
}

bool MatchPlanner::is_ready(const Expansion& e) const {
  return std::all_of(e.each.begin(), e.each.end(), [this](const Expr& condition) { return is_ready(condition); });
}

// What a relationship of a walk must be like may read what is bound only later; then it is asked of the whole walk.
void MatchPlanner::defer_unready(Expansion& e) {
  for (std::size_t i = 0; i < e.each.size();) {
    if (is_ready(e.each[i])) {
      ++i;
      continue;
    }
    Expr all;
    all.kind = ExprKind::All;
    all.slot = e.each_slot;
    all.children = {variable("", e.edge, e.each[i].offset), std::move(e.each[i])};
    add_condition(std::move(all));
    e.each.erase(e.each.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// A walk that knows where it ends goes nowhere else, so an end that few nodes can be is looked up first.
void MatchPlanner::place_far_end(const PatternEdge& edge) {
  constexpr double kFew = 4;
  const PatternNode& far = nodes_[is_bound(nodes_[edge.left].slot) ? edge.right : edge.left];
  if (!edge.is_range || is_bound(far.slot) || planner_.options.order != MatchOrder::Cheapest) return;
  Start start = start_of(far);
  if (start.cost > kFew) return;
  tell_and_add(scan_nodes(far.slot, std::move(start.access)), "look up " + (far.name.empty() ? "the end of the walk" : far.name) + " by " + start.how);
  bind_slot(far.slot);
  place_conditions();
}

void MatchPlanner::place(PatternEdge& edge) {
  const bool backwards = !is_bound(nodes_[edge.left].slot);
  Expansion e = edge.expansion;
  defer_unready(e);
  e.from = nodes_[backwards ? edge.right : edge.left].slot;
  e.to = nodes_[backwards ? edge.left : edge.right].slot;
  e.to_bound = is_bound(e.to);
  e.direction = backwards ? turned(e.direction) : e.direction;
  e.backwards = backwards;
  e.used = used_;
  used_.push_back(e.edge);
  edge.placed = true;
  bind_slot(e.edge);
  bind_slot(e.to);
  const std::string what = "follow " + shown(edge, backwards);
  if (edge.kind != PathKind::Walk) tell_and_add(expand_shortest(std::move(e), edge.kind == PathKind::AllShortest), what);
  else tell_and_add(edge.is_range ? expand_range(std::move(e)) : expand(std::move(e)), what);
}

// A relationship that is bound, or of few types, may be a better beginning than any node.
void MatchPlanner::place_start() {
  const MatchOrder order = planner_.options.order;
  const PatternNode* node = nullptr;
  Start start;
  for (const PatternNode& candidate : nodes_) {
    if (is_bound(candidate.slot)) continue;
    Start one = start_of(candidate);
    const bool better = order == MatchOrder::Cheapest ? one.cost < start.cost : order == MatchOrder::Dearest ? one.cost > start.cost : false;
    if (node && !better) continue;
    node = &candidate;
    start = std::move(one);
  }
  PatternEdge* edge = nullptr;
  for (PatternEdge& candidate : edges_) {
    const bool usable = !candidate.placed && !candidate.is_range && candidate.left != candidate.right && !is_bound(nodes_[candidate.left].slot) &&
                        !is_bound(nodes_[candidate.right].slot);
    if (!usable || order != MatchOrder::Cheapest) continue;
    const double cost = candidate.expansion.edge_bound  ? 1
                        : candidate.expansion.types.any ? std::numeric_limits<double>::max()
                                                        : 2 * static_cast<double>(planner_.index.count_of(candidate.expansion.types));
    if (cost >= start.cost) continue;
    start.cost = cost;
    edge = &candidate;
  }
  if (edge) return begin_at_edge(*edge);
  if (order != MatchOrder::Cheapest) start.access = {};
  if (start.access.kind == NodeAccess::Kind::All || start.access.kind == NodeAccess::Kind::Type) planner_.begin_without_name();
  tell_and_add(scan_nodes(node->slot, std::move(start.access)), "begin at " + (node->name.empty() ? "a node" : node->name) + " by " + start.how);
  bind_slot(node->slot);
}

void MatchPlanner::begin_at_edge(PatternEdge& edge) {
  Expansion e = edge.expansion;
  e.from = nodes_[edge.left].slot;
  e.to = nodes_[edge.right].slot;
  e.used = used_;
  used_.push_back(e.edge);
  edge.placed = true;
  for (const int slot : {e.edge, e.from, e.to}) bind_slot(slot);
  planner_.begin_without_name();
  tell_and_add(scan_edges(std::move(e)), "begin at the relationships " + shown(edge, false));
}

MatchPlanner::Start MatchPlanner::start_of(const PatternNode& node) const {
  const auto size = static_cast<double>(planner_.index.node_count());
  Start best{size, {}, std::string(word_of(NodeAccess::Kind::All))};
  if (node.is_typed) {
    best = {0, {NodeAccess::Kind::Type, node.types, {}, false}, std::string(word_of(NodeAccess::Kind::Type))};
    for (const EntityType type : node.types) best.cost += static_cast<double>(planner_.index.node_count(type));
  }
  for (const Condition& condition : conditions_) consider(condition.expr, node, best);
  return best;
}

// n.label = x, x = n.label, n.label IN xs, x IN n.aliases: a beginning if x does not wait for n or for what comes later.
void MatchPlanner::consider(const Expr& condition, const PatternNode& node, Start& best) const {
  if (condition.kind != ExprKind::Equal && condition.kind != ExprKind::In) return;
  for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
    const Expr &property = condition.children[side], &name = condition.children[1 - side];
    const auto kind = named_by(property, node.slot);
    const bool in_aliases = condition.kind == ExprKind::In && side == 1;
    if (!kind || (*kind == NodeAccess::Kind::Alias) != in_aliases) continue;
    std::vector<int> reads;
    planner_.slots_read(name, reads);
    if (!are_bound(reads)) continue;
    const bool is_list = condition.kind == ExprKind::In && side == 0;
    double cost = is_list ? 10 : 2;
    const Value* known = constant(name, planner_.parameters);
    const auto* text = known ? known->get<std::string>() : nullptr;
    if (*kind == NodeAccess::Kind::Id) cost = is_list ? cost : 1;
    else if (text)
      cost = static_cast<double>((*kind == NodeAccess::Kind::Label ? planner_.index.nodes_labelled(*text) : planner_.index.nodes_aliased(*text)).size());
    else if (is_list && known && known->get<List>()) cost = static_cast<double>(known->get<List>()->size());
    else if (is_list && name.kind == ExprKind::List) cost = static_cast<double>(name.children.size());
    if (cost < best.cost) best = {cost, {*kind, {}, name, is_list}, std::string(word_of(*kind))};
  }
}

std::string MatchPlanner::shown(const PatternEdge& edge, bool backwards) const {
  const auto node = [](const PatternNode& n) { return "(" + n.name + ")"; };
  const Direction direction = backwards ? turned(edge.expansion.direction) : edge.expansion.direction;
  const std::string inner = edge.name.empty() ? (edge.is_range ? "[*]" : "") : "[:" + edge.name + (edge.is_range ? "*" : "") + "]";
  return node(nodes_[backwards ? edge.right : edge.left]) + (direction == Direction::In ? "<-" : "-") + inner + (direction == Direction::Out ? "->" : "-") +
         node(nodes_[backwards ? edge.left : edge.right]);
}

}  // namespace relata
