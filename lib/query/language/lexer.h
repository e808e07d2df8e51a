// A query's text as tokens. Blanks and comments (// to the end of the line, /* ... */) divide tokens and are none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/language/source_text.h"

namespace relata {

enum class TokenKind : std::uint8_t {
  Name,        // a word; keywords are words, known by the parser, in any case
  QuotedName,  // `in backticks`, never a keyword
  Integer,
  Float,
  String,  // in single or double quotes; `text` has its escapes resolved
  Symbol,  // ( ) [ ] { } , . .. : ; | + - * / % ^ $ = <> < <= > >= =~
  End,
};

struct Lexeme {
  TokenKind kind = TokenKind::End;
  std::uint32_t begin = 0;  // bytes of the query
  std::uint32_t end = 0;
  std::string text{};  // a name, a number's digits, a string's content, a symbol
};

// The last token is End. Throws Error(Usage) for a string, backtick or comment without its end and for bytes that begin no token.
std::vector<Lexeme> tokens_of(const SourceText& source);

}  // namespace relata
