// One loop, one function a kind of token. Tested by tests/query/scenarios_test.cc and fuzz_test.cc.
#include "query/language/lexer.h"

#include <array>
#include <charconv>
#include <string_view>

#include "base/is_ascii.h"

namespace relata {
namespace {

constexpr std::array<std::string_view, 5> kLongSymbols = {"..", "<>", "<=", ">=", "=~"};
constexpr std::string_view kSymbols = "()[]{},.:;|+-*/%^$=<>";

// Blanks beyond ASCII, as text that is copied from a page has them: no-break spaces, those of typography, the ideographic one,
// the byte order mark. Names do not hold them.
constexpr std::array<std::string_view, 20> kWideBlanks = {"\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
                                                          "\u2008", "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\uFEFF", "\u200B"};

bool starts_name(char c) { return is_letter_byte(c) || c == '_'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

class Lexer {
 public:
  explicit Lexer(const SourceText& source) : source_(source), text_(source.text()) {}

  std::vector<Lexeme> run() {
    std::vector<Lexeme> tokens;
    do tokens.push_back(next());
    while (tokens.back().kind != TokenKind::End);
    return tokens;
  }

 private:
  char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\0'; }

  Lexeme made(TokenKind kind, std::size_t begin, std::string text) const {
    return {kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), std::move(text)};
  }

  // The bytes of the blank that stands here, or 0.
  std::size_t blank_here() const {
    if (is_blank(text_[at_])) return 1;
    for (const std::string_view blank : kWideBlanks)
      if (text_.substr(at_, blank.size()) == blank) return blank.size();
    return 0;
  }

  void skip_blanks() {
    while (at_ < text_.size()) {
      if (const std::size_t bytes = blank_here()) {
        at_ += bytes;
      } else if (text_.substr(at_, 2) == "//") {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (text_.substr(at_, 2) == "/*") {
        const std::size_t end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) source_.fail(static_cast<std::uint32_t>(at_), "a comment without its end, expected '*/'");
        at_ = end + 2;
      } else {
        return;
      }
    }
  }

  Lexeme next() {
    skip_blanks();
    const std::size_t begin = at_;
    const char c = at(at_);
    if (at_ >= text_.size()) return made(TokenKind::End, begin, "");
    if (starts_name(c)) return name();
    if (is_digit(c) || (c == '.' && is_digit(at(at_ + 1)))) return number();
    if (c == '\'' || c == '"') return string(c);
    if (c == '`') return quoted_name();
    for (const std::string_view symbol : kLongSymbols)
      if (text_.substr(at_, symbol.size()) == symbol) {
        at_ += symbol.size();
        return made(TokenKind::Symbol, begin, std::string(symbol));
      }
    if (kSymbols.find(c) == std::string_view::npos || c == '\0')
      source_.fail(static_cast<std::uint32_t>(at_), "found a character that begins nothing in this language");
    ++at_;
    return made(TokenKind::Symbol, begin, std::string(1, c));
  }

  Lexeme name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (starts_name(text_[at_]) || is_digit(text_[at_])) && !blank_here()) ++at_;
    return made(TokenKind::Name, begin, std::string(text_.substr(begin, at_ - begin)));
  }

  // 12, 1.5, .5, 1e-3; the dots of 1..3 are none of a number.
  Lexeme number() {
    const std::size_t begin = at_;
    if (at(at_) == '0' && (at(at_ + 1) == 'x' || at(at_ + 1) == 'o')) return in_base(at(at_ + 1) == 'x' ? 16 : 8);
    bool whole = true;
    while (is_digit(at(at_))) ++at_;
    if (at(at_) == '.' && is_digit(at(at_ + 1))) {
      whole = false;
      for (++at_; is_digit(at(at_));) ++at_;
    }
    if (at(at_) == 'e' || at(at_) == 'E') {
      const std::size_t sign = at(at_ + 1) == '-' || at(at_ + 1) == '+' ? 1 : 0;
      if (is_digit(at(at_ + 1 + sign))) {
        whole = false;
        for (at_ += 1 + sign; is_digit(at(at_));) ++at_;
      }
    }
    if (starts_name(at(at_))) source_.fail(static_cast<std::uint32_t>(at_), "found a letter in a number; names do not begin with a digit unless in backticks");
    return made(whole ? TokenKind::Integer : TokenKind::Float, begin, std::string(text_.substr(begin, at_ - begin)));
  }

