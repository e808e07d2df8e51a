// Tokens of one stretch without white space, after the conventions of UD English (EWT, GUM).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/characters.h"
#include "text/document.h"

namespace relata {

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  // Appends the tokens of `chunk`, whose characters are not blank. `next` is the first character after the white space that
  // follows (a blank one at the end of the text). The first token has the gap `gap`, the others none.
  void tokenize(std::span<const Character> chunk, Character next, Gap gap, std::vector<Token>& out);

 private:
  using Chars = std::span<const Character>;

  std::size_t address(Chars c, std::size_t i) const;
  std::size_t telephone(Chars c, std::size_t i) const;
  std::size_t number(Chars c, std::size_t i) const;
  std::size_t word(Chars c, std::size_t i) const;
  std::size_t with_period(Chars c, std::size_t begin, std::size_t end, Character next) const;
  std::size_t symbols(Chars c, std::size_t i) const;
  void emit(Chars c, std::size_t begin, std::size_t end, bool joined, std::vector<Token>& out);
  void tokenize_before(Chars c, std::size_t begin, std::size_t end, std::vector<Token>& out) const;
  void emit_word(Chars c, std::size_t begin, std::size_t end, std::vector<Token>& out);
  std::string lower_of(Chars c, std::size_t begin, std::size_t end) const;
  std::size_t clitic_end(Chars c, std::size_t i, const std::vector<Token>& out) const;
  bool plural_possessive(Chars c, std::size_t i, const std::vector<Token>& out) const;

  std::string_view text_;
  Gap gap_ = Gap::Space;
  bool single_quote_open_ = false;
};

}  // namespace relata
