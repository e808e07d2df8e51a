// Tested by tests/base/shown_test.cc.
#include "base/shown.h"

#include <utf8proc.h>

#include <array>
#include <charconv>
#include <cstdio>

namespace relata {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_obeyed(utf8proc_int32_t c) {
  if (c == '\t' || c == '\n') return false;
  const bool turns = c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return turns || utf8proc_category(c) == UTF8PROC_CATEGORY_CC;
}

// All else is copied as it stands.
template <typename Replace>
std::string with_obeyed(std::string_view text, Replace replace) {
  std::string out;
  out.reserve(text.size());
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (auto left = static_cast<utf8proc_ssize_t>(text.size()); left > 0;) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(at, left, &c);
    const std::size_t size = length > 0 ? static_cast<std::size_t>(length) : 1;
    const std::string_view bytes(reinterpret_cast<const char*>(at), size);
    if (length <= 0) out += kReplacement;
    else if (is_obeyed(c)) replace(out, c);
    else out += bytes;
    at += size;
    left -= static_cast<utf8proc_ssize_t>(size);
  }
  return out;
}

}  // namespace

std::string shown_text(std::string_view text, std::string_view instead) {
  return with_obeyed(text, [instead](std::string& out, utf8proc_int32_t) { out += instead; });
}

std::string shown_json(std::string_view json) {
  return with_obeyed(json, [](std::string& out, utf8proc_int32_t c) {
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c) & 0xFFFF);
    out += escape.data();
  });
}

bool is_formula(std::string_view cell) {
  constexpr std::string_view kBegin = "=+-@";
  if (cell.empty() || kBegin.find(cell.front()) == std::string_view::npos) return false;
  double number = 0;
  const auto [end, error] = std::from_chars(cell.data() + (cell.front() == '+'), cell.data() + cell.size(), number);
  return error != std::errc() || end != cell.data() + cell.size();
}

}  // namespace relata
