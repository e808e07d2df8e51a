// Markdown: the front matter is read, the marks are left out. Tested by tests/reader/file_reader_test.cc.
#include <algorithm>

#include "base/fold.h"
#include "reader/article_source.h"
#include "reader/day.h"
#include "reader/encoding.h"
#include "reader/html.h"
#include "reader/plain_characters.h"

namespace relata {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\"'");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\"'") - begin + 1);
}

void take_fact(std::string_view line, RawArticle& article) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string name = lower(trimmed(line.substr(0, colon)));
  const std::string value(trimmed(line.substr(colon + 1)));
  if (name == "title") article.source.title = value;
  else if (name == "date" || name == "published") article.source.date = day_of(value);
  else if (name == "author") article.author = value;
  else if (name == "publisher" || name == "publication" || name == "source") article.source.publisher = value;
  else if (name == "url" || name == "link" || name == "canonical_url") article.source.url = value;
  else if (name == "lang" || name == "language") article.language = value;
}

// "[words](address)" and "![words](address)": the words, or nothing. How many bytes of `text` it takes; 0 if it is no link.
std::size_t take_link(std::string_view text, bool picture, std::string& out) {
  constexpr std::size_t kLongest = 2000;
  const std::size_t close = text.substr(0, kLongest).find("](");
  if (close == std::string_view::npos || text.substr(0, close).find('\n') != std::string_view::npos) return 0;
  const std::size_t end = text.substr(0, close + kLongest).find(')', close);
  if (end == std::string_view::npos) return 0;
  if (!picture) out += text.substr(1, close - 1);
  return end + 1;
}

std::string inline_text(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const char c = line[i];
    const bool picture = c == '!' && i + 1 < line.size() && line[i + 1] == '[';
    if (picture || c == '[') {
      const std::size_t used = take_link(line.substr(i + (picture ? 1 : 0)), picture, out);
      if (used > 0) {
        i += used + (picture ? 1 : 0);
        continue;
      }
    }
    if (c == '\\' && i + 1 < line.size() && std::string_view("*_`[]#\\!").find(line[i + 1]) != std::string_view::npos) {
      out += line[i + 1];
      i += 2;
      continue;
    }
    if (c != '*' && c != '`' && c != '_') {
      out += c;
      ++i;
      continue;
    }
    const std::size_t end = std::min(line.find_first_not_of(c, i), line.size());  // "**" is one mark
    const bool word_before = i > 0 && line[i - 1] != ' ', word_behind = end < line.size() && line[end] != ' ';
    const bool emphasis = c == '_' ? word_before != word_behind : word_before || word_behind;
    if (!emphasis) out += line.substr(i, end - i);
    i = end;
  }
  return out;
}

// The line without what makes it a heading, an item or a quotation.
std::string_view without_mark(std::string_view line, bool& block) {
  const std::size_t first = line.find_first_not_of(" \t>");
  if (first == std::string_view::npos) return {};
  line.remove_prefix(first);
  const std::size_t marks = line.find_first_not_of('#');
  if (marks != std::string_view::npos && marks > 0 && line[marks] == ' ') {
    block = true;
    line.remove_prefix(marks + 1);
    while (line.ends_with('#') || line.ends_with(' ')) line.remove_suffix(1);
  } else if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') {
    block = true;
    line.remove_prefix(2);
  }
  return line;
}

}  // namespace

RawArticle article_of_markdown(const std::string& bytes) {
  const std::string text = plain_characters(text_of_bytes(bytes));
  RawArticle article;
  bool front = text.starts_with("---\n") || text.starts_with("---\r\n") || text.starts_with("+++\n"), fenced = false;
  std::string out;
  for (std::size_t begin = front ? text.find('\n') + 1 : 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (front) {
      front = line != "---" && line != "+++" && line != "...";
      if (front) take_fact(line, article);
      continue;
    }
    if (line.starts_with("```") || line.starts_with("~~~")) {
      fenced = !fenced;
      continue;
    }
    if (fenced || line.starts_with("|") || line.starts_with("![") || line.starts_with("===") || line.starts_with("---") || line.starts_with("<!--")) continue;
    bool block = false;
    line = without_mark(line, block);
    const std::string plain = inline_text(line);
    if (block && article.source.title.empty() && out.empty() && !plain.empty()) {
      article.source.title = plain;
      continue;
    }
    if (block && !out.empty() && !out.ends_with("\n\n")) out += '\n';
    out += plain + (block ? "\n\n" : "\n");
  }
  article.text = plain_text(std::move(out));
  return article;
}

}  // namespace relata
