// Tested by tests/query/scenarios_test.cc: the lines "error" of its tables.
#include "query/language/source_text.h"

#include <algorithm>

#include "base/error.h"
#include "base/fold.h"

namespace relata {
namespace {

// The line and, under it, a caret before its byte `at`. Tabs stay tabs, so that the caret stands under its place whatever their
// width.
std::string with_caret(std::string_view line, std::size_t at) {
  constexpr std::size_t kBefore = 60, kAfter = 40;  // code points of a long line that are shown
  const std::size_t column = count_code_points(line.substr(0, at));
  const std::size_t first = column > kBefore + 3 ? byte_of_code_point(line, column - kBefore) : 0;
  const std::size_t last = std::max(at, byte_of_code_point(line, column + kAfter));
  const bool cut = line.size() - last > 3;
  const std::string head = first > 0 ? "..." : "";
  const std::string before = valid_utf8(line.substr(first, at - first));
  std::string shown = head + before + valid_utf8(line.substr(at, (cut ? last : line.size()) - at)) + (cut ? "..." : "");
  for (char& c : shown)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t') c = ' ';
  std::string pad(head.size(), ' ');
  for (const char c : before)
    if (begins_code_point(c)) pad += c == '\t' ? '\t' : ' ';
  return "\n  " + shown + "\n  " + pad + "^";
}

}  // namespace

std::string_view SourceText::before(std::uint32_t offset) const {
  const std::string_view text = text_.substr(std::min(written_from_, text_.size()));
  return text.substr(0, offset - std::min<std::size_t>(offset, written_from_));
}

std::string SourceText::place(std::uint32_t offset) const {
  const std::string_view head = before(offset);
  const std::size_t line = 1 + static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
  return std::to_string(line) + ":" + std::to_string(count_code_points(head.substr(head.rfind('\n') + 1)) + 1);
}

void SourceText::fail(std::uint32_t offset, const std::string& message) const {
  const std::string_view text = text_.substr(std::min(written_from_, text_.size()));
  const std::size_t at = before(offset).size(), begin = before(offset).rfind('\n') + 1;
  const std::size_t end = std::min(text.find('\n', at), text.size());
  throw Error(ErrorKind::Usage, name_ + ":" + place(offset) + ": " + message + with_caret(text.substr(begin, end - begin), at - begin));
}

}  // namespace relata
