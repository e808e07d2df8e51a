// Tested by tests/text/segment_test.cc.
#include "text/lines.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace relata {
namespace {

constexpr std::size_t kLongestWrap = 120;      // no one wraps wider
constexpr std::size_t kEnoughText = 1u << 20;  // the first megabyte tells

bool ends_sentence(std::string_view line) {
  for (const std::string_view mark : {".", "!", "?", ":", "\"", "”", "’", ")"})
    if (line.ends_with(mark)) return true;
  return false;
}

}  // namespace

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
