// Clauses as stages. A projection is: the names after it, then DISTINCT, ORDER BY, SKIP, LIMIT, WHERE. With aggregates the items without
// one are the keys of the groups, and an item with one may only use keys and aggregates. Tested by tests/query/scenarios_test.cc.
#include <algorithm>
#include <limits>

#include "query/plan/functions.h"
#include "query/plan/match_planner.h"
#include "query/plan/plan.h"

namespace relata {
namespace {

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

using Names = std::vector<std::string>;

// A comprehension or quantifier: its children from the second on may use a name of its own.
bool has_own_name(const Expr& expr) { return expr.kind == ExprKind::Comprehension || (expr.kind >= ExprKind::All && expr.kind <= ExprKind::Single); }

// The names of its own, and from which child on they are known.
struct Own {
  Names names{};
  std::size_t from = 1;
};

Own own_names(const Expr& expr) {
  if (expr.kind == ExprKind::Reduce) return {{expr.name, expr.names.front()}, 2};
  return has_own_name(expr) ? Own{{expr.name}} : Own{};
}

bool mentions(const Expr& expr, const Names& names) {
  if (names.empty()) return false;
  if (expr.kind == ExprKind::Variable) return std::find(names.begin(), names.end(), expr.name) != names.end();
  return std::any_of(expr.children.begin(), expr.children.end(), [&](const Expr& child) { return mentions(child, names); });
}

// Calls change(child, names) for the children, with the names that comprehensions and quantifiers around them have given.
template <typename Change>
void each_child(Expr& expr, Names& names, Change change) {
  const Own own = own_names(expr);
  const std::size_t outside = names.size();
  for (std::size_t i = 0; i < expr.children.size(); ++i) {
    if (i == own.from) names.insert(names.end(), own.names.begin(), own.names.end());
    change(expr.children[i], names);
  }
  names.resize(outside);
}

// A name, or a property of one.
bool is_simple(const Expr& expr) { return expr.kind == ExprKind::Variable || (expr.kind == ExprKind::Property && is_simple(expr.children[0])); }

// Replaces names of items by what the items stand for. What is written as an item is stays.
void replace_aliases(Expr& expr, const std::vector<ProjectionItem>& items, Names& own) {
  if (expr.kind == ExprKind::Variable) {
    const auto item = std::find_if(items.begin(), items.end(), [&](const auto& i) { return i.has_alias && i.name == expr.name; });
    if (item != items.end() && !mentions(expr, own)) expr = Expr(item->expr);
    return;
  }
  if (!mentions(expr, own) && std::any_of(items.begin(), items.end(), [&](const auto& item) { return same(item.expr, expr); })) return;
  each_child(expr, own, [&](Expr& child, Names& names) { replace_aliases(child, items, names); });
}

// Replaces what an item stands for by the item's name.
void replace_items(Expr& expr, const std::vector<ProjectionItem>& items, Names& own) {
  if (expr.kind == ExprKind::Variable) return;
  for (const ProjectionItem& item : items) {
    const bool hidden = mentions(item.expr, own) || std::find(own.begin(), own.end(), item.name) != own.end();
    if (hidden || !same(item.expr, expr)) continue;
    expr = variable(item.name, -1, expr.offset);
    return;
  }
  each_child(expr, own, [&](Expr& child, Names& names) { replace_items(child, items, names); });
}

}  // namespace

// What an aggregating projection computes before (keys) and over (aggregates) its groups. The expressions beside them are as written,
// to be found again.
struct Planner::Grouping {
  std::vector<Assignment> keys{};
  std::vector<Expr> written_keys{};
  std::vector<Aggregate> aggregates{};
  std::vector<Expr> written_aggregates{};
  Names locals{};            // of comprehensions and quantifiers around
  bool is_complete = false;  // no more aggregates: ORDER BY sorts by those of the items
};

Plan make_plan(const Query& query, const SourceText& source, const GraphIndex& index, const Parameters& parameters, const PlanOptions& options) {
  return Planner(source, index, parameters, options).plan(query);
}

Plan Planner::plan(const Query& query) {
  if (options.profile) plan_.profile = std::make_unique<Profile>();
  plan_.root = one_row();
  for (const QueryClause& clause : query.clauses) std::visit([this](const auto& c) { add(c); }, clause);
  plan_.trace_slot = trace_slot_;
  plan_.row_size = static_cast<std::size_t>(next_slot_);
  return std::move(plan_);
}

void Planner::flush() {
  plan_.root = nest(std::move(plan_.root), std::move(pipeline_));
  pipeline_ = std::make_unique<Pipeline>();
}

void Planner::add(const MatchClause& clause) {
  MatchPlanner match(*this);
  for (const PathPattern& path : clause.paths) match.declare(path);
  if (clause.where) match.require(*clause.where);
  std::unique_ptr<Pipeline> steps = match.steps();
  const std::vector<int> matched = match.matched_slots();
  matched_.insert(matched_.end(), matched.begin(), matched.end());
  if (clause.optional) pipeline_->add(measured(optional_steps(std::move(steps), match.new_slots()), "nulls where nothing matches"));
  else pipeline_->add(std::move(steps));
}

void Planner::add(const UnwindClause& clause) {
  Expr list = clause.list;
  bind(list);
  if (scope.contains(clause.variable)) source.fail(clause.offset, "'" + clause.variable + "' names something already; expected a new name after AS");
  const int slot = new_slot();
  scope[clause.variable] = {slot, NameKind::Any};
  pipeline_->add(measured(unwind(std::move(list), slot), "unwind " + clause.variable));
}

void Planner::add(const ProjectionClause& clause) {
  flush();
  const std::vector<ProjectionItem> items = items_of(clause);
  if (options.trace) {
    Trace trace{new_slot(), trace_slot_, std::exchange(matched_, {})};
    trace_slot_ = trace.slot;
    plan_.root = gather_trace(std::move(plan_.root), std::move(trace));
  }
  const bool groups = std::any_of(items.begin(), items.end(), [](const ProjectionItem& item) { return has_aggregate(item.expr); });
  Scope after;
  const std::vector<Ordering> order = groups ? project_groups(clause, items, after) : project(clause, items, after);

  std::vector<int> slots;
  for (const ProjectionItem& item : items) slots.push_back(after.at(item.name).slot);
  std::vector<int> kept = slots;
  if (trace_slot_ >= 0) kept.push_back(trace_slot_);
  const std::optional<Expr> condition = condition_after(clause, items, groups, after);
  if (condition) slots_read(*condition, kept);
  const std::size_t skip = count_of(clause.skip, "SKIP", 0), limit = count_of(clause.limit, "LIMIT", kAll);
  if (!order.empty()) add_stage(sorted_rows(std::move(plan_.root), order, kept, limit > kAll - skip ? kAll : skip + limit), "sort");
  if (skip > 0) add_stage(skipped(std::move(plan_.root), skip), "skip");
  if (limit < kAll) add_stage(limited(std::move(plan_.root), limit), "limit");
  scope = std::move(after);
  if (condition) {
    pipeline_->add(measured(filter(*condition), "check the condition at " + source.place(condition->offset)));
    flush();
  }
  if (!clause.is_return) return;
  for (const ProjectionItem& item : items) plan_.columns.push_back(item.name);
  plan_.slots = std::move(slots);
}

// WHERE sees the names after, and those before too where every row after is one before; elsewhere what is written as an item is that item.
std::optional<Expr> Planner::condition_after(const ProjectionClause& clause, const std::vector<ProjectionItem>& items, bool groups, const Scope& after) {
  if (!clause.where) return std::nullopt;
  Scope before = scope;
  Expr condition = *clause.where;
  if (groups || clause.distinct) {
    scope.clear();
    Names own;
    replace_items(condition, items, own);
  }
  for (const auto& [name, place] : after) scope[name] = place;
  bind_condition(condition, "a condition");
  scope = std::move(before);
  return condition;
}

std::vector<ProjectionItem> Planner::items_of(const ProjectionClause& clause) const {
  std::vector<ProjectionItem> items;
  if (clause.star) {
    for (const auto& [name, place] : scope) items.push_back({variable(name, -1, clause.offset), name, true});  // by name
    if (items.empty()) source.fail(clause.offset, "'*' stands for all names, and nothing is bound yet");
  }
  items.insert(items.end(), clause.items.begin(), clause.items.end());
  for (std::size_t i = 0; i < items.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (items[i].name == items[j].name) source.fail(items[i].expr.offset, "two columns are called '" + items[i].name + "'; name one of them with AS");
  return items;
}

// Without aggregates. ORDER BY sees the names before and after, or after DISTINCT only those after.
std::vector<Ordering> Planner::project(const ProjectionClause& clause, const std::vector<ProjectionItem>& items, Scope& after) {
  std::vector<Assignment> assignments;
  std::vector<int> slots;
  for (const ProjectionItem& item : items) {
    Expr expr = item.expr;
    bind(expr);
    Binding name;
    if (expr.kind == ExprKind::Variable) {
      name = scope.at(expr.name);
    } else {
      name = {new_slot(), NameKind::Any, type_of(item.expr)};
      assignments.push_back({std::move(expr), name.slot});
    }
    slots.push_back(name.slot);
    after[item.name] = name;
  }
  if (!assignments.empty())
    add_stage(assign(std::move(plan_.root), std::move(assignments)), clause.is_return ? "compute what RETURN names" : "compute what WITH names");
  if (clause.distinct) make_distinct(slots);

  const Scope before = scope;
  if (clause.distinct) scope.clear();
  for (const auto& [name, place] : after) scope[name] = place;
  std::vector<Ordering> order;
  for (const SortKey& key : clause.order) {
    Expr expr = key.expr;
    Names own;
    replace_items(expr, items, own);
    bind(expr);
    order.push_back({std::move(expr), key.descending});
  }
  scope = before;
  return order;
}

// What a row rests on is joined where rows are: DISTINCT with a trace is a grouping without aggregates.
void Planner::make_distinct(const std::vector<int>& slots) {
  if (trace_slot_ < 0) {
    add_stage(distinct_rows(std::move(plan_.root), slots), "leave out equal rows");
    return;
  }
  std::vector<Assignment> keys;
  for (const int slot : slots) keys.push_back({variable("", slot, 0), slot});
  add_stage(group(std::move(plan_.root), std::move(keys), {}, trace_slot_), "leave out equal rows");
}

std::vector<Ordering> Planner::project_groups(const ProjectionClause& clause, const std::vector<ProjectionItem>& items, Scope& after) {
  Grouping grouping;
  for (const ProjectionItem& item : items) {
    if (has_aggregate(item.expr)) continue;
    Expr key = item.expr;
    bind(key);
    const NameKind kind = key.kind == ExprKind::Variable ? scope.at(key.name).kind : NameKind::Any;
    after[item.name] = {new_slot(), kind, kind == NameKind::Any ? type_of(item.expr) : StaticType::Unknown};
    grouping.written_keys.push_back(item.expr);
    grouping.keys.push_back({std::move(key), after[item.name].slot});
  }
  std::vector<Assignment> results;
  for (const ProjectionItem& item : items) {
    if (!has_aggregate(item.expr)) continue;
    Expr result = over_groups(item.expr, grouping);
    after[item.name] = {new_slot(), NameKind::Any, type_of(item.expr)};
    results.push_back({std::move(result), after[item.name].slot});
  }
  std::vector<Ordering> order;
  grouping.is_complete = true;
  for (const SortKey& key : clause.order) {
    Expr expr = key.expr;
    Names own;
    replace_aliases(expr, items, own);
    order.push_back({over_groups(std::move(expr), grouping), key.descending});
  }
  add_stage(group(std::move(plan_.root), std::move(grouping.keys), std::move(grouping.aggregates), trace_slot_), "group");
  add_stage(assign(std::move(plan_.root), std::move(results)), "compute what the groups give");
  return order;  // DISTINCT changes nothing: every key is an item, so no two rows are equal
}

// An expression that is computed when the groups are complete. Beside an aggregate (`inside`) a key is a name or one of its properties: what
// is more would have two readings.
Expr Planner::over_groups(Expr expr, Grouping& grouping, bool inside) {
  const bool local = mentions(expr, grouping.locals);
  for (std::size_t i = 0; i < grouping.keys.size() && !local; ++i)
    if (same(expr, grouping.written_keys[i]) && (!inside || is_simple(expr))) return variable("", grouping.keys[i].slot, expr.offset);
  if (expr.kind == ExprKind::CountAll || (expr.kind == ExprKind::Call && is_aggregate(expr.name))) {
    for (std::size_t i = 0; i < grouping.aggregates.size() && !local; ++i)
      if (same(expr, grouping.written_aggregates[i])) return variable("", grouping.aggregates[i].slot, expr.offset);
    const bool of_two = expr.name.starts_with("percentile");
    if (expr.kind == ExprKind::Call && expr.children.size() != (of_two ? 2 : 1))
      source.fail(expr.offset,
                  "found " + std::to_string(expr.children.size()) + " arguments, expected " + expr.name + (of_two ? "(value, fraction)" : "(value)"));
    const std::string shown = expr.kind == ExprKind::CountAll ? "count(*)" : expr.name + "()";
    if (!grouping.locals.empty()) source.fail(expr.offset, shown + " stands here inside of a list; expected it around the list, or in a WITH before");
    if (grouping.is_complete) source.fail(expr.offset, shown + " is no item of this projection; expected ORDER BY what the items compute");
    grouping.written_aggregates.push_back(expr);
    Aggregate aggregate{expr.name, expr.distinct, {}, new_slot(), std::nullopt};
    if (!expr.children.empty()) {
      aggregate.argument = std::move(expr.children[0]);
      bind(aggregate.argument);
      if (of_two) bind(aggregate.fraction.emplace(std::move(expr.children[1])));
    }
    grouping.aggregates.push_back(std::move(aggregate));
    return variable("", grouping.aggregates.back().slot, expr.offset);
  }
  if (expr.kind == ExprKind::Variable && !local) {
    if (!scope.contains(expr.name)) bind(expr);  // says that there is no such name
    source.fail(expr.offset, "'" + expr.name + "' differs within a group; expected it inside of an aggregate, or as an item of its own to group by");
  }
  if (expr.kind == ExprKind::Exists || expr.kind == ExprKind::Walk || expr.kind == ExprKind::PatternList || expr.kind == ExprKind::CountMatches)
    source.fail(expr.offset, "a pattern stands here beside an aggregate; expected it as an item of its own");
  const Scope outside = scope;
  const Own own = own_names(expr);
  const std::size_t locals = grouping.locals.size();
  inside = inside || has_aggregate(expr);
  for (std::size_t i = 0; i < expr.children.size(); ++i) {
    if (i == own.from && !own.names.empty()) {
      if (expr.kind == ExprKind::Reduce) name_reduce(expr);
      else scope[expr.name] = {expr.slot = new_slot(), NameKind::Any};
      grouping.locals.insert(grouping.locals.end(), own.names.begin(), own.names.end());
    }
    expr.children[i] = over_groups(std::move(expr.children[i]), grouping, inside);
  }
  grouping.locals.resize(locals);
  const bool is_bound = !own.names.empty();  // piece by piece
  if (!is_bound && (expr.kind == ExprKind::Call || expr.children.empty())) bind(expr);
  scope = outside;
  return expr;
}

std::size_t Planner::count_of(const std::optional<Expr>& expr, const std::string& clause, std::size_t otherwise) const {
  if (!expr) return otherwise;
  Planner constant(source, index, parameters, {});
  Expr bound = *expr;
  constant.bind(bound);
  Evaluation context(index, parameters);
  context.row.resize(static_cast<std::size_t>(constant.next_slot_));
  context.patterns = std::move(constant.plan_.patterns);
  const Value value = evaluate(bound, context);
  const auto* count = value.get<std::int64_t>();
  if (!count || *count < 0)
    source.fail(expr->offset,
                clause + ": found " + std::string(type_name(value)) + " " + text_of(value, index.graph()) + ", expected an integer that is not negative");
  return static_cast<std::size_t>(*count);
}

}  // namespace relata
