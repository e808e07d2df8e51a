// Tested by tests/reader/html_tree_test.cc.
#include "reader/character_references.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/is_ascii.h"
#include "base/table.h"

extern "C" const char relata_data_reader_character_names[], relata_data_reader_character_names_end[];

namespace relata {
namespace {

struct Named {
  std::string_view name;  // with its semicolon, if it needs one
  std::string_view text;
};

const std::vector<Named>& names() {
  static const std::vector<Named> table = [] {
    std::vector<Named> rows;
    for (const auto& row : rows_of({relata_data_reader_character_names, relata_data_reader_character_names_end}, 2)) rows.push_back({row[0], row[1]});
    std::sort(rows.begin(), rows.end(), [](const Named& a, const Named& b) { return a.name < b.name; });
    return rows;
  }();
  return table;
}

const Named* find(std::string_view name) {
  const auto row = std::lower_bound(names().begin(), names().end(), name, [](const Named& n, std::string_view key) { return n.name < key; });
  return row != names().end() && row->name == name ? &*row : nullptr;
}

bool is_name_part(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Of windows-1252, from 0x80.
constexpr std::array<char32_t, 32> kWindows = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
                                               0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                               0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// How many bytes of `text`, which begins behind "&#", make a number; it is appended.
std::size_t append_number(std::string_view text, std::string& out) {
  const bool hex = !text.empty() && (text[0] == 'x' || text[0] == 'X');
  std::size_t at = hex ? 1 : 0;
  const std::size_t begin = at;
  char32_t code = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const int digit = hex || is_digit(c) ? hex_digit(c) : -1;
    if (digit < 0) break;
    code = std::min<char32_t>(code * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
  }
  if (at == begin) return 0;
  if (code < 0x100) code = windows_character(static_cast<unsigned char>(code));
  append_code_point(code == 0 ? 0xFFFD : code, out);
  return at + (at < text.size() && text[at] == ';');
}

// How many bytes of `text`, which begins behind "&", make a name; its text is appended.
std::size_t append_name(std::string_view text, std::string& out) {
  constexpr std::size_t kLongest = 32;
  std::size_t size = 0;
  while (size < text.size() && size < kLongest && is_name_part(text[size])) ++size;
  if (size == 0) return 0;
  if (size < text.size() && text[size] == ';')
    if (const Named* whole = find(text.substr(0, size + 1))) {
      out += whole->text;
      return size + 1;
    }
  for (; size >= 2; --size)
    if (const Named* part = find(text.substr(0, size))) {
      out += part->text;
      return size;
    }
  return 0;
}

}  // namespace

void append_code_point(char32_t c, std::string& out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

void append_decoded(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = std::min(text.find('&', at), text.size());
    out += text.substr(at, mark - at);
    if (mark == text.size()) return;
    const std::string_view rest = text.substr(mark + 1);
    const std::size_t read = rest.starts_with('#') ? append_number(rest.substr(1), out) : append_name(rest, out);
    if (read == 0) out += '&';
    at = mark + 1 + read + (read > 0 && rest.starts_with('#') ? 1 : 0);
  }
}

char32_t windows_character(unsigned char byte) { return byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80] : byte; }

}  // namespace relata
