// Tested by tests/tools/shell_text_test.cc.
#include "shell_text.h"

#include <algorithm>

#include "base/error.h"

namespace relata::cli {
namespace {

// The place behind what begins at `at`: a quotation or a comment as a whole, or one byte. The size of the text where it has no end.
std::size_t behind(std::string_view text, std::size_t at) {
  const auto past = [&](std::string_view end, std::size_t from) {
    const std::size_t found = text.find(end, from);
    return found == text.npos ? text.size() : found + end.size();
  };
  if (text.substr(at).starts_with("//")) return past("\n", at);
  if (text.substr(at).starts_with("/*")) return past("*/", at + 2);
  const char quote = text[at];
  if (quote == '`') return past("`", at + 1);
  if (quote != '\'' && quote != '"') return at + 1;
  for (std::size_t i = at + 1; i < text.size(); ++i)
    if (text[i] == '\\') ++i;
    else if (text[i] == quote) return i + 1;
  return text.size();
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::size_t end_of_query(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = behind(text, at))
    if (text[at] == ';') return at + 1;
  return text.npos;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = behind(text, at);
    const bool comment = next > at + 1 && text[at] == '/';
    if (!comment && !is_space(text[at]) && text[at] != ';') return false;
    at = next;
  }
  return true;
}

std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  bool open = false;  // a word has begun
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (is_space(line[at])) {
      open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    if (line[at] != '"' && line[at] != '\'') {
      words.back() += line[at];
      continue;
    }
    const std::size_t end = line.find(line[at], at + 1);
    if (end == line.npos) throw Error(ErrorKind::Usage, std::string("found a ") + line[at] + " without its end");
    words.back() += line.substr(at + 1, end - at - 1);
    at = end;
  }
  return words;
}

}  // namespace relata::cli
