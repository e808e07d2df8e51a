// A walk over the syntax: for each name of a node how many steps it is from one that the query names at most. Tested by
// tests/query/reach_test.cc.
#include "query/reach.h"

#include <algorithm>
#include <limits>
#include <map>
#include <vector>

#include "base/error.h"
#include "query/language/parser.h"

namespace relata {
namespace {

constexpr std::size_t kMostNodes = 100;  // of one pattern
constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max();

using Steps = std::map<std::string, std::size_t, std::less<>>;  // of the names of nodes, from what is named

struct Unbounded {};

class Walk {
 public:
  explicit Walk(const Parameters& parameters) : parameters_(parameters) {}

  void over(const Query& query) {
    Steps steps;
    for (const QueryClause& clause : query.clauses) std::visit([&](const auto& c) { take(c, steps); }, clause);
  }
  Reach reach() const { return reach_; }

 private:
  void take(const MatchClause& clause, Steps& steps) { take(clause.paths, clause.where ? &*clause.where : nullptr, steps); }

  void take(const UnwindClause& clause, Steps& steps) {
    look_into(clause.list, steps);
    steps.erase(clause.variable);
  }

  // ORDER BY sees the names before and after, WHERE at most these.
  void take(const ProjectionClause& clause, Steps& steps) {
    Steps after = clause.star ? steps : Steps(), both = steps;
    for (const ProjectionItem& item : clause.items) {
      look_into(item.expr, steps);
      both.erase(item.name);
      after.erase(item.name);
      if (item.expr.kind != ExprKind::Variable) continue;
      if (const auto known = steps.find(item.expr.name); known != steps.end()) after[item.name] = both[item.name] = known->second;
    }
    for (const SortKey& key : clause.order) look_into(key.expr, both);
    if (clause.where) look_into(*clause.where, both);
    steps = std::move(after);
  }

