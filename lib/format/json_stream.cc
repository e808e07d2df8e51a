// Tested by tests/format/json_test.cc.
#include "format/json_stream.h"

namespace relata {
namespace {

constexpr std::size_t kDeepest = 100;

}  // namespace

Position place_in(std::string_view text, std::size_t offset, Position start) {
  Position at = start;
  for (const char c : text.substr(0, offset)) at = c == '\n' ? Position{at.line + 1, 1} : Position{at.line, at.column + 1};
  return at;
}

JsonStream::JsonStream(Input& input) : input_(input) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  piece_ = input_.next();
  if (piece_.starts_with(kMark)) piece_.remove_prefix(kMark.size());
}

int JsonStream::look() {
  if (piece_.empty()) piece_ = input_.next();
  return piece_.empty() ? -1 : static_cast<unsigned char>(piece_.front());
}

int JsonStream::get() {
  const int c = look();
  if (c < 0) return c;
  piece_.remove_prefix(1);
  if (c == '\n') here_ = {here_.line + 1, 1};
  else ++here_.column;
  return c;
}

char JsonStream::peek() {
  for (int c; (c = look()) >= 0; get())
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') return static_cast<char>(c);
  return 0;
}

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
            (look() < 0 ? std::string("the end of the file") : printable ? std::string("'") + found + "'" : "the byte " + std::to_string(static_cast<unsigned char>(found))));
}

void JsonStream::string() {
  add(get());
  for (int c; (c = get()) >= 0;) {
    add(c);
    if (c == '"') return;
    if (c == '\\' && look() >= 0) add(get());
  }
  fail_here("the file ends inside a string");
}

std::string_view JsonStream::value() {
  text_.clear();
  peek();
  start_ = here_;
  std::size_t depth = 0;
  for (int c; (c = look()) >= 0;) {
    if (depth == 0 && !text_.empty() && (c == ',' || c == '}' || c == ']' || c == ':' || c == ' ' || c == '\n' || c == '\t' || c == '\r')) break;
    if (c == '"') {
      string();
    } else {
      depth += c == '{' || c == '[';
      if (c == '}' || c == ']') {
        if (depth == 0) break;
        --depth;
      }
      add(get());
      if (depth == 0 && (c == '}' || c == ']')) return text_;
    }
    if (depth > kDeepest) fail_here("values are nested deeper than " + std::to_string(kDeepest));
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
