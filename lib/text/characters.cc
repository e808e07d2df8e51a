// Tested by tests/text/segment_test.cc.
#include "text/characters.h"

#include <algorithm>

#include <utf8proc.h>

namespace relata {
namespace {

CharKind ascii_kind(unsigned char c) {
  if (c >= 'a' && c <= 'z') return CharKind::Lower;
  if (c >= 'A' && c <= 'Z') return CharKind::Upper;
  if (c >= '0' && c <= '9') return CharKind::Digit;
  if (c <= ' ' || c == 0x7F) return CharKind::Blank;
  return c == '\'' ? CharKind::Apostrophe : CharKind::Symbol;
}

CharKind kind_of(utf8proc_int32_t c) {
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07) return CharKind::Apostrophe;
  if (c >= 0x1F3FB && c <= 0x1F3FF) return CharKind::Mark;  // skin tones
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT: return CharKind::Upper;
    case UTF8PROC_CATEGORY_LL: return CharKind::Lower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return CharKind::Letter;
    case UTF8PROC_CATEGORY_ND: return CharKind::Digit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return CharKind::Mark;
    case UTF8PROC_CATEGORY_CF: return c == 0x200D || c == 0x200C ? CharKind::Mark : CharKind::Blank;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC: return CharKind::Blank;
    default: return CharKind::Symbol;
  }
}

}  // namespace

Character character_at(std::string_view text, std::uint32_t begin) {
  const auto first = static_cast<unsigned char>(text[begin]);
  if (first < 0x80) return {first, begin, 1, ascii_kind(first)};
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + begin, static_cast<utf8proc_ssize_t>(text.size() - begin), &code);
  if (size <= 0 || code < 0) return {0xFFFD, begin, 1, CharKind::Symbol};
  return {static_cast<char32_t>(code), begin, static_cast<std::uint8_t>(size), kind_of(code)};
}

bool is_capitalised(std::string_view word) { return !word.empty() && character_at(word, 0).kind == CharKind::Upper; }

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace relata
