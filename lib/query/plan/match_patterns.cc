// What a pattern says: its nodes, relationships and conditions. Tested by tests/query/scenarios_test.cc.
#include <algorithm>

#include "query/plan/match_planner.h"
#include "query/suggest.h"

namespace relata {
namespace {

Expr with_children(ExprKind kind, std::uint32_t offset, Expr a, std::optional<Expr> b = std::nullopt) {
  Expr expr;
  expr.kind = kind;
  expr.offset = offset;
  expr.children.push_back(std::move(a));
  if (b) expr.children.push_back(std::move(*b));
  return expr;
}

}  // namespace

Expr variable(const std::string& name, int slot, std::uint32_t offset) {
  Expr expr;
  expr.kind = ExprKind::Variable;
  expr.name = name;
  expr.slot = slot;
  expr.offset = offset;
  return expr;
}

void MatchPlanner::declare(const PathPattern& path) {
  PatternPath places;
  std::size_t left = declare_node(path.nodes.front());
  places.nodes.push_back(nodes_[left].slot);
  for (std::size_t i = 0; i < path.edges.size(); ++i) {
    const std::size_t right = declare_node(path.nodes[i + 1]);
    declare_edge(path.edges[i], path.kind, left, right);
    places.edges.push_back(edges_.back().expansion.edge);
    places.nodes.push_back(nodes_[right].slot);
    left = right;
  }
  if (path.variable.empty()) return;
  if (planner_.scope.contains(path.variable))
    planner_.source.fail(path.offset, "'" + path.variable + "' names something already; expected a new name for the path");
  places.slot = planner_.new_slot();
  fresh_.push_back(places.slot);
  planner_.scope[path.variable] = {places.slot, NameKind::Path};
  paths_.push_back(std::move(places));
}

std::size_t MatchPlanner::declare_node(const NodePattern& pattern) {
  PatternNode node{-1, pattern.offset, pattern.variable, {}, false};
  const auto known = pattern.variable.empty() ? planner_.scope.end() : planner_.scope.find(pattern.variable);
  if (known != planner_.scope.end()) {
    if (known->second.kind != NameKind::Node && known->second.kind != NameKind::Any)
      planner_.source.fail(pattern.offset, "'" + pattern.variable + "' is no node, expected a name that is new or of a node");
    if (const StaticType type = known->second.type; !fits(type, StaticType::Node))
      planner_.source.fail(pattern.offset, "'" + pattern.variable + "' is " + with_article(type) + ", expected a name that is new or of a node");
    node.slot = known->second.slot;
  } else {
    node.slot = planner_.new_slot();
    fresh_.push_back(node.slot);
    if (!pattern.variable.empty()) planner_.scope[pattern.variable] = {node.slot, NameKind::Node};
  }
  std::size_t place = 0;
  while (place < nodes_.size() && nodes_[place].slot != node.slot) ++place;
  if (place == nodes_.size()) nodes_.push_back(node);
  for (const std::vector<std::string>& either : pattern.labels) {
    std::vector<EntityType> types;
    bool all_are_types = true;
    for (const std::string& name : either) {
      if (planner_.is_entity_type(name, pattern.offset)) types.push_back(*entity_type(name));
      else all_are_types = false;
    }
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    Expr test = with_children(ExprKind::HasLabel, pattern.offset, variable(pattern.variable, node.slot, pattern.offset));
    test.names = either;
    add_condition(std::move(test));
    if (nodes_[place].is_typed || !all_are_types) continue;
    nodes_[place].types = types;
    nodes_[place].is_typed = true;
  }
  if (pattern.properties) pending_.push_back({*pattern.properties, node.slot, NameKind::Node, std::nullopt});
  if (pattern.where) pending_where_.push_back({*pattern.where, pattern.variable, std::nullopt});
  return place;
}

void MatchPlanner::declare_edge(const EdgePattern& pattern, PathKind kind, std::size_t left, std::size_t right) {
  PatternEdge edge;
  edge.kind = kind;
  edge.left = left;
  edge.right = right;
  edge.is_range = pattern.is_range || kind != PathKind::Walk;
  edge.expansion.direction = pattern.direction;
  edge.expansion.types = planner_.index.types_named(pattern.types);
  for (const std::string& type : pattern.types) {
    edge.name += (edge.name.empty() ? "" : "|") + type;
    if (!planner_.index.is_type(type))
      planner_.remark("no relation of this graph is called '" + type + "'" + did_you_mean(type, planner_.index.relation_names()));
  }
  name_edge(pattern, edge);
  if (edge.is_range) set_range(pattern, edge);
  if (pattern.properties)
    pending_.push_back({*pattern.properties, edge.is_range ? edge.expansion.each_slot : edge.expansion.edge, NameKind::Edge,
                        edge.is_range ? std::optional(edges_.size()) : std::nullopt});
  if (pattern.where) pending_where_.push_back({*pattern.where, pattern.variable, edge.is_range ? std::optional(edges_.size()) : std::nullopt});
  edges_.push_back(std::move(edge));
}

void MatchPlanner::name_edge(const EdgePattern& pattern, PatternEdge& edge) {
  const auto known = pattern.variable.empty() ? planner_.scope.end() : planner_.scope.find(pattern.variable);
  if (known != planner_.scope.end()) {
    const bool here = std::find(fresh_.begin(), fresh_.end(), known->second.slot) != fresh_.end();
    const bool fits = known->second.kind == NameKind::Edge || known->second.kind == NameKind::Any;
    if (here || !fits || edge.is_range)
      planner_.source.fail(pattern.offset, "'" + pattern.variable + "' names something already; expected a new name for the relationship");
    if (const StaticType type = known->second.type; !relata::fits(type, StaticType::Relationship))
      planner_.source.fail(pattern.offset, "'" + pattern.variable + "' is " + with_article(type) + ", expected a name that is new or of a relationship");
    edge.expansion.edge = known->second.slot;
    edge.expansion.edge_bound = true;
    return;
  }
  edge.expansion.edge = planner_.new_slot();
  fresh_.push_back(edge.expansion.edge);
  const bool one_step = !pattern.is_range;  // shortestPath((a)-[r]-(b)) has a list as well
  if (!pattern.variable.empty()) planner_.scope[pattern.variable] = {edge.expansion.edge, one_step && !edge.is_range ? NameKind::Edge : NameKind::Edges};
}

void MatchPlanner::set_range(const EdgePattern& pattern, PatternEdge& edge) {
  const bool shortest = edge.kind != PathKind::Walk;
  const std::uint32_t cap = shortest ? kMostShortestSteps : kMostSteps;
  edge.expansion.least = pattern.least;
  edge.expansion.most = pattern.is_range ? pattern.most.value_or(cap) : 1;
  edge.expansion.capped = pattern.is_range && !pattern.most;
  edge.expansion.each_slot = planner_.new_slot();
  if (edge.expansion.most > cap || edge.expansion.least > cap)
    planner_.source.fail(pattern.offset, "found up to " + std::to_string(std::max(edge.expansion.most, edge.expansion.least)) + " steps, expected at most " +
                                             std::to_string(cap) +
                                             (shortest ? "" : ": walks multiply with every step; shortestPath((a)-[*]-(b)) goes farther"));
  if (shortest && edge.expansion.least > 1)
    planner_.source.fail(pattern.offset, "a shortest path has a least length of 0 or 1, as in shortestPath((a)-[*..6]-(b))");
}

// {name: value, ...} means that each property equals its value.
void MatchPlanner::require_properties(const Pending& pending) {
  std::vector<std::string> names = pending.properties.names;
  std::vector<Expr> values = pending.properties.children;
  const std::uint32_t offset = pending.properties.offset;
  if (pending.properties.kind == ExprKind::Parameter) {
    Expr parameter = pending.properties;
    planner_.bind(parameter);
    const Map* map = planner_.parameters.find(parameter.name)->second.get<Map>();
    if (!map) planner_.source.fail(offset, "$" + parameter.name + " is no map; expected -P " + parameter.name + "='{\"label\": \"Iran\"}'");
    for (const Member& member : *map) {
      names.push_back(member.name);
      Expr value;
      value.literal = member.value;
      values.push_back(std::move(value));
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    planner_.bind(values[i]);
    planner_.remark_unknown(pending.kind, names[i]);
    Expr property = with_children(ExprKind::Property, offset, variable("", pending.slot, offset));
    property.name = names[i];
    Expr condition = with_children(ExprKind::Equal, offset, std::move(property), std::move(values[i]));
    if (pending.range) edges_[*pending.range].expansion.each.push_back(std::move(condition));
    else add_condition(std::move(condition));
  }
}

// The name of a walk means each of its relationships here.
void MatchPlanner::require_where(const PendingWhere& pending) {
  if (!pending.range) return require(pending.where);
  const Scope outside = planner_.scope;
  Expansion& expansion = edges_[*pending.range].expansion;
  if (!pending.variable.empty()) planner_.scope[pending.variable] = {expansion.each_slot, NameKind::Edge};
  Expr condition = pending.where;
  planner_.bind_condition(condition, "a condition");
  expansion.each.push_back(std::move(condition));
  planner_.scope = outside;
}

void MatchPlanner::require(const Expr& where) {
  if (where.kind == ExprKind::And) {
    for (const Expr& child : where.children) require(child);
    return;
  }
  Expr condition = where;
  planner_.bind_condition(condition, "a condition");
  add_condition(std::move(condition));
}

void MatchPlanner::add_condition(Expr condition) {
  Condition added{std::move(condition), {}, false};
  planner_.slots_read(added.expr, added.reads);
  conditions_.push_back(std::move(added));
}

}  // namespace relata
