// Tested by tests/names/key_test.cc.
#include "names/key.h"

#include <algorithm>

#include "base/fold.h"
#include "base/is_ascii.h"
#include "base/table.h"

namespace relata {
namespace {

bool is_letter(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&' || c == '+'; }

void replace_all(std::string& text, std::string_view old, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(old, at)) != std::string::npos; at += with.size()) text.replace(at, old.size(), with);
}

// Folded text with one sign for all apostrophes, and one for all quotation marks.
std::string with_plain_marks(std::string text) {
  if (is_ascii(text)) return text;
  for (const std::string_view apostrophe : {"’", "‘", "ʼ"}) replace_all(text, apostrophe, "'");
  for (const std::string_view quote : {"“", "”", "„", "«", "»"}) replace_all(text, quote, "\"");
  return text;
}

}  // namespace

std::vector<std::string> words_of_name(std::string_view name, Hyphens hyphens) {
  const std::string text = with_plain_marks(fold(name));
  std::vector<std::string> words(1);
  const auto joins = [&](std::size_t i) {
    return hyphens == Hyphens::Join && text[i] == '-' && !words.back().empty() && i + 1 < text.size() && is_letter(text[i + 1]);
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool possessive = text.compare(i, 2, "'s") == 0 && !words.back().empty() && (i + 2 == text.size() || !is_letter(text[i + 2]));
    if (possessive) ++i;
    else if (text[i] == '\'' || text[i] == '.') continue;
    else if (is_letter(text[i]) || joins(i)) words.back() += text[i];
    else if (!words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  if (words.size() > 1 && (words.front() == "the" || words.front() == "a" || words.front() == "an")) words.erase(words.begin());
  return words;
}

std::string key_of_name(std::string_view name) { return joined(words_of_name(name), " "); }

}  // namespace relata
