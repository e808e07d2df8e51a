// Tested by tests/query/scenarios_test.cc: the lines "error" of its tables.
#include "query/source_text.h"

#include <algorithm>

#include "base/error.h"
#include "base/fold.h"

namespace relata {
namespace {

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

void SourceText::fail(std::uint32_t offset, const std::string& message) const {
  const std::size_t at = std::min<std::size_t>(offset, text_.size());
  const std::string_view before = text_.substr(0, at);
  const std::size_t begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const std::size_t end = std::min(text_.find('\n', at), text_.size());
  const std::size_t line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  std::string shown = valid_utf8(text_.substr(begin, end - begin));
  for (char& c : shown)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t') c = ' ';
  // Tabs stay tabs, so that the caret stands under its place whatever their width.
  std::string pad;
  for (const char c : valid_utf8(text_.substr(begin, at - begin)))
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) pad += c == '\t' ? '\t' : ' ';
  throw Error(ErrorKind::Usage, name_ + ":" + std::to_string(line) + ":" +
                                    std::to_string(code_points(text_.substr(begin, at - begin)) + 1) + ": " + message + "\n  " + shown +
                                    "\n  " + pad + "^");
}

}  // namespace relata
