// The innermost expressions: literals, names, lists, maps, CASE, calls. Tested by tests/query/scenarios_test.cc and fuzz_test.cc.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "query/language/parser.h"

namespace relata {
namespace {

constexpr const char* kExpression = "an expression: a name, a property, a value, a function";

constexpr std::array<std::string_view, 6> kTimes = {"date", "localtime", "time", "localdatetime", "datetime", "duration"};

Expr always() {
  Expr expr;
  expr.literal = true;
  return expr;
}

}  // namespace

Expr Parser::atom() {
  const std::uint32_t offset = peek().begin;
  if (walk_follows()) {
    Expr expr = made(ExprKind::Walk, offset);
    expr.pattern.push_back(walk());
    return expr;
  }
  if (accept_symbol("(")) {
    Expr inner = expression();
    expect_symbol(")", "after the expression in parentheses");
    return inner;
  }
  if (is_symbol("[")) return list();
  if (is_symbol("{")) return map();
  if (is_symbol("$")) return parameter();
  if (is_keyword("CASE")) return case_expression();
  if (peek().kind == TokenKind::Name && is_symbol("(", 1) && is_name()) return call();
  const bool of_times = std::ranges::any_of(kTimes, [&](std::string_view word) { return is_keyword(word); });  // duration.between(a, b)
  if (of_times && is_symbol(".", 1) && peek(2).kind == TokenKind::Name && is_symbol("(", 3)) return call();
  if (is_symbol("{", 1) && (is_keyword("EXISTS") || is_keyword("COUNT"))) return subquery();
  if (is_symbol("{", 1) && is_keyword("COLLECT")) source_.fail(offset, "there is no COLLECT { }; expected [(a)-->(b) | b.label]");
  if (is_name()) {
    Expr variable = made(ExprKind::Variable, offset);
    variable.name = name("a name");
    return variable;
  }
  return literal();
}

Expr Parser::literal() {
  Expr expr;
  expr.offset = peek().begin;
  if (peek().kind == TokenKind::Integer || peek().kind == TokenKind::Float) return number();
  if (peek().kind == TokenKind::String) expr.literal = tokens_[at_++].text;
  else if (accept_keyword("TRUE")) expr.literal = true;
  else if (accept_keyword("FALSE")) expr.literal = false;
  else if (!accept_keyword("NULL")) fail(kExpression);
  return expr;
}

Expr Parser::number() {
  const Lexeme& token = tokens_[at_++];
  Expr expr;
  expr.offset = token.begin;
  const char* end = token.text.data() + token.text.size();
  if (token.kind == TokenKind::Integer) {
    std::int64_t whole = 0;
    if (std::from_chars(token.text.data(), end, whole).ec != std::errc()) source_.fail(token.begin, "an integer is at most 9223372036854775807");
    expr.literal = whole;
  } else {
    double number = 0;
    if (std::from_chars(token.text.data(), end, number).ec != std::errc()) source_.fail(token.begin, "this number is out of range");
    expr.literal = number;
  }
  return expr;
}

Expr Parser::parameter() {
  Expr expr = made(ExprKind::Parameter, peek().begin);
  expect_symbol("$", "before the name of a parameter");
  if (peek().kind == TokenKind::Integer) expr.name = tokens_[at_++].text;
  else expr.name = any_name("the name of a parameter after '$'");
  return expr;
}

Expr Parser::list() {
  const std::uint32_t offset = peek().begin;
  expect_symbol("[", "before a list");
  if (peek().kind == TokenKind::Name && is_keyword("IN", 1) && is_name()) return comprehension();
  const bool named_pattern = is_name() && is_symbol("=", 1) && is_symbol("(", 2);
  if (walk_follows() || named_pattern) {
    const std::size_t start = at_;
    Expr pattern = pattern_list();
    if (pattern.kind == ExprKind::PatternList) return pattern;
    at_ = start;
  }
  Expr expr = made(ExprKind::List, offset);
  while (!is_symbol("]")) {
    if (!expr.children.empty()) expect_symbol(",", "or ']' after an item of the list");
    expr.children.push_back(expression());
  }
  ++at_;
  return expr;
}

Expr Parser::condition_or_always(bool bar_ends) { return accept_keyword("WHERE") ? expression(bar_ends) : always(); }

Expr Parser::comprehension() {
  Expr expr = made(ExprKind::Comprehension, peek().begin);
  expr.name = name("a name for each item");
  expect_keyword("IN", "after the name for each item");
  expr.children.push_back(expression());
  expr.children.push_back(condition_or_always(true));
  Expr item;
  item.kind = ExprKind::Variable;
  item.name = expr.name;
  item.offset = expr.offset;
  expr.children.push_back(accept_symbol("|") ? expression() : item);
  expect_symbol("]", "after the list");
  return expr;
}

// [(a)-->(b) WHERE ... | b.label]; without the bar it is a list of truths, and the caller reads it again as one.
Expr Parser::pattern_list() {
  Expr expr = made(ExprKind::PatternList, peek().begin);
  expr.pattern.push_back(path_pattern());
  expr.children.push_back(condition_or_always(true));
  if (!accept_symbol("|")) return always();
  expr.children.push_back(expression());
  expect_symbol("]", "after the list");
  return expr;
}

Expr Parser::map() {
  Expr expr = made(ExprKind::Map, peek().begin);
  expect_symbol("{", "before a map");
  while (!is_symbol("}")) {
    if (!expr.names.empty()) expect_symbol(",", "or '}' after a property");
    const std::uint32_t offset = peek().begin;
    // A string is a name as well, so that JSON is a map.
    std::string key = peek().kind == TokenKind::String ? tokens_[at_++].text : any_name("the name of a property, as in {label: 'Iran'}");
    if (std::find(expr.names.begin(), expr.names.end(), key) != expr.names.end()) source_.fail(offset, "'" + key + "' stands twice in one map");
    expr.names.push_back(std::move(key));
    expect_symbol(":", "after the name of a property");
    expr.children.push_back(expression());
  }
  ++at_;
  return expr;
}

// CASE x WHEN 1 THEN ... is read as CASE WHEN x = 1 THEN ...
Expr Parser::case_expression() {
  Expr expr = made(ExprKind::Case, peek().begin);
  expect_keyword("CASE", "");
  std::optional<Expr> subject;
  if (!is_keyword("WHEN")) subject = expression();
  if (!is_keyword("WHEN")) fail("WHEN in CASE");
  while (is_keyword("WHEN")) {
    const std::uint32_t offset = tokens_[at_++].begin;
    Expr condition = expression();
    if (subject) {
      std::vector<Expr> sides;
      sides.push_back(copied(*subject));
      sides.push_back(std::move(condition));
      condition = made(ExprKind::Equal, offset, std::move(sides));
    }
    expr.children.push_back(std::move(condition));
    expect_keyword("THEN", "after the condition of WHEN");
    expr.children.push_back(expression());
  }
  expr.children.push_back(accept_keyword("ELSE") ? expression() : Expr{});
  expect_keyword("END", "after CASE");
  return expr;
}

Expr Parser::call() {
  const std::uint32_t offset = peek().begin;
  std::string function = tokens_[at_].text;
  if (is_symbol(".", 1)) {
    function += "." + peek(2).text;
    at_ += 2;
  }
  for (char& c : function)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  at_ += 2;
  if (function == "exists") return exists();
  if (function == "reduce") return reduce();
  if (is_keyword("IN", 1)) {
    if (function == "all") return quantifier(ExprKind::All);
    if (function == "any") return quantifier(ExprKind::Any);
    if (function == "none") return quantifier(ExprKind::None);
    if (function == "single") return quantifier(ExprKind::Single);
  }
  if (function == "count" && accept_symbol("*")) {
    expect_symbol(")", "after count(*");
    return made(ExprKind::CountAll, offset);
  }
  Expr expr = made(ExprKind::Call, offset);
  expr.name = function;
  expr.distinct = accept_keyword("DISTINCT");
  while (!is_symbol(")")) {
    if (!expr.children.empty()) expect_symbol(",", "or ')' after an argument");
    expr.children.push_back(expression());
  }
  ++at_;
  return expr;
}

Expr Parser::quantifier(ExprKind kind) {
  Expr expr = made(kind, peek().begin);
  expr.name = name("a name for each item");
  expect_keyword("IN", "after the name for each item");
  expr.children.push_back(expression());
  expect_keyword("WHERE", "and a condition");
  expr.children.push_back(expression());
  expect_symbol(")", "after the condition");
  return expr;
}

// EXISTS { [MATCH] patterns [WHERE condition] [RETURN items] }, COUNT { ... }. What is returned changes neither.
Expr Parser::subquery() {
  Expr expr = made(is_keyword("COUNT") ? ExprKind::CountMatches : ExprKind::Exists, peek().begin);
  at_ += 2;
  accept_keyword("MATCH");
  do expr.pattern.push_back(path_pattern());
  while (accept_symbol(","));
  expr.children.push_back(condition_or_always());
  if (expr.kind == ExprKind::Exists && accept_keyword("RETURN")) projection_clause(true);
  expect_symbol("}", "after the pattern and its WHERE");
  return expr;
}

Expr Parser::reduce() {
  Expr expr = made(ExprKind::Reduce, peek().begin);
  expr.name = name("a name for the result, as in reduce(sum = 0, x IN list | sum + x)");
  expect_symbol("=", "after the name for the result");
  expr.children.push_back(expression());
  expect_symbol(",", "after what the result begins with");
  expr.names.push_back(name("a name for each item"));
  expect_keyword("IN", "after the name for each item");
  expr.children.push_back(expression(true));
  expect_symbol("|", "after the list");
  expr.children.push_back(expression());
  expect_symbol(")", "after the expression of reduce");
  return expr;
}

// exists((a)-->(b)) is the pattern itself, exists(a.country) is a.country IS NOT NULL.
Expr Parser::exists() {
  const std::uint32_t offset = peek().begin;
  Expr inner = expression();
  expect_symbol(")", "after the argument of exists");
  if (inner.kind == ExprKind::Walk) {
    inner.kind = ExprKind::Exists;
    return inner;
  }
  std::vector<Expr> children;
  children.push_back(std::move(inner));
  return made(ExprKind::IsNotNull, offset, std::move(children));
}

}  // namespace relata
