// Tested by tests/reader/plain_characters_test.cc.
#include "reader/plain_characters.h"

#include <array>
#include <cstring>
#include <string_view>

#include "base/is_ascii.h"
#include "reader/character_references.h"
#include "reader/misread.h"

namespace relata {
namespace {

struct Plain {
  std::string_view character;
  std::string_view instead;
};

constexpr std::array kPlain = {Plain{"\u00AD", ""},   Plain{"\u200B", ""},    Plain{"\u200C", ""},    Plain{"\u200D", ""},   Plain{"\u2060", ""},
                               Plain{"\uFEFF", ""},   Plain{"\u00A0", " "},   Plain{"\u202F", " "},   Plain{"\u2007", " "},  Plain{"\u2009", " "},
                               Plain{"\u200A", " "},  Plain{"\u200E", ""},    Plain{"\u200F", ""},    Plain{"\uFB00", "ff"}, Plain{"\uFB01", "fi"},
                               Plain{"\uFB02", "fl"}, Plain{"\uFB03", "ffi"}, Plain{"\uFB04", "ffl"}, Plain{"\uFB05", "st"}, Plain{"\uFB06", "st"}};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Joiners make pictures of several pictures, and letters of some scripts; between ASCII letters they make nothing.
bool is_joiner(std::string_view character) { return character == "\u200D" || character == "\u200C"; }

// "Bei-\njing": a hyphen between letters at the end of a line, and a small letter behind it. Before a capital letter the hyphen is the word's
// own: "Anglo-\nIrish".
std::string undivided(const std::string& text) {
  std::size_t at = text.find("-\n");
  if (at == std::string::npos && (at = text.find("-\r\n")) == std::string::npos) return text;
  std::string joined;
  std::size_t begin = 0;
  for (at = text.find('-'); at != std::string::npos; at = text.find('-', at + 1)) {
    std::size_t next = at + 1;
    if (next < text.size() && text[next] == '\r') ++next;
    if (at < begin + 2 || next + 1 >= text.size() || text[next] != '\n') continue;
    if (!is_letter_byte(text[at - 1]) || !is_letter_byte(text[at - 2])) continue;
    const bool own = is_upper(text[next + 1]) && !is_upper(text[at - 1]);
    if (!own && !is_lower(text[next + 1])) continue;
    joined += text.substr(begin, at + (own ? 1 : 0) - begin);
    begin = next + 1;
  }
  joined += text.substr(begin);
  return joined;
}

// References with a semicolon alone: "AT&T" and "R&D;" in text are what they are.
std::string without_references(const std::string& text) {
  if (text.find('&') == std::string::npos) return text;
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = std::min(text.find('&', at), text.size());
    plain += text.substr(at, mark - at);
    if (mark == text.size()) break;
    constexpr std::size_t kLongest = 12;
    const std::size_t end = text.find_first_of("; &\n", mark + 1);
    at = mark + 1;
    if (end != std::string::npos && text[end] == ';' && end - mark <= kLongest) {
      append_decoded(std::string_view(text).substr(mark, end + 1 - mark), plain);
      at = end + 1;
    } else {
      plain += '&';
    }
  }
  return plain;
}

}  // namespace

std::string plain_characters(const std::string& text) {
  std::string plain;
  std::size_t begin = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead != 0xC2 && lead != 0xE2 && lead != 0xEF) continue;
    const std::string_view rest = std::string_view(text).substr(at, 3);
    for (const Plain& p : kPlain) {
      if (!rest.starts_with(p.character)) continue;
      const char before = at > begin ? text[at - 1] : plain.empty() ? ' ' : plain.back();  // as it is written
      if (is_joiner(p.character) && static_cast<unsigned char>(before) >= 0x80) break;
      plain += std::string_view(text).substr(begin, at - begin);
      plain += p.instead;
      begin = at + p.character.size();
      at = begin - 1;
      break;
    }
  }
  if (begin == 0) return text;
  plain += std::string_view(text).substr(begin);
  return plain;
}

std::string plain_text(const std::string& text) { return undivided(plain_characters(composed(without_misread(without_references(text))))); }

}  // namespace relata
