// Tokens, clauses and patterns. One token of lookahead decides everywhere but in walk_follows, which tells "(a)-[..." from "(a) - 1".
// Tested by tests/query/scenarios_test.cc and fuzz_test.cc.
#include "query/language/parser.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace relata {
namespace {

constexpr std::array<std::string_view, 37> kReserved = {"MATCH",  "OPTIONAL", "WHERE", "RETURN", "WITH",   "UNWIND",   "ORDER",  "BY",   "SKIP",     "LIMIT",
                                                        "AS",     "AND",      "OR",    "XOR",    "NOT",    "IN",       "IS",     "NULL", "TRUE",     "FALSE",
                                                        "CASE",   "WHEN",     "THEN",  "ELSE",   "END",    "DISTINCT", "STARTS", "ENDS", "CONTAINS", "UNION",
                                                        "CREATE", "MERGE",    "SET",   "DELETE", "DETACH", "REMOVE",   "FOREACH"};
constexpr std::size_t kMostClauses = 1000;
constexpr std::size_t kMostPlaces = 1000;  // of one MATCH
constexpr std::array<std::string_view, 10> kWriting = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "LOAD", "CALL"};

bool equal_words(std::string_view a, std::string_view b) {
  const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return upper(x) == upper(y); });
}

std::string shown(const Lexeme& token) {
  switch (token.kind) {
    case TokenKind::End: return "the end";
    case TokenKind::String: return "a string";
    case TokenKind::QuotedName: return "a name in backticks";
    default: return "'" + token.text + "'";
  }
}

}  // namespace

bool Parser::is_symbol(std::string_view symbol, std::size_t ahead) const { return peek(ahead).kind == TokenKind::Symbol && peek(ahead).text == symbol; }

bool Parser::is_keyword(std::string_view keyword, std::size_t ahead) const {
  return peek(ahead).kind == TokenKind::Name && equal_words(peek(ahead).text, keyword);
}

bool Parser::accept_symbol(std::string_view symbol) {
  const bool found = is_symbol(symbol);
  at_ += found;
  return found;
}

bool Parser::accept_keyword(std::string_view keyword) {
  const bool found = is_keyword(keyword);
  at_ += found;
  return found;
}

void Parser::expect_symbol(std::string_view symbol, const std::string& where) {
  if (!accept_symbol(symbol)) fail("'" + std::string(symbol) + "' " + where);
}

void Parser::expect_keyword(std::string_view keyword, const std::string& where) {
  if (!accept_keyword(keyword)) fail(std::string(keyword) + " " + where);
}

void Parser::fail(const std::string& expected) const { source_.fail(peek().begin, "found " + shown(peek()) + ", expected " + expected); }

bool Parser::is_name() const {
  if (peek().kind == TokenKind::QuotedName) return true;
  return peek().kind == TokenKind::Name &&
         std::none_of(kReserved.begin(), kReserved.end(), [&](std::string_view word) { return equal_words(word, peek().text); });
}

std::string Parser::name(const std::string& expected) {
  if (!is_name()) fail(expected);
  return tokens_[at_++].text;
}

std::string Parser::any_name(const std::string& expected) {
  if (peek().kind != TokenKind::Name && peek().kind != TokenKind::QuotedName) fail(expected);
  return tokens_[at_++].text;
}

Union Parser::whole_query() {
  Union all;
  all.profile = accept_keyword("PROFILE");
  all.queries.push_back(query());
  while (is_keyword("UNION")) {
    const std::uint32_t offset = peek().begin;
    ++at_;
    const bool keep = accept_keyword("ALL");
    if (all.queries.size() > 1 && keep != all.all) source_.fail(offset, "UNION and UNION ALL do not mix in one query");
    all.all = keep;
    all.queries.push_back(query());
  }
  accept_symbol(";");
  refuse_words_of_writing();
  if (peek().kind != TokenKind::End)
    fail(is_keyword("ORDER") || is_keyword("WHERE") ? "the end; ORDER BY, SKIP and LIMIT stand in this order, WHERE before RETURN" : "the end of the query");
  return all;
}

Query Parser::query() {
  Query query;
  while (true) {
    if (query.clauses.size() >= kMostClauses) fail("at most " + std::to_string(kMostClauses) + " clauses");
    if (is_keyword("MATCH") || is_keyword("OPTIONAL")) query.clauses.emplace_back(match_clause());
    else if (accept_keyword("UNWIND")) query.clauses.emplace_back(unwind_clause());
    else if (accept_keyword("WITH")) query.clauses.emplace_back(projection_clause(false));
    else if (accept_keyword("RETURN")) break;
    else refuse_writing();
  }
  query.clauses.emplace_back(projection_clause(true));
  return query;
}

void Parser::refuse_words_of_writing() const {
  for (const std::string_view word : kWriting)
    if (is_keyword(word))
      source_.fail(peek().begin, "a query is read-only, so there is no " + std::string(word) + "; expected MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN");
}

