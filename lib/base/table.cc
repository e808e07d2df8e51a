#include "base/table.h"

#include <algorithm>

namespace relata {

std::vector<std::string_view> parts_of(std::string_view text, char divider) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(divider);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool has_word(std::string_view words, std::string_view word) {
  const std::vector<std::string_view> parts = parts_of(words, ' ');
  return std::find(parts.begin(), parts.end(), word) != parts.end();
}

std::vector<std::vector<std::string_view>> rows_of(std::string_view text, std::size_t columns) {
  std::vector<std::vector<std::string_view>> rows;
  for (const std::string_view line : parts_of(text, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    rows.push_back(parts_of(line, '\t'));
    if (rows.back().size() < columns) rows.back().resize(columns);
  }
  return rows;
}

}  // namespace relata
