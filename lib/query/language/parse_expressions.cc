// Expressions by precedence, and the comparison of two of them. Tested by tests/query/scenarios_test.cc and fuzz_test.cc.
#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "query/language/parser.h"

namespace relata {
namespace {

constexpr std::size_t kMostDepth = 100;
constexpr std::size_t kMostOperators = 4000;
// The least integer fits with its sign only.
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::string_view kLeastDigits = "9223372036854775808";

bool same(const PathPattern&, const PathPattern&) { return false; }  // a pattern matches anew wherever it stands

// Operands are moved into their list: an initializer list would copy them.
std::vector<Expr> operands(Expr a) {
  std::vector<Expr> list;
  list.push_back(std::move(a));
  return list;
}

std::vector<Expr> operands(Expr a, Expr b) {
  std::vector<Expr> list = operands(std::move(a));
  list.push_back(std::move(b));
  return list;
}

// Of the tree, patterns included.
std::size_t size_of(const Expr& expr) {
  std::size_t size = 1;
  for (const Expr& child : expr.children) size += size_of(child);
  for (const PathPattern& path : expr.pattern) {
    for (const NodePattern& node : path.nodes) size += 1 + (node.properties ? size_of(*node.properties) : 0) + (node.where ? size_of(*node.where) : 0);
    for (const EdgePattern& edge : path.edges) size += 1 + (edge.properties ? size_of(*edge.properties) : 0) + (edge.where ? size_of(*edge.where) : 0);
  }
  return size;
}

}  // namespace

bool same(const Expr& a, const Expr& b) {
  if (a.kind != b.kind || a.name != b.name || a.names != b.names || a.distinct != b.distinct || a.slot != b.slot || a.children.size() != b.children.size())
    return false;
  if (std::string_view(type_name(a.literal)) != type_name(b.literal) || order(a.literal, b.literal) != 0) return false;
  if (!std::equal(a.pattern.begin(), a.pattern.end(), b.pattern.begin(), b.pattern.end(), [](const auto& x, const auto& y) { return same(x, y); }))
    return false;
  return std::equal(a.children.begin(), a.children.end(), b.children.begin(), [](const Expr& x, const Expr& y) { return same(x, y); });
}

void Parser::count(std::size_t operators, std::uint32_t offset) {
  made_ += operators;
  if (made_ > kMostOperators) source_.fail(offset, "more than " + std::to_string(kMostOperators) + " operators in one query; pass long lists as parameters");
}

Expr Parser::copied(const Expr& expr) {
  count(size_of(expr), expr.offset);
  return expr;
}

Expr Parser::made(ExprKind kind, std::uint32_t offset, std::vector<Expr> children) {
  count(1, offset);
  Expr expr;
  expr.kind = kind;
  expr.offset = offset;
  expr.children = std::move(children);
  return expr;
}

Expr Parser::expression(bool bar_ends) {
  const bool outside = std::exchange(bar_ends_, bar_ends);
  if (++depth_ > kMostDepth) source_.fail(peek().begin, "more than " + std::to_string(kMostDepth) + " expressions inside of each other");
  Expr left = xor_expression();
  while (is_keyword("OR")) {
    const std::uint32_t offset = tokens_[at_++].begin;
    left = made(ExprKind::Or, offset, operands(std::move(left), xor_expression()));
  }
  --depth_;
  bar_ends_ = outside;
  return left;
}

Expr Parser::xor_expression() {
  Expr left = and_expression();
  while (is_keyword("XOR")) {
    const std::uint32_t offset = tokens_[at_++].begin;
    left = made(ExprKind::Xor, offset, operands(std::move(left), and_expression()));
  }
  return left;
}

Expr Parser::and_expression() {
  Expr left = not_expression();
  while (is_keyword("AND")) {
    const std::uint32_t offset = tokens_[at_++].begin;
    left = made(ExprKind::And, offset, operands(std::move(left), not_expression()));
  }
  return left;
}

Expr Parser::not_expression() {
  std::vector<std::uint32_t> nots;
  while (is_keyword("NOT")) nots.push_back(tokens_[at_++].begin);
  Expr expr = comparison();
  for (; !nots.empty(); nots.pop_back()) expr = made(ExprKind::Not, nots.back(), operands(std::move(expr)));
  return expr;
}

// a < b <= c means a < b AND b <= c.
Expr Parser::comparison() {
  const auto operator_here = [&]() -> std::optional<ExprKind> {
    if (is_symbol("=")) return ExprKind::Equal;
    if (is_symbol("<>")) return ExprKind::Unequal;
    if (is_symbol("<")) return ExprKind::Less;
    if (is_symbol("<=")) return ExprKind::LessEqual;
    if (is_symbol(">")) return ExprKind::Greater;
    if (is_symbol(">=")) return ExprKind::GreaterEqual;
    return std::nullopt;
  };
  Expr left = predicate();
  std::optional<Expr> whole;
  while (const std::optional<ExprKind> kind = operator_here()) {
    const std::uint32_t offset = tokens_[at_++].begin;
    Expr right = predicate();
    Expr next;
    if (operator_here()) next = copied(right);
    Expr step = made(*kind, offset, operands(std::move(left), std::move(right)));
    left = std::move(next);
    whole = whole ? made(ExprKind::And, offset, operands(std::move(*whole), std::move(step))) : std::move(step);
  }
  return whole ? std::move(*whole) : left;
}

Expr Parser::predicate() {
  Expr left = sum();
  while (true) {
    const std::uint32_t offset = peek().begin;
    if (accept_keyword("IN")) {
      left = made(ExprKind::In, offset, operands(std::move(left), sum()));
    } else if (accept_keyword("STARTS")) {
      expect_keyword("WITH", "after STARTS");
      left = made(ExprKind::StartsWith, offset, operands(std::move(left), sum()));
    } else if (accept_keyword("ENDS")) {
      expect_keyword("WITH", "after ENDS");
      left = made(ExprKind::EndsWith, offset, operands(std::move(left), sum()));
    } else if (accept_keyword("CONTAINS")) {
      left = made(ExprKind::Contains, offset, operands(std::move(left), sum()));
    } else if (accept_symbol("=~")) {
      left = made(ExprKind::Matches, offset, operands(std::move(left), sum()));
    } else if (accept_keyword("IS")) {
      const bool negated = accept_keyword("NOT");
      expect_keyword("NULL", "after IS");
      left = made(negated ? ExprKind::IsNotNull : ExprKind::IsNull, offset, operands(std::move(left)));
    } else {
      return left;
    }
  }
}

Expr Parser::sum() {
  Expr left = product();
  while (is_symbol("+") || is_symbol("-")) {
    const Lexeme& sign = tokens_[at_++];
    left = made(sign.text == "+" ? ExprKind::Add : ExprKind::Subtract, sign.begin, operands(std::move(left), product()));
  }
  return left;
}

Expr Parser::product() {
  Expr left = power();
  while (is_symbol("*") || is_symbol("/") || is_symbol("%")) {
    const Lexeme& sign = tokens_[at_++];
    const ExprKind kind = sign.text == "*" ? ExprKind::Multiply : sign.text == "/" ? ExprKind::Divide : ExprKind::Modulo;
    left = made(kind, sign.begin, operands(std::move(left), power()));
  }
  return left;
}

Expr Parser::power() {
  Expr left = sign();
  while (is_symbol("^")) {
    const std::uint32_t offset = tokens_[at_++].begin;
    left = made(ExprKind::Power, offset, operands(std::move(left), sign()));
  }
  return left;
}

Expr Parser::sign() {
  std::vector<std::uint32_t> minuses;
  while (is_symbol("-") || is_symbol("+")) {
    if (is_symbol("-")) minuses.push_back(peek().begin);
    ++at_;
  }
  Expr expr;
  if (!minuses.empty() && peek().kind == TokenKind::Integer && peek().text == kLeastDigits) {
    expr.literal = kLeast;
    expr.offset = minuses.back();
    minuses.pop_back();
    ++at_;
  } else {
    expr = postfix();
  }
  for (; !minuses.empty(); minuses.pop_back()) {
    auto* whole = expr.literal.get<std::int64_t>();
    if (expr.kind == ExprKind::Literal && whole && *whole != kLeast) *whole = -*whole, expr.offset = minuses.back();
    else expr = made(ExprKind::Negate, minuses.back(), operands(std::move(expr)));
  }
  return expr;
}

Expr Parser::postfix() {
  Expr expr = atom();
  while (true) {
    const std::uint32_t offset = peek().begin;
    if (accept_symbol(".")) {
      std::string property = any_name("the name of a property after '.'");
      expr = made(ExprKind::Property, offset, operands(std::move(expr)));
      expr.name = std::move(property);
    } else if (accept_symbol("[")) {
      expr = subscript(std::move(expr));
    } else if (is_symbol(":")) {
      return label_tests(std::move(expr));
    } else {
      return expr;
    }
  }
}

// n:PERSON|ORG:GPE is n:PERSON|ORG AND n:GPE.
Expr Parser::label_tests(Expr subject) {
  const std::uint32_t offset = peek().begin;
  std::optional<Expr> all;
  for (std::vector<std::string>& either : labels(!bar_ends_)) {
    Expr test = made(ExprKind::HasLabel, offset, operands(copied(subject)));
    test.names = std::move(either);
    all = all ? made(ExprKind::And, offset, operands(std::move(*all), std::move(test))) : std::move(test);
  }
  return std::move(*all);
}

Expr Parser::subscript(Expr list) {
  const std::uint32_t offset = tokens_[at_ - 1].begin;
  const auto nothing = [&] { return made(ExprKind::LeftOut, offset); };
  Expr begin = is_symbol("..") ? nothing() : expression();
  if (accept_symbol("]")) return made(ExprKind::Subscript, offset, operands(std::move(list), std::move(begin)));
  expect_symbol("..", "or ']' after the position in a list");
  Expr end = is_symbol("]") ? nothing() : expression();
  expect_symbol("]", "after the range of a list");
  std::vector<Expr> children = operands(std::move(list), std::move(begin));
  children.push_back(std::move(end));
  return made(ExprKind::Slice, offset, std::move(children));
}

}  // namespace relata
