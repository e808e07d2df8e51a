// Tested by tests/text/segment_test.cc.
#include "text/lines.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/characters.h"
#include "text/spelling.h"

namespace relata {
namespace {

constexpr std::size_t kLongestWrap = 120;      // no one wraps wider
constexpr std::size_t kShortRest = 20;         // bytes: of a line that is no paragraph but the end of one
constexpr std::size_t kEnoughText = 1u << 20;  // the first megabyte tells

bool ends_sentence(std::string_view line) {
  for (const std::string_view mark : {".", "!", "?", ":", "\"", "”", "’", ")"})
    if (line.ends_with(mark)) return true;
  return false;
}

// A line of text without the white space at its end. `next` is the byte after its "\n".
struct Line {
  std::string_view text;
  std::size_t next = 0;
};

Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  std::string_view line = text.substr(begin, end - begin);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return {line, end + 1};
}

std::string_view first_word(std::string_view line) { return line.substr(0, line.find(' ')); }
std::string_view last_word(std::string_view line) { return line.substr(line.rfind(' ') + 1); }

bool begins_small(std::string_view line) { return !line.empty() && line.front() >= 'a' && line.front() <= 'z'; }

bool begins_with_letter(std::string_view line) { return !line.empty() && character_at(line, 0).is_letter(); }

// "the European", "A Federal".
bool ends_with_attribute(std::string_view line) {
  const std::string_view word = last_word(line);
  if (word.size() == line.size() || !is(word, Spelling::Attribute)) return false;
  line.remove_suffix(word.size() + 1);
  return is(last_word(line), Spelling::Article);
}

// Whether the line wants another one, whatever that is.
bool is_open(std::string_view line) { return line.ends_with(",") || ends_with_attribute(line) || is(last_word(line), Spelling::OpenEnd); }

// The lines between two blank ones.
void add_breaks_of_block(std::string_view text, const std::vector<Line>& lines, std::vector<std::uint32_t>& breaks) {
  std::size_t widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.text.size());
  const bool sentences = widest <= kLongestWrap && ends_sentence(lines.back().text);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = lines[i].text, next = lines[i + 1].text;
    if (ends_sentence(line)) continue;
    const bool full = line.size() + 1 + first_word(next).size() > widest;
    const bool rest = i + 2 == lines.size() && next.size() < kShortRest && next.ends_with(".") && std::count(next.begin(), next.end(), ' ') < 2;
    if (begins_small(next) || is_open(line) || (rest && begins_with_letter(next)) || (sentences && full && begins_with_letter(next)))
      breaks.push_back(static_cast<std::uint32_t>(std::min(lines[i].next, text.size()) - 1));
  }
}

}  // namespace

std::vector<std::uint32_t> soft_breaks(std::string_view text) {
  std::vector<std::uint32_t> breaks;
  std::vector<Line> block;
  for (std::size_t begin = 0; begin <= text.size();) {
    const Line line = line_at(text, begin);
    begin = line.next;
    if (!line.text.empty()) block.push_back(line);
    if (!block.empty() && (line.text.empty() || begin > text.size())) {
      add_breaks_of_block(text, block, breaks);
      block.clear();
    }
  }
  return breaks;
}

bool is_hard_wrapped(std::string_view text) {
  text = text.substr(0, kEnoughText);
  std::vector<std::size_t> lengths;  // of lines that another line follows at once
  std::size_t inside = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    begin = end + 1;
    const bool followed = begin < text.size() && text[begin] != '\n' && text[begin] != '\r';
    if (line.empty() || !followed) continue;
    lengths.push_back(line.size());
    inside += !ends_sentence(line);
  }
  if (lengths.size() < 4) return false;
  const std::size_t longest = *std::max_element(lengths.begin(), lengths.end());
  if (longest > kLongestWrap || longest < 30) return false;
  const auto full = std::count_if(lengths.begin(), lengths.end(), [longest](std::size_t n) { return n * 4 >= longest * 3; });
  return static_cast<std::size_t>(full) * 3 >= lengths.size() * 2 && inside * 2 >= lengths.size();
}

}  // namespace relata