  // Patterns side by side, with their condition: their nodes get their distances.
  void take(const std::vector<PathPattern>& paths, const Expr* where, Steps& steps) {
    std::vector<const NodePattern*> nodes;
    for (const PathPattern& path : paths) {
      if (path.kind != PathKind::Walk) throw Unbounded();
      for (const NodePattern& node : path.nodes) nodes.push_back(&node);
    }
    if (nodes.size() > kMostNodes) throw Unbounded();
    std::vector<std::size_t> distance;
    for (const NodePattern* node : nodes) distance.push_back(beginning_of(*node, where, steps));
    while (spread(paths, nodes, distance)) {}
    std::size_t at = 0;
    for (const PathPattern& path : paths) {
      for (std::size_t i = 0; i < path.edges.size(); ++i)
        reach_.hops = std::max(reach_.hops, std::min(distance[at + i], distance[at + i + 1]) + most_of(path.edges[i]));
      at += path.nodes.size();
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (!nodes[i]->variable.empty()) steps[nodes[i]->variable] = distance[i];
    for (const PathPattern& path : paths) look_into(path, steps);
    if (where) look_into(*where, steps);
  }

  static std::size_t most_of(const EdgePattern& edge) {
    if (edge.is_range && !edge.most) throw Unbounded();
    return edge.is_range ? *edge.most : 1;
  }

  // Along the edges, and between patterns that share a name. True while something is nearer than it was; throws when that ends and a node is still
  // far.
  static bool spread(const std::vector<PathPattern>& paths, const std::vector<const NodePattern*>& nodes, std::vector<std::size_t>& distance) {
    bool nearer = false;
    const auto bring = [&](std::size_t from, std::size_t to, std::size_t steps) {
      if (distance[from] == kFar || distance[from] + steps >= distance[to]) return;
      distance[to] = distance[from] + steps;
      nearer = true;
    };
    std::size_t at = 0;
    for (const PathPattern& path : paths) {
      for (std::size_t i = 0; i < path.edges.size(); ++i) {
        bring(at + i, at + i + 1, most_of(path.edges[i]));
        bring(at + i + 1, at + i, most_of(path.edges[i]));
      }
      at += path.nodes.size();
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
      for (std::size_t k = 0; k < nodes.size(); ++k)
        if (!nodes[i]->variable.empty() && nodes[i]->variable == nodes[k]->variable) bring(i, k, 0);
    if (!nearer && std::ranges::find(distance, kFar) != distance.end()) throw Unbounded();
    return nearer;
  }

  // 0 for what is named here, the steps of what has been met before, or far.
  std::size_t beginning_of(const NodePattern& node, const Expr* where, const Steps& steps) {
    if (const auto known = steps.find(node.variable); !node.variable.empty() && known != steps.end()) return known->second;
    bool named = false;
    if (node.properties && node.properties->kind == ExprKind::Map)
      for (std::size_t i = 0; i < node.properties->names.size(); ++i) named = names(node.properties->names[i], node.properties->children[i], false) || named;
    if (!node.variable.empty())
      for (const Expr* condition : {node.where ? &*node.where : nullptr, where})
        if (condition) named = is_named(node.variable, *condition) || named;
    return named ? 0 : kFar;
  }

  // Does a condition, or one of several that all hold, say what the node is called?
  bool is_named(const std::string& variable, const Expr& condition) {
    if (condition.kind == ExprKind::And) return std::ranges::any_of(condition.children, [&](const Expr& child) { return is_named(variable, child); });
    if (condition.kind != ExprKind::Equal && condition.kind != ExprKind::In) return false;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
      const Expr &property = condition.children[side], &value = condition.children[1 - side];
      const bool is_property = property.kind == ExprKind::Property, is_id = property.kind == ExprKind::Call && property.name == "id";
      if ((!is_property && !is_id) || property.children[0].kind != ExprKind::Variable || property.children[0].name != variable) continue;
      const std::string name = is_id ? "id" : property.name;
      if (condition.kind == ExprKind::In && (name == "aliases") != (side == 1)) continue;
      if (condition.kind == ExprKind::Equal && name == "aliases") continue;
      if (condition.kind == ExprKind::In && side == 0 ? names_each(name, value) : names(name, value, name == "aliases")) return true;
    }
    return false;
  }

  // The value of a literal, a list of such or a parameter, or null.
  Value constant(const Expr& expr) const {
    if (expr.kind == ExprKind::Literal) return expr.literal;
    if (expr.kind == ExprKind::Parameter)
      if (const auto known = parameters_.find(expr.name); known != parameters_.end()) return known->second;
    if (expr.kind != ExprKind::List) return {};
    List list;
    for (const Expr& item : expr.children) list.push_back(constant(item));
    return list;
  }

  bool names(const std::string& property, const Expr& value, bool alias) { return take_name(property, constant(value), alias); }

  bool names_each(const std::string& property, const Expr& value) {
    const Value known = constant(value);
    const List* list = known.get<List>();
    return list && std::ranges::all_of(*list, [&](const Value& item) { return take_name(property, item, false); });
  }

  bool take_name(const std::string& property, const Value& value, bool alias) {
    const auto* text = value.get<std::string>();
    if (!text || (property != "id" && property != "label" && !alias)) return false;
    (property == "id" ? reach_.ids : alias ? reach_.aliases : reach_.labels).insert(*text);
    return true;
  }

  // Patterns in expressions, and functions that look farther than one node.
  void look_into(const Expr& expr, const Steps& steps) {
    if (expr.kind == ExprKind::Call && expr.name == "degree") throw Unbounded();
    Steps inside = steps;
    if (!expr.pattern.empty()) return take(expr.pattern, expr.children.empty() ? nullptr : &expr.children.front(), inside), look_beside(expr, inside);
    const bool own = expr.kind == ExprKind::Comprehension || expr.kind == ExprKind::Reduce || (expr.kind >= ExprKind::All && expr.kind <= ExprKind::Single);
    if (own) inside.erase(expr.name);
    if (expr.kind == ExprKind::Reduce && !expr.names.empty()) inside.erase(expr.names.front());
    for (const Expr& child : expr.children) look_into(child, own ? inside : steps);
  }

  // What a list of matches is made of.
  void look_beside(const Expr& expr, const Steps& steps) {
    for (std::size_t i = 1; i < expr.children.size(); ++i) look_into(expr.children[i], steps);
  }

  void look_into(const PathPattern& path, const Steps& steps) {
    for (const NodePattern& node : path.nodes)
      for (const std::optional<Expr>* expr : {&node.properties, &node.where})
        if (*expr) look_into(**expr, steps);
    for (const EdgePattern& edge : path.edges)
      for (const std::optional<Expr>* expr : {&edge.properties, &edge.where})
        if (*expr) look_into(**expr, steps);
  }

  const Parameters& parameters_;
  Reach reach_{};
};

}  // namespace

std::optional<Reach> reach_of(std::string_view text, const Parameters& parameters) {
  try {
    const SourceText source(text, "query");
    const Union parsed = parse_query(source);
    if (parsed.profile) return std::nullopt;
    Walk walk(parameters);
    for (const Query& query : parsed.queries) walk.over(query);
    return walk.reach();
  } catch (const Unbounded&) {
    return std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace relata
