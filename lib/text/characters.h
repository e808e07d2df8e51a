// The characters of a text with what the tokenizer wants to know of each.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace relata {

enum class CharKind : std::uint8_t {
  Blank,  // white space and control characters
  Upper,
  Lower,
  Letter,  // Letter: without case
  Digit,
  Mark,        // combining, joins the character before it
  Apostrophe,  // ' and its curly and modifier forms
  Symbol,      // everything else, invalid bytes too
};

struct Character {
  char32_t code = 0;  // U+FFFD for an invalid byte
  std::uint32_t begin = 0;
  std::uint8_t size = 1;  // bytes
  CharKind kind = CharKind::Symbol;

  std::uint32_t end() const { return begin + size; }
  bool is_letter() const { return kind == CharKind::Upper || kind == CharKind::Lower || kind == CharKind::Letter; }
  bool is_digit() const { return kind == CharKind::Digit; }
  bool is_word() const { return is_letter() || is_digit() || kind == CharKind::Mark; }
};

// The character at `begin`. REQUIRES: begin < text.size().
Character character_at(std::string_view text, std::uint32_t begin);

// Whether the word begins with a capital letter, of any script that has capitals.
bool is_capitalised(std::string_view word);

// Whether one of its bytes is a digit from 0 to 9.
bool has_digit(std::string_view word);

}  // namespace relata
