// Tested by tests/format/json_test.cc.
#include "format/json_stream.h"

#include <algorithm>

namespace relata {
namespace {

constexpr std::size_t kDeepest = 100;
constexpr std::size_t kWindow = 1024;  // how far ahead a string's end is looked for at once

}  // namespace

Position place_in(std::string_view text, std::size_t offset, Position start) {
  Position at = start;
  for (const char c : text.substr(0, offset)) at = c == '\n' ? Position{at.line + 1, 1} : Position{at.line, at.column + 1};
  return at;
}

JsonStream::JsonStream(Input& input) : input_(input) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  chunk_ = input_.next();
  if (chunk_.starts_with(kMark)) chunk_.remove_prefix(kMark.size());
}

int JsonStream::look() {
  if (chunk_.empty()) chunk_ = input_.next();
  return chunk_.empty() ? -1 : static_cast<unsigned char>(chunk_.front());
}

int JsonStream::get() {
  const int c = look();
  if (c < 0) return c;
  chunk_.remove_prefix(1);
  if (c == '\n') here_ = {here_.line + 1, 1};
  else ++here_.column;
  return c;
}

char JsonStream::peek() {
  for (int c; (c = look()) >= 0; get())
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') return static_cast<char>(c);
  return 0;
}

bool JsonStream::at_end() { return peek() == 0 && look() < 0; }

bool JsonStream::take(char c) {
  if (peek() != c) return false;
  get();
  return true;
}

void JsonStream::expect(char c, std::string_view context) {
  const char found = peek();
  if (take(c)) return;
  const bool printable = found > 0x20 && found < 0x7F;
  fail_here(std::string("expected '") + c + "' " + std::string(context) + ", found " +
            (look() < 0  ? std::string("the end of the file")
             : printable ? std::string("'") + found + "'"
                         : "the byte " + std::to_string(static_cast<unsigned char>(found))));
}

void JsonStream::take_bytes(std::size_t count) {
  const std::string_view bytes = chunk_.substr(0, count);
  chunk_.remove_prefix(count);
  text_ += bytes;
  if (bytes.find('\n') == std::string_view::npos) {
    here_.column += static_cast<std::uint32_t>(count);
  } else {
    const std::size_t last = bytes.rfind('\n');
    here_.line += static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    here_.column = static_cast<std::uint32_t>(count - last);
  }
}

// REQUIRES: the quote that opens the string comes next.
void JsonStream::string() {
  take_bytes(1);
  while (look() >= 0) {
    const std::string_view near = chunk_.substr(0, kWindow);
    const std::size_t quote = std::min(near.find('"'), near.size());
    const std::size_t end = std::min(near.substr(0, quote).find('\\'), quote);
    const bool found = end < near.size();
    const bool closes = found && chunk_[end] == '"';
    take_bytes(found ? end + 1 : end);
    if (closes) return;
    if (found && look() >= 0) take_bytes(1);
  }
  fail_here("the file ends inside a string");
}

// REQUIRES: no quote comes next. Takes what stands before the next bracket, quote or end of a bare word.
void JsonStream::plain_run(bool inside) {
  const auto stops = [inside](char c) {
    if (c == '"' || c == '{' || c == '[' || c == '}' || c == ']') return true;
    return !inside && (c == ',' || c == ':' || c == ' ' || c == '\n' || c == '\t' || c == '\r');
  };
  take_bytes(static_cast<std::size_t>(std::find_if(chunk_.begin(), chunk_.end(), stops) - chunk_.begin()));
}

std::string_view JsonStream::value() {
  text_.clear();
  peek();
  start_ = here_;
  std::size_t depth = 0;
  for (int c; (c = look()) >= 0;) {
    if (c == '"') {
      if (depth == 0 && !text_.empty()) break;
      string();
      if (depth == 0) return text_;
    } else if (c == '{' || c == '[') {
      if (depth == 0 && !text_.empty()) break;
      take_bytes(1);
      if (++depth > kDeepest) fail_here("values are nested deeper than " + std::to_string(kDeepest));
    } else if (c == '}' || c == ']') {
      if (depth == 0) break;
      take_bytes(1);
      if (--depth == 0) return text_;
    } else {
      const std::size_t size = text_.size();
      plain_run(depth > 0);
      if (text_.size() == size) break;
    }
  }
  if (depth > 0) fail_here("the file ends inside a value");
  if (text_.empty()) fail_here("expected a value");
  return text_;
}

void JsonStream::fail(std::size_t offset, const std::string& what) const {
  const Position at = place_in(text_, offset, start_);
  fail_at(input_.name(), at.line, at.column, what);
}

void JsonStream::fail_here(const std::string& what) const { fail_at(input_.name(), here_.line, here_.column, what); }

}  // namespace relata
