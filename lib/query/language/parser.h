// From tokens to syntax by recursive descent: a function for each rule of the grammar in docs/query.md, named like it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/lexer.h"
#include "query/language/syntax.h"

namespace relata {

// Throws Error(Usage) that points at the first token that does not fit and says what was expected.
Union parse_query(const SourceText& source);

// The machine behind it. Inside the room only.
class Parser {
 public:
  explicit Parser(const SourceText& source) : source_(source), tokens_(tokens_of(source)) {}

  Union whole_query();

 private:
  // Tokens.
  const Lexeme& peek(std::size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
  bool is_symbol(std::string_view symbol, std::size_t ahead = 0) const;
  bool is_keyword(std::string_view keyword, std::size_t ahead = 0) const;
  bool accept_symbol(std::string_view symbol);
  bool accept_keyword(std::string_view keyword);
  void expect_symbol(std::string_view symbol, const std::string& where);
  void expect_keyword(std::string_view keyword, const std::string& where);
  [[noreturn]] void fail(const std::string& expected) const;  // "found X, expected ..." at the next token
  bool is_name() const;                                       // a name that is no reserved word
  std::string name(const std::string& expected);              // a variable
  std::string any_name(const std::string& expected);          // a label, type or property: reserved words are names here

  // Clauses: parser.cc
  Query query();
  MatchClause match_clause();
  UnwindClause unwind_clause();
  ProjectionClause projection_clause(bool is_return);
  void projection_items(ProjectionClause& clause);
  void refuse_words_of_writing() const;
  void refuse_writing() const;

  // Patterns: parser.cc
  PathPattern path_pattern();
  PathPattern walk();
  NodePattern node_pattern();
  EdgePattern edge_pattern();
  void edge_details(EdgePattern& edge);
  void range_of(EdgePattern& edge);
  void quantifier_of(EdgePattern& edge);
  std::optional<std::uint32_t> steps();
  std::optional<PathKind> path_search();
  Labels labels(bool bar_is_or);
  std::optional<Expr> pattern_properties();
  bool walk_follows() const;  // does a pattern with a relationship begin here, rather than an expression in parentheses

  // Expressions, loosest first: parse_expressions.cc
  Expr expression(bool bar_ends = false);  // bar_ends: the condition of a list, before its bar
  Expr xor_expression();
  Expr and_expression();
  Expr not_expression();
  Expr comparison();
  Expr predicate();
  Expr sum();
  Expr product();
  Expr power();
  Expr sign();
  Expr postfix();
  Expr label_tests(Expr subject);
  Expr subscript(Expr list);
  Expr atom();
  Expr literal();
  Expr number();
  Expr parameter();
  Expr list();
  Expr comprehension();
  Expr pattern_list();
  Expr condition_or_always(bool bar_ends = false);  // [WHERE condition]
  Expr map();
  Expr case_expression();
  Expr call();
  Expr quantifier(ExprKind kind);
  Expr exists();
  Expr subquery();
  Expr reduce();
  Expr made(ExprKind kind, std::uint32_t offset, std::vector<Expr> children = {});
  Expr copied(const Expr& expr);  // an operand that is read twice; counts like one that is written twice
  void count(std::size_t operators, std::uint32_t offset);

  const SourceText& source_;
  std::vector<Lexeme> tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;  // of nested expressions, bounded so that no text exhausts the stack
  std::size_t made_ = 0;
  bool bar_ends_ = false;  // a bar here is that of a list; inside of brackets it is one of labels again
};

}  // namespace relata