  // 0x1F, 0o17: the token's text is decimal.
  Lexeme in_base(int base) {
    const std::size_t begin = at_;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text_.data() + begin + 2, text_.data() + text_.size(), number, base);
    at_ = static_cast<std::size_t>(end - text_.data());
    if (starts_name(at(at_)) || is_digit(at(at_)) || at_ == begin + 2)
      source_.fail(static_cast<std::uint32_t>(at_), "found a letter in a number; names do not begin with a digit unless in backticks");
    if (error != std::errc()) source_.fail(static_cast<std::uint32_t>(begin), "an integer is at most 9223372036854775807");
    return made(TokenKind::Integer, begin, std::to_string(number));
  }

  Lexeme quoted_name() {
    const std::size_t begin = at_++;
    std::string name;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '`' && at(at_ + 1) != '`') {
        ++at_;
        return made(TokenKind::QuotedName, begin, name);
      }
      if (text_[at_] == '`') ++at_;
      name += text_[at_];
    }
    source_.fail(static_cast<std::uint32_t>(begin), "a name in backticks without its end, expected '`'");
  }

  Lexeme string(char quote) {
    const std::size_t begin = at_++;
    std::string content;
    while (at_ < text_.size() && text_[at_] != quote) {
      if (text_[at_] == '\\') content += escape();
      else content += text_[at_++];
    }
    if (at_ >= text_.size()) source_.fail(static_cast<std::uint32_t>(begin), std::string("a string without its end, expected ") + quote);
    ++at_;
    return made(TokenKind::String, begin, content);
  }

  std::string escape() {
    const std::size_t begin = at_++;
    const char c = at(at_++);
    switch (c) {
      case 'n': return "\n";
      case 't': return "\t";
      case 'r': return "\r";
      case 'b': return "\b";
      case 'f': return "\f";
      case '\\':
      case '\'':
      case '"':
      case '`':
      case '/': return std::string(1, c);
      case 'u': return code_point(4, begin);
      case 'U': return code_point(8, begin);
      default:
        source_.fail(static_cast<std::uint32_t>(begin),
                     "found an unknown escape, expected one of \\n \\t \\r \\b \\f \\\\ \\/ \\' \\\" \\` \\uXXXX \\UXXXXXXXX");
    }
  }

  std::string code_point(int digits, std::size_t begin) {
    std::uint32_t point = hexadecimal(digits, begin);
    const bool high = digits == 4 && point >= 0xD800 && point < 0xDC00;
    if (high && at(at_) == '\\' && at(at_ + 1) == 'u') {  // a pair, as JSON writes what is beyond 16 bits
      at_ += 2;
      const std::uint32_t low = hexadecimal(4, begin);
      if (low >= 0xDC00 && low < 0xE000) point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) source_.fail(static_cast<std::uint32_t>(begin), "this escape is no character");
    return utf8(point);
  }

  std::uint32_t hexadecimal(int digits, std::size_t begin) {
    std::uint32_t point = 0;
    for (int i = 0; i < digits; ++i) {
      const char c = at(at_);
      const int digit = hex_digit(c);
      if (digit < 0) source_.fail(static_cast<std::uint32_t>(begin), "expected " + std::to_string(digits) + " hexadecimal digits in this escape");
      point = point * 16 + static_cast<std::uint32_t>(digit);
      ++at_;
    }
    return point;
  }

  static std::string utf8(std::uint32_t p) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    if (p < 0x80) return {byte(p)};
    if (p < 0x800) return {byte(0xC0 | p >> 6), byte(0x80 | (p & 63))};
    if (p < 0x10000) return {byte(0xE0 | p >> 12), byte(0x80 | (p >> 6 & 63)), byte(0x80 | (p & 63))};
    return {byte(0xF0 | p >> 18), byte(0x80 | (p >> 12 & 63)), byte(0x80 | (p >> 6 & 63)), byte(0x80 | (p & 63))};
  }

  const SourceText& source_;
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Lexeme> tokens_of(const SourceText& source) { return Lexer(source).run(); }

}  // namespace relata
