// Tested by tests/names/edit_distance_test.cc.
#include "names/edit_distance.h"

#include <algorithm>
#include <vector>

#include "base/fold.h"

namespace relata {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (!begins_code_point(c) && !points.empty()) points.back() = (points.back() << 6) | (byte & 0x3F);
    else points += byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07;
  }
  return points;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  const std::size_t lengths_apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (lengths_apart > limit) return limit + 1;
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    std::swap(last, row);
  }
  return std::min(last.back(), limit + 1);
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) { return edit_distance(code_points(a), code_points(b), limit); }

}  // namespace relata
