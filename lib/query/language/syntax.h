// What a query says: its syntax tree, as the parser makes it. Values, freely copied. Offsets are bytes of the query's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/value.h"

namespace relata {
// clang-format off
enum class ExprKind : std::uint8_t {
  Literal,       // literal
  Parameter,     // name
  Variable,      // name
  Property,      // child 0, name
  HasLabel,      // child 0; names: one of them is the node's type, or the relationship's
  Subscript,     // child 0 [child 1]
  Slice,         // child 0 [child 1 .. child 2]
  LeftOut,       // an end of a Slice that is not written
  List,          // children
  Map,           // names, children
  Call,          // name in lower case, distinct, children
  CountAll,      // count(*)
  Case,          // condition, result, condition, result, ..., otherwise
  Comprehension, // [name IN child 0 WHERE child 1 | child 2]
  All, Any, None, Single,  // all(name IN child 0 WHERE child 1)
  Walk,          // a pattern as a condition; the compiler makes it an Exists
  Exists,        // patterns: is there a match that child 0, if there is one, holds for
  PatternList,   // [pattern WHERE child 0 | child 1]
  CountMatches,  // COUNT { patterns WHERE child 0 }
  Reduce,        // reduce(name = child 0, names[0] IN child 1 | child 2)
  Or, Xor, And, Not,
  Equal, Unequal, Less, LessEqual, Greater, GreaterEqual,
  In, StartsWith, EndsWith, Contains, Matches, IsNull, IsNotNull,
  Add, Subtract, Multiply, Divide, Modulo, Power, Negate,
};
// clang-format on

struct PathPattern;

struct Expr {
  ExprKind kind = ExprKind::Literal;
  std::uint32_t offset = 0;
  Value literal{};
  std::string name{};
  std::vector<std::string> names{};
  bool distinct = false;
  std::vector<Expr> children{};
  std::vector<PathPattern> pattern;  // of Exists, PatternList and CountMatches
  // Set by the compiler: where the value of a Variable, of an aggregate or of a comprehension's name stands in the row; which of the
  // plan's patterns an Exists or PatternList is.
  int slot = -1;
  int item_slot = -1;  // of a Reduce: where its item stands
};

using Labels = std::vector<std::vector<std::string>>;  // each list: one of its names; all lists hold

struct NodePattern {
  std::uint32_t offset = 0;
  std::string variable{};  // empty: anonymous
  Labels labels{};
  std::optional<Expr> properties;  // a Map or a Parameter
  std::optional<Expr> where;
};

enum class Direction : std::uint8_t { Out, In, Both };

constexpr Direction turned(Direction direction) {
  return direction == Direction::Out ? Direction::In : direction == Direction::In ? Direction::Out : Direction::Both;
}

struct EdgePattern {
  std::uint32_t offset = 0;
  std::string variable{};
  std::vector<std::string> types{};  // one of them; empty: any
  Direction direction = Direction::Both;
  bool is_range = false;  // with a star
  std::uint32_t least = 1;
  std::optional<std::uint32_t> most{};
  std::optional<Expr> properties;
  std::optional<Expr> where;  // of each of its relationships
};

enum class PathKind : std::uint8_t { Walk, Shortest, AllShortest };

struct PathPattern {
  std::uint32_t offset = 0;
  std::string variable{};
  PathKind kind = PathKind::Walk;
  std::vector<NodePattern> nodes{};  // one more than edges
  std::vector<EdgePattern> edges{};
};

struct MatchClause {
  std::uint32_t offset = 0;
  bool optional = false;
  std::vector<PathPattern> paths{};
  std::optional<Expr> where{};
};

struct UnwindClause {
  std::uint32_t offset = 0;  // of the name
  Expr list{};
  std::string variable{};
};

struct ProjectionItem {
  Expr expr{};
  std::string name{};  // after AS, else its text
  bool has_alias = false;
};

struct SortKey {
  Expr expr{};
  bool descending = false;
};

// WITH and RETURN.
struct ProjectionClause {
  std::uint32_t offset = 0;
  bool is_return = false;
  bool distinct = false;
  bool star = false;  // `*` before the items: every variable in scope
  std::vector<ProjectionItem> items{};
  std::vector<SortKey> order{};
  std::optional<Expr> skip{};
  std::optional<Expr> limit{};
  std::optional<Expr> where{};
};

using QueryClause = std::variant<MatchClause, UnwindClause, ProjectionClause>;

// A query ends with its RETURN. UNION joins several.
struct Query {
  std::vector<QueryClause> clauses{};
};

struct Union {
  std::vector<Query> queries{};  // one at least
  bool all = false;              // UNION ALL: equal rows stay
  bool profile = false;          // PROFILE: the steps are to be measured
};

// True if both are the same expression, wherever they stand.
bool same(const Expr& a, const Expr& b);

}  // namespace relata