void Parser::refuse_writing() const {
  refuse_words_of_writing();
  fail("MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN");
}

MatchClause Parser::match_clause() {
  MatchClause clause;
  clause.offset = peek().begin;
  clause.optional = accept_keyword("OPTIONAL");
  expect_keyword("MATCH", "after OPTIONAL");
  do clause.paths.push_back(path_pattern());
  while (accept_symbol(","));
  std::size_t places = 0;
  for (const PathPattern& path : clause.paths) places += path.nodes.size() + path.edges.size();
  if (places > kMostPlaces)
    source_.fail(clause.offset, "found a MATCH of " + std::to_string(places) + " nodes and relationships, expected at most " + std::to_string(kMostPlaces));
  if (accept_keyword("WHERE")) clause.where = expression();
  return clause;
}

UnwindClause Parser::unwind_clause() {
  UnwindClause clause;
  clause.list = expression();
  expect_keyword("AS", "and a name for each item");
  clause.offset = peek().begin;
  clause.variable = name("a name for each item");
  return clause;
}

void Parser::projection_items(ProjectionClause& clause) {
  do {
    if (clause.items.empty() && !clause.star && accept_symbol("*")) {
      clause.star = true;
      continue;
    }
    ProjectionItem item;
    const std::uint32_t begin = peek().begin;
    item.expr = expression();
    item.name = source_.text().substr(begin, tokens_[at_ - 1].end - begin);
    if (accept_keyword("AS")) {
      item.has_alias = true;
      item.name = name("a name after AS");
    } else if (item.expr.kind == ExprKind::Variable) {
      item.name = item.expr.name;
    } else if (!clause.is_return) {
      fail("AS and a name: WITH passes on what has one");
    }
    clause.items.push_back(std::move(item));
  } while (accept_symbol(","));
}

ProjectionClause Parser::projection_clause(bool is_return) {
  ProjectionClause clause;
  clause.offset = tokens_[at_ - 1].begin;
  clause.is_return = is_return;
  clause.distinct = accept_keyword("DISTINCT");
  projection_items(clause);
  if (accept_keyword("ORDER")) {
    expect_keyword("BY", "after ORDER");
    do {
      SortKey key{expression()};
      key.descending = accept_keyword("DESC") || accept_keyword("DESCENDING");
      if (!key.descending && !accept_keyword("ASC")) accept_keyword("ASCENDING");
      clause.order.push_back(std::move(key));
    } while (accept_symbol(","));
  }
  if (accept_keyword("SKIP")) clause.skip = expression();
  if (accept_keyword("LIMIT")) clause.limit = expression();
  if (!is_return && accept_keyword("WHERE")) clause.where = expression();
  return clause;
}

PathPattern Parser::path_pattern() {
  const std::uint32_t offset = peek().begin;
  std::string variable;
  if (is_name() && is_symbol("=", 1)) {
    variable = name("a name for the path");
    ++at_;
  }
  PathPattern path;
  if (const std::optional<PathKind> search = path_search()) {
    const std::uint32_t begin = peek().begin;
    path = walk();
    if (path.edges.size() != 1) source_.fail(begin, "a shortest path has two nodes and one relationship, as in ANY SHORTEST (a)-[*..6]-(b)");
    path.kind = *search;
    path.offset = offset;
    path.variable = variable;
    return path;
  }
  const bool shortest = is_keyword("shortestPath"), all = is_keyword("allShortestPaths");
  if (shortest || all) {
    const std::uint32_t begin = peek().begin;
    ++at_;
    expect_symbol("(", "before the pattern");
    path = walk();
    expect_symbol(")", "after the pattern");
    if (path.edges.size() != 1) source_.fail(begin, "a shortest path has two nodes and one relationship, as in shortestPath((a)-[*..6]-(b))");
    path.kind = shortest ? PathKind::Shortest : PathKind::AllShortest;
  } else {
    path = walk();
  }
  path.offset = offset;
  path.variable = variable;
  return path;
}

// ANY SHORTEST, SHORTEST 1, ALL SHORTEST before a walk.
std::optional<PathKind> Parser::path_search() {
  const bool any = is_keyword("ANY"), all = is_keyword("ALL");
  if ((any || all) && is_keyword("SHORTEST", 1)) {
    at_ += 2;
    return any ? PathKind::Shortest : PathKind::AllShortest;
  }
  if (!is_keyword("SHORTEST") || peek(1).kind != TokenKind::Integer) return std::nullopt;
  ++at_;
  if (peek().text != "1") fail("1; ALL SHORTEST finds all of the same length");
  ++at_;
  return PathKind::Shortest;
}

PathPattern Parser::walk() {
  PathPattern path;
  path.offset = peek().begin;
  path.nodes.push_back(node_pattern());
  while (is_symbol("-") || is_symbol("<")) {
    path.edges.push_back(edge_pattern());
    path.nodes.push_back(node_pattern());
  }
  return path;
}

