// Tested by tests/reader/reader_test.cc.
#include "reader/page_lines.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/fold.h"
#include "base/table.h"

extern "C" const char relata_data_reader_page_lines[], relata_data_reader_page_lines_end[];

namespace relata {
namespace {

constexpr std::size_t kShort = 200;  // bytes; a longer paragraph is text
constexpr float kMuch = 0.4F;        // links of a paragraph

const std::vector<std::vector<std::string_view>>& rows() {
  static const auto table = rows_of({relata_data_reader_page_lines, relata_data_reader_page_lines_end}, 2);
  return table;
}

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || !((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= '0' && text[at] <= '9'));
}

}  // namespace

bool is_page_line(std::string_view paragraph, float links) {
  if (paragraph.size() > kShort) return false;
  std::string text = lower(paragraph);
  const std::size_t first = text.find_first_not_of(" [(>»•*-–—");
  if (first == std::string::npos) return false;
  text.erase(0, first);
  const std::size_t last = text.find_last_not_of(" .:!…])>»-");
  const std::string_view bare = std::string_view(text).substr(0, last == std::string::npos ? 0 : last + 1);
  return std::any_of(rows().begin(), rows().end(), [&](const auto& row) {
    const std::string_view words = row[0], how = row[1];
    if (how == "whole") return bare == words;
    if (how == "holds") return text.find(words) != std::string::npos;
    return text.starts_with(words) && is_word_end(text, words.size()) && (how == "begins" || links >= kMuch);
  });
}

}  // namespace relata
