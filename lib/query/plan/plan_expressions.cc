// Names in expressions. Tested by tests/query/scenarios_test.cc.
#include <algorithm>

#include "base/error.h"
#include "query/plan/functions.h"
#include "query/plan/match_planner.h"
#include "query/plan/plan.h"
#include "query/plan/properties.h"
#include "query/suggest.h"

namespace relata {

void Planner::remark(std::string remark) {
  if (std::find(plan_.remarks.begin(), plan_.remarks.end(), remark) == plan_.remarks.end()) plan_.remarks.push_back(std::move(remark));
}

void Planner::remark_unknown(NameKind kind, const std::string& property) {
  if (kind != NameKind::Node && kind != NameKind::Edge) return;
  if (index.graph().nodes.empty()) return;
  std::string text = unknown_property(kind == NameKind::Node ? Having::Node : Having::Edge, property, index.graph());
  if (!text.empty()) remark(std::move(text));
}

void Planner::bind(Expr& expr) {
  ++depth_;
  bind_whole(expr);
  if (--depth_ == 0) refuse_faults(expr);
}

void Planner::bind_whole(Expr& expr) {
  switch (expr.kind) {
    case ExprKind::Variable: return bind_variable(expr);
    case ExprKind::CountAll:
    case ExprKind::Call: return bind_call(expr);
    case ExprKind::HasLabel: return bind_label(expr);
    case ExprKind::Property: return bind_property(expr);
    case ExprKind::Matches: return bind_match(expr);
    case ExprKind::Subscript: return bind_subscript(expr);
    case ExprKind::Parameter:
      if (!parameters.contains(expr.name)) source.fail(expr.offset, "there is no value for $" + expr.name + "; give it with -P " + expr.name + "=VALUE");
      return;
    case ExprKind::Comprehension:
    case ExprKind::All:
    case ExprKind::Any:
    case ExprKind::None:
    case ExprKind::Single: return bind_with_name(expr);
    case ExprKind::Walk:
      source.fail(expr.offset, "a pattern is a condition, as in WHERE (a)-->(b); exists((a)-->(b)) is its value, and size([(a)-->(b) | 1]) counts");
    case ExprKind::Exists:
    case ExprKind::PatternList:
    case ExprKind::CountMatches: return bind_pattern(expr);
    case ExprKind::Reduce: return bind_reduce(expr);
    case ExprKind::And:
    case ExprKind::Or:
    case ExprKind::Xor:
    case ExprKind::Not: return bind_logic(expr);
    case ExprKind::Case:
      for (std::size_t i = 0; i < expr.children.size(); ++i)
        if (i % 2 == 0 && i + 1 < expr.children.size()) bind_condition(expr.children[i], "a condition");
        else bind(expr.children[i]);
      return;
    default:
      for (Expr& child : expr.children) bind(child);
      if (expr.kind == ExprKind::In) bind_list(expr.children[1]);
  }
}

void Planner::bind_condition(Expr& expr, const std::string& expected) {
  if (expr.kind == ExprKind::Walk) expr.kind = ExprKind::Exists;
  bind(expr);
  const StaticType type = type_of(expr);
  if (!fits(type, StaticType::Boolean)) source.fail(expr.offset, "found " + with_article(type) + ", expected " + expected);
}

void Planner::bind_logic(Expr& expr) {
  const std::string word = expr.kind == ExprKind::Not   ? "after NOT"
                           : expr.kind == ExprKind::And ? "beside AND"
                           : expr.kind == ExprKind::Or  ? "beside OR"
                                                        : "beside XOR";
  for (Expr& child : expr.children) bind_condition(child, "a boolean " + word);
}

void Planner::bind_list(const Expr& list) {
  const StaticType type = type_of(list);
  if (!fits(type, StaticType::List)) source.fail(list.offset, "found " + with_article(type) + ", expected a list after IN");
}

StaticType Planner::type_of(const Expr& expr) const {
  switch (expr.kind) {
    case ExprKind::Literal: return static_type(expr.literal);
    case ExprKind::Parameter: {
      const auto given = parameters.find(expr.name);
      return given == parameters.end() ? StaticType::Unknown : static_type(given->second);
    }
    case ExprKind::Variable: {
      const auto found = scope.find(expr.name);
      if (found == scope.end()) return StaticType::Unknown;
      switch (found->second.kind) {
        case NameKind::Node: return StaticType::Node;
        case NameKind::Edge: return StaticType::Relationship;
        case NameKind::Edges: return StaticType::List;
        case NameKind::Path: return StaticType::Path;
        case NameKind::Any: return found->second.type;
      }
      return StaticType::Unknown;
    }
    case ExprKind::CountAll:
    case ExprKind::CountMatches: return StaticType::Integer;
    case ExprKind::Call: return type_of_call(expr.name);
    case ExprKind::Map: return StaticType::Map;
    case ExprKind::List:
    case ExprKind::Comprehension:
    case ExprKind::PatternList:
    case ExprKind::Slice: return StaticType::List;
    case ExprKind::Add:
    case ExprKind::Subtract:
    case ExprKind::Multiply: {
      const StaticType a = type_of(expr.children[0]), b = type_of(expr.children[1]);
      return a == StaticType::Integer && b == StaticType::Integer ? StaticType::Integer : StaticType::Unknown;
    }
    default: {
      const bool truth = expr.kind == ExprKind::HasLabel || (expr.kind >= ExprKind::All && expr.kind <= ExprKind::Exists) ||
                         (expr.kind >= ExprKind::Or && expr.kind <= ExprKind::IsNotNull);
      return truth ? StaticType::Boolean : StaticType::Unknown;
    }
  }
}

void Planner::bind_variable(Expr& expr) {
  if (expr.slot >= 0) return;
  const auto found = scope.find(expr.name);
  if (found != scope.end()) {
    expr.slot = found->second.slot;
    return;
  }
  std::string names;
  for (const auto& [name, place] : scope) names += (names.empty() ? "" : ", ") + name;
  source.fail(expr.offset, "there is no '" + expr.name + "' here; expected " + (names.empty() ? "no name: nothing is bound yet" : "one of " + names) +
                               (names.empty() ? ". Text stands in quotes" : "; text stands in quotes"));
}

void Planner::bind_call(Expr& expr) {
  if (expr.slot >= 0) return;  // an aggregate that has its place
  if (expr.kind == ExprKind::CountAll || is_aggregate(expr.name))
    source.fail(expr.offset, (expr.kind == ExprKind::CountAll ? "count" : expr.name) +
                                 "() stands here inside of a condition or another aggregate; expected it in RETURN or WITH");
  const Function* function = find_function(expr.name);
  if (!function) {
    std::vector<std::string> names{"count", "sum", "avg", "min", "max", "collect", "exists"};
    for (const Function& f : functions()) names.emplace_back(f.usage.substr(0, f.usage.find('(')));
    source.fail(expr.offset, "there is no function '" + expr.name + "'" + did_you_mean(expr.name, names));
  }
  if (expr.distinct) source.fail(expr.offset, "DISTINCT stands in aggregates only, and " + expr.name + "() is none");
  if (expr.children.size() < function->least || expr.children.size() > function->most)
    source.fail(expr.offset, "found " + std::to_string(expr.children.size()) + " arguments, expected " + std::string(function->usage));
  for (Expr& child : expr.children) bind(child);
  if (const StaticType type = type_of(expr.children.empty() ? expr : expr.children[0]); !takes(function->name, type))
    source.fail(expr.children[0].offset, "found " + with_article(type) + ", expected " + std::string(function->usage));
  const auto known = [](const Expr& child) { return child.kind == ExprKind::Literal || child.kind == ExprKind::Parameter; };
  if (!std::all_of(expr.children.begin(), expr.children.end(), known)) return;
  const Value value = try_now(expr, expr.offset);
  const std::string_view example = example_of_text(expr.name);
  if (!example.empty() && value.is_null() && !expr.children.empty() && type_of(expr.children[0]) != StaticType::Null)
    source.fail(expr.offset, "found " + with_article(type_of(expr.children[0])) + ", expected " + std::string(example));
}

void Planner::bind_label(Expr& expr) {
  bind(expr.children[0]);
  const Expr& subject = expr.children[0];
  const auto found = subject.kind == ExprKind::Variable ? scope.find(subject.name) : scope.end();
  if (found == scope.end() || found->second.kind != NameKind::Node) return;
  for (const std::string& name : expr.names) is_entity_type(name, expr.offset);
}

bool Planner::is_entity_type(const std::string& label, std::uint32_t offset) {
  if (entity_type(label)) return true;
  std::vector<std::string> names;  // that the graph has
  for (const Node& node : index.graph().nodes) {
    if (has_foreign_label(node, label)) return false;
    for (std::string& name : foreign_labels(node))
      if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  const bool ours = std::ranges::any_of(index.graph().nodes, [](const Node& node) { return !node.sources.empty(); });
  if (names.empty() && ours) source.fail(offset, no_entity_type(label));
  remark("no node of this graph has the label '" + label + "'" + did_you_mean(label, names));
  return false;
}

void Planner::bind_property(Expr& expr) {
  bind(expr.children[0]);
  const Expr& subject = expr.children[0];
  const auto found = subject.kind == ExprKind::Variable ? scope.find(subject.name) : scope.end();
  if (found != scope.end()) remark_unknown(found->second.kind, expr.name);
  const StaticType type = type_of(subject);
  if (!has_properties(type)) source.fail(expr.offset, with_article(type) + " has no properties; expected a node, a relationship, a map, or a time before '.'");
}

// list[1], map['name'], node['label'].
void Planner::bind_subscript(Expr& expr) {
  for (Expr& child : expr.children) bind(child);
  const StaticType type = type_of(expr.children[0]), position = type_of(expr.children[1]);
  const bool named = type == StaticType::Map || type == StaticType::Node || type == StaticType::Relationship;
  if (!named && !fits(type, StaticType::List)) source.fail(expr.offset, "found " + with_article(type) + ", expected a list, a map or a node before '['");
  if (named && !fits(position, StaticType::String))
    source.fail(expr.children[1].offset, "found " + with_article(position) + ", expected the name of a property in '[]'");
  if (type == StaticType::List && !fits(position, StaticType::Integer))
    source.fail(expr.children[1].offset, "found " + with_article(position) + ", expected an integer, a position in the list");
}

// What reads neither the graph nor a row is computed now, so that what does not fit in it has a place in the query.
void Planner::refuse_faults(const Expr& expr) const {
  if (!is_constant(expr)) {
    for (const Expr& child : expr.children) refuse_faults(child);
    return;
  }
  if (expr.children.empty()) return;
  Evaluation evaluation(index, parameters, options.limits);
  evaluation.today = options.today;
  evaluation.row.resize(at(next_slot_));
  try {
    evaluate(expr, evaluation);
  } catch (const Error& error) {
    source.fail(expr.offset, error.what());
  }
  for (const auto& [offset, fault] : evaluation.faults)
    if (fault.is_wrong) source.fail(offset, fault.what);
}

// What can be known now is tried now, so that what is wrong with it has a place in the query.
Value Planner::try_now(const Expr& expr, std::uint32_t offset) const {
  Evaluation evaluation(index, parameters);
  evaluation.today = options.today;
  try {
    return evaluate(expr, evaluation);
  } catch (const Error& error) {
    source.fail(offset, error.what());
  }
}

void Planner::bind_match(Expr& expr) {
  for (Expr& child : expr.children) bind(child);
  const ExprKind kind = expr.children[1].kind;
  if (kind != ExprKind::Literal && kind != ExprKind::Parameter) return;
  Expr trial = expr;
  trial.children[0] = Expr{};
  trial.children[0].literal = "";
  try_now(trial, expr.children[1].offset);
}

void Planner::bind_with_name(Expr& expr) {
  if (expr.slot >= 0) return;  // over groups: bound piece by piece
  bind(expr.children[0]);
  bind_list(expr.children[0]);
  const Scope outside = scope;
  expr.slot = new_slot();
  scope[expr.name] = {expr.slot, NameKind::Any};
  bind_condition(expr.children[1], "a condition");
  for (std::size_t i = 2; i < expr.children.size(); ++i) bind(expr.children[i]);
  scope = outside;
}

void Planner::bind_reduce(Expr& expr) {
  if (expr.slot >= 0) return;  // over groups: bound piece by piece
  bind(expr.children[0]);
  bind(expr.children[1]);
  bind_list(expr.children[1]);
  const Scope outside = scope;
  name_reduce(expr);
  bind(expr.children[2]);
  scope = outside;
}

void Planner::name_reduce(Expr& expr) {
  expr.slot = new_slot();
  expr.item_slot = new_slot();
  scope[expr.name] = {expr.slot, NameKind::Any};
  scope[expr.names.front()] = {expr.item_slot, NameKind::Any};
}

// A name that is new in a condition is mostly one that is misspelt: it would mean "any", and WHERE would keep what it should not.
void Planner::refuse_new_names(const PathPattern& pattern) {
  const auto check = [this](const std::string& name, std::uint32_t offset) {
    if (name.empty() || scope.contains(name)) return;
    Expr unknown = variable(name, -1, offset);
    bind(unknown);
  };
  for (const NodePattern& node : pattern.nodes) check(node.variable, node.offset);
  for (const EdgePattern& edge : pattern.edges) check(edge.variable, edge.offset);
}

// A pattern in an expression is a small MATCH of its own, for which all names of the row outside are bound.
void Planner::bind_pattern(Expr& expr) {
  const Scope outside = scope;
  if (expr.kind == ExprKind::Exists && expr.children.empty()) refuse_new_names(expr.pattern.front());
  MatchPlanner match(*this);
  for (const PathPattern& path : expr.pattern) match.declare(path);
  if (!expr.children.empty()) match.require(expr.children[0]);
  std::unique_ptr<Pipeline> pipeline = match.steps();
  expr.slot = static_cast<int>(plan_.patterns.size());
  plan_.patterns.push_back(std::move(pipeline));
  std::vector<int> reads = match.slots_read();
  if (expr.kind == ExprKind::PatternList) {
    bind(expr.children[1]);
    slots_read(expr.children[1], reads);
  }
  pattern_reads_.resize(plan_.patterns.size());
  pattern_reads_[static_cast<std::size_t>(expr.slot)] = std::move(reads);
  scope = outside;
}

void Planner::slots_read(const Expr& expr, std::vector<int>& slots) const {
  if (expr.kind == ExprKind::Exists || expr.kind == ExprKind::PatternList || expr.kind == ExprKind::CountMatches) {
    const std::vector<int>& reads = pattern_reads_[static_cast<std::size_t>(expr.slot)];
    slots.insert(slots.end(), reads.begin(), reads.end());
    return;
  }
  if (expr.slot >= 0) slots.push_back(expr.slot);
  for (const Expr& child : expr.children) slots_read(child, slots);
}

}  // namespace relata
