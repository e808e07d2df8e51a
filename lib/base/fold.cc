// Tested by tests/base/fold_test.cc.
#include "base/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/is_ascii.h"

namespace relata {
namespace {

struct Spelling {
  utf8proc_int32_t letter;
  std::string_view ascii;
};

// Lower-case letters without a decomposition.
constexpr std::array kSpellings = {Spelling{0xDF, "ss"}, Spelling{0xE6, "ae"},  Spelling{0xF0, "d"},  Spelling{0xF8, "o"},
                                   Spelling{0xFE, "th"}, Spelling{0x111, "d"},  Spelling{0x127, "h"}, Spelling{0x131, "i"},
                                   Spelling{0x142, "l"}, Spelling{0x153, "oe"}, Spelling{0x259, "a"}};

bool is_blank(utf8proc_int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CC;
}

void append(std::string& out, utf8proc_int32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t length = utf8proc_encode_char(c, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

// Calls take(code point) for every code point; an invalid byte is U+FFFD.
template <typename Take>
void each_code_point(std::string_view text, Take take) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  utf8proc_ssize_t left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(at, left, &c);
    const bool valid = length > 0 && c >= 0;
    take(valid ? c : 0xFFFD);
    at += valid ? length : 1;
    left -= valid ? length : 1;
  }
}

void append_folded(std::string& out, utf8proc_int32_t c) {
  for (const Spelling& s : kSpellings)
    if (s.letter == c) {
      out += s.ascii;
      return;
    }
  append(out, c);
}

// fold() of a text of ASCII, which is most of what is folded.
std::string fold_ascii(std::string_view text) {
  constexpr char kDelete = 0x7F;
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (const char c : text) {
    if (c <= ' ' || c == kDelete) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += lower_ascii(c);
  }
  return out;
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  std::string out;
  bool space = false;
  each_code_point(text, [&](utf8proc_int32_t c) {
    if (is_blank(c)) {
      space = !out.empty();
      return;
    }
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = 0;
    const utf8proc_ssize_t n = utf8proc_decompose_char(utf8proc_tolower(c), parts.data(), parts.size(),
                                                       static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK), &boundary);
    for (utf8proc_ssize_t i = 0; i < n && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
      const utf8proc_int32_t part = parts[static_cast<std::size_t>(i)];
      if (is_blank(part)) continue;
      if (space) out += ' ';
      space = false;
      append_folded(out, utf8proc_tolower(part));
    }
  });
  return out;
}

std::string clean_text(std::string_view text) {
  std::string out;
  bool space = false;
  each_code_point(text, [&](utf8proc_int32_t c) {
    if (is_blank(c) || c == 0xFFFE || c == 0xFFFF) {
      space = !out.empty();
      return;
    }
    if (space) out += ' ';
    space = false;
    append(out, c);
  });
  return out;
}

std::string lower(std::string_view text) {
  std::string out;
  each_code_point(text, [&out](utf8proc_int32_t c) { append(out, utf8proc_tolower(c)); });
  return out;
}

std::string upper(std::string_view text) {
  std::string out;
  each_code_point(text, [&out](utf8proc_int32_t c) { append(out, utf8proc_toupper(c)); });
  return out;
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  each_code_point(text, [&out](utf8proc_int32_t c) { append(out, c); });
  return out;
}

std::size_t count_code_points(std::string_view text) { return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point)); }

std::size_t byte_of_code_point(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (begins_code_point(text[at]) && count-- == 0) break;
  return at;
}

}  // namespace relata