NodePattern Parser::node_pattern() {
  NodePattern node;
  node.offset = peek().begin;
  expect_symbol("(", "that begins a node, as in (a:PERSON)");
  if (is_name()) node.variable = name("a name");
  node.labels = labels(true);
  node.properties = pattern_properties();
  if (accept_keyword("WHERE")) node.where = expression();
  expect_symbol(")", "after the node");
  return node;
}

Labels Parser::labels(bool bar_is_or) {
  Labels labels;
  while (accept_symbol(":")) {
    std::vector<std::string>& either = labels.emplace_back();
    do either.push_back(any_name("an entity type after ':'"));
    while (bar_is_or && accept_symbol("|"));
  }
  return labels;
}

std::optional<Expr> Parser::pattern_properties() {
  if (is_symbol("{")) return map();
  if (is_symbol("$")) return parameter();
  return std::nullopt;
}

EdgePattern Parser::edge_pattern() {
  EdgePattern edge;
  edge.offset = peek().begin;
  const bool left = accept_symbol("<");
  expect_symbol("-", "of a relationship, as in -[:ally_of]->");
  if (accept_symbol("[")) {
    edge_details(edge);
    expect_symbol("]", "after the relationship");
  }
  expect_symbol("-", "after the relationship, as in -[:ally_of]-> or -->");
  const bool right = accept_symbol(">");
  edge.direction = left == right ? Direction::Both : left ? Direction::In : Direction::Out;
  quantifier_of(edge);
  return edge;
}

void Parser::edge_details(EdgePattern& edge) {
  if (is_name()) edge.variable = name("a name");
  if (accept_symbol(":")) {
    do {
      accept_symbol(":");  // the older way to write alternatives: [:A|:B]
      edge.types.push_back(any_name("a relation or class after ':'"));
    } while (accept_symbol("|"));
  }
  if (accept_symbol("*")) range_of(edge);
  edge.properties = pattern_properties();
  if (accept_keyword("WHERE")) edge.where = expression();
}

std::optional<std::uint32_t> Parser::steps() {
  if (peek().kind != TokenKind::Integer) return std::nullopt;
  const std::string& digits = peek().text;
  std::uint32_t value = 0;
  if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc()) fail("a smaller number of steps");
  ++at_;
  return value;
}

// ->{1,3}, ->{2}, ->+, ->*: as *1..3, *2, *1.. and *0..
void Parser::quantifier_of(EdgePattern& edge) {
  const bool braces = is_symbol("{");
  if (!braces && !is_symbol("+") && !is_symbol("*")) return;
  const std::uint32_t begin = peek().begin;
  if (edge.is_range) source_.fail(begin, "a star and braces both say how many steps; expected one of them");
  edge.is_range = true;
  edge.least = is_symbol("+") ? 1 : 0;
  ++at_;
  if (!braces) return;
  const std::optional<std::uint32_t> least = steps();
  edge.least = least.value_or(0);
  if (accept_symbol(",")) edge.most = steps();
  else if (least) edge.most = least;
  else fail("a number of steps, as in ->{1,3}");
  expect_symbol("}", "after the numbers of steps");
  if (edge.most && *edge.most < edge.least)
    source_.fail(begin, "a range from " + std::to_string(edge.least) + " to " + std::to_string(*edge.most) + " holds nothing");
}

void Parser::range_of(EdgePattern& edge) {
  edge.is_range = true;
  const std::uint32_t begin = peek().begin;
  const std::optional<std::uint32_t> least = steps();
  if (accept_symbol("..")) edge.most = steps();
  else edge.most = least;
  edge.least = least.value_or(1);
  if (edge.most && *edge.most < edge.least)
    source_.fail(begin, "a range from " + std::to_string(edge.least) + " to " + std::to_string(*edge.most) + " holds nothing");
}

bool Parser::walk_follows() const {
  if (!is_symbol("(")) return false;
  std::size_t depth = 0, i = 0;
  for (;; ++i) {
    if (peek(i).kind == TokenKind::End) return false;
    if (is_symbol("(", i)) ++depth;
    else if (is_symbol(")", i) && --depth == 0) break;
  }
  const bool named = peek(1).kind == TokenKind::Name || peek(1).kind == TokenKind::QuotedName;
  const std::size_t after = named ? 2 : 1;
  if (!is_symbol(")", after) && !is_symbol(":", after) && !is_symbol("{", after) && !is_keyword("WHERE", after)) return false;
  if (is_symbol("<", i + 1)) return is_symbol("-", i + 2) && (is_symbol("[", i + 3) || is_symbol("-", i + 3));
  return is_symbol("-", i + 1) &&
         (is_symbol("[", i + 2) || (is_symbol("-", i + 2) && (is_symbol(">", i + 3) || is_symbol("(", i + 3) || is_symbol("{", i + 3))));
}

Union parse_query(const SourceText& source) { return Parser(source).whole_query(); }

}  // namespace relata
