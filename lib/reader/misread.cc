// Tested by tests/reader/plain_characters_test.cc.
#include "reader/misread.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>

#include "reader/character_references.h"

namespace relata {
namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) { return reinterpret_cast<const utf8proc_uint8_t*>(text.data()); }

// The code point at the beginning of the text and how many bytes it takes; 0 bytes for none.
std::pair<char32_t, std::size_t> first_of(std::string_view text) {
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t size = utf8proc_iterate(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &code);
  return size > 0 ? std::pair(static_cast<char32_t>(code), static_cast<std::size_t>(size)) : std::pair(char32_t{0}, std::size_t{0});
}

// The bytes from 0x80 of windows-1252 by what they mean there.
std::map<char32_t, char> windows_bytes() {
  std::map<char32_t, char> bytes;
  for (unsigned byte = 0x80; byte < 0x100; ++byte) bytes.emplace(windows_character(static_cast<unsigned char>(byte)), static_cast<char>(byte));
  return bytes;
}

bool is_mark_or_latin(char32_t code) {
  constexpr char32_t kLatinEnd = 0x250, kMarks = 0x2010, kMarksEnd = 0x20D0, kPictures = 0x1F300, kPicturesEnd = 0x1FB00;
  return (code >= 0xA0 && code < kLatinEnd) || (code >= kMarks && code < kMarksEnd) || (code >= kPictures && code < kPicturesEnd);
}

// How many bytes of the text are one character that was misread; it is appended.
std::size_t append_misread(std::string_view text, const std::map<char32_t, char>& windows, std::string& out) {
  constexpr std::size_t kLongest = 4;
  std::string bytes;
  for (std::size_t at = 0; at < text.size() && bytes.size() < kLongest;) {
    const auto [code, size] = first_of(text.substr(at));
    const auto byte = windows.find(code);
    if (size == 0 || byte == windows.end()) return 0;
    bytes += byte->second;
    at += size;
    const auto [meant, length] = first_of(bytes);
    if (length != bytes.size() || length < 2) continue;
    if (!is_mark_or_latin(meant)) return 0;
    out += bytes;
    return at;
  }
  return 0;
}

}  // namespace

std::string without_misread(const std::string& text) {
  static const std::map<char32_t, char> windows = windows_bytes();
  std::string whole;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    std::size_t misread = 0;
    std::string meant;
    if (lead == 0xC3 || lead == 0xC2) misread = append_misread(std::string_view(text).substr(at, 16), windows, meant);  // "Ã", "Â", "â", "ð" and their like
    if (misread == 0) {
      ++at;
      continue;
    }
    whole.append(text, kept, at - kept).append(meant);
    at += misread;
    kept = at;
  }
  return kept == 0 ? text : whole.append(text, kept);
}

std::string composed(const std::string& text) {
  const auto is_accent = [](char c) { return static_cast<unsigned char>(c) == 0xCC || static_cast<unsigned char>(c) == 0xCD; };
  if (std::none_of(text.begin(), text.end(), is_accent)) return text;
  utf8proc_uint8_t* out = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::string result = size < 0 ? text : std::string(reinterpret_cast<char*>(out), static_cast<std::size_t>(size));
  std::free(out);
  return result;
}

}  // namespace relata
