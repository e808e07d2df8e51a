// Tested by tests/reader/html_tree_test.cc and tests/fuzz/fuzz_page.cc.
#include "reader/markup_scanner.h"

#include <algorithm>

#include "base/is_ascii.h"

namespace relata {
namespace {

constexpr std::size_t kMostAttributes = 48;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

std::size_t MarkupScanner::find(Sought& sought, std::size_t from) {
  if (sought.absent) return std::string_view::npos;
  const std::size_t found = html_.find(sought.what, from);
  sought.absent = found == std::string_view::npos;
  return found;
}

void MarkupScanner::pass_over(Sought& end, std::size_t from) {
  std::size_t found = find(end, from);
  if (found != std::string_view::npos) {
    at_ = found + end.what.size();
    return;
  }
  found = find(tag_end_, from);  // never closed: as long as a tag would be
  at_ = found == std::string_view::npos ? html_.size() : found + 1;
}

bool MarkupScanner::next(MarkupToken& token) {
  token.attributes.clear();
  token.closed = false;
  for (;;) {
    if (at_ >= html_.size()) return false;
    if (html_[at_] == '<') {
      const char after = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
      const std::string_view rest = html_.substr(at_);
      if (is_letter(after) || (after == '/' && rest.size() > 2 && is_letter(rest[2]))) return read_tag(token);
      if (rest.starts_with("<!--")) {
        pass_over(comment_end_, at_ + (rest.starts_with("<!-->") ? 2 : 4));
        continue;
      }
      if (rest.starts_with("<![CDATA[")) {
        const std::size_t begin = at_ + 9;
        pass_over(cdata_end_, begin);
        token.kind = MarkupToken::Kind::Verbatim;
        const std::size_t cut = html_.substr(0, at_).ends_with("]]>") ? 3 : 1;
        token.text = html_.substr(begin, at_ >= begin + cut ? at_ - cut - begin : 0);
        return true;
      }
      if (after == '!' || after == '?' || after == '/') {
        pass_over(tag_end_, at_);
        continue;
      }
    }
    const std::size_t begin = at_;
    at_ = std::min(html_.find('<', begin + 1), html_.size());
    token.kind = MarkupToken::Kind::Text;
    token.text = html_.substr(begin, at_ - begin);
    return true;
  }
}

bool MarkupScanner::read_tag(MarkupToken& token) {
  const bool end = html_[at_ + 1] == '/';
  const std::size_t begin = at_ + (end ? 2 : 1);
  at_ = begin;
  while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '>' && html_[at_] != '/' && html_[at_] != '<') ++at_;
  token.kind = end ? MarkupToken::Kind::End : MarkupToken::Kind::Start;
  token.text = html_.substr(begin, at_ - begin);
  read_attributes(token);
  if (end) token.attributes.clear();
  return true;
}

void MarkupScanner::read_attributes(MarkupToken& token) {
  while (at_ < html_.size()) {
    const char c = html_[at_];
    if (c == '>') {
      ++at_;
      return;
    }
    if (c == '<') return;  // the tag was never closed
    if (is_blank(c) || c == '/') {
      token.closed = c == '/' && at_ + 1 < html_.size() && html_[at_ + 1] == '>';
      ++at_;
      continue;
    }
    const std::size_t begin = at_++;
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '=' && html_[at_] != '>' && html_[at_] != '/') ++at_;
    HtmlAttribute attribute{html_.substr(begin, at_ - begin), {}};
    std::size_t after = at_;
    while (after < html_.size() && is_blank(html_[after])) ++after;
    if (after < html_.size() && html_[after] == '=') {
      at_ = after + 1;
      attribute.value = read_value();
    }
    if (token.attributes.size() < kMostAttributes) token.attributes.push_back(attribute);
  }
}

std::string_view MarkupScanner::read_value() {
  while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
  if (at_ >= html_.size()) return {};
  if (html_[at_] == '"' || html_[at_] == '\'') {
    const std::size_t begin = at_ + 1;
    const std::size_t found = find(html_[at_] == '"' ? double_quote_ : single_quote_, begin);
    if (found != std::string_view::npos) {
      at_ = found + 1;
      return html_.substr(begin, found - begin);
    }
  }
  const std::size_t begin = at_;
  while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '>') ++at_;
  return html_.substr(begin, at_ - begin);
}

std::string_view MarkupScanner::raw_text(std::string_view name) {
  const std::size_t begin = at_;
  for (std::size_t found = begin; (found = find(close_, found)) != std::string_view::npos; found += 2) {
    const std::size_t behind = found + 2 + name.size();
    if (!equals_ignoring_case(html_.substr(std::min(found + 2, html_.size()), name.size()), name)) continue;
    if (behind < html_.size() && !is_blank(html_[behind]) && html_[behind] != '>' && html_[behind] != '/') continue;
    const std::size_t close = html_.find('>', behind);
    at_ = close == std::string_view::npos ? html_.size() : close + 1;
    return html_.substr(begin, found - begin);
  }
  at_ = html_.size();
  return html_.substr(begin);
}

}  // namespace relata
