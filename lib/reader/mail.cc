// Mail as RFC 5322 and MIME have it: the plain text, else the page, of the first part that has one. Tested by tests/reader/file_reader_test.cc
// and tests/fuzz/fuzz_file.cc.
#include <array>
#include <optional>

#include "base/fold.h"
#include "base/is_ascii.h"
#include "reader/article_source.h"
#include "reader/day.h"
#include "reader/encoding.h"
#include "reader/markup_scanner.h"
#include "reader/plain_characters.h"

namespace relata {
namespace {

constexpr int kDeepestPart = 8;  // parts within parts

struct Part {
  std::string type = "text/plain", charset{}, encoding{}, boundary{}, subject{}, date{}, from{};
  std::string_view body{};
};

std::string from_base64(std::string_view text) {
  std::string bytes;
  unsigned value = 0;
  int bits = 0;
  for (const char c : text) {
    const int digit = c >= 'A' && c <= 'Z'   ? c - 'A'
                      : c >= 'a' && c <= 'z' ? c - 'a' + 26
                      : c >= '0' && c <= '9' ? c - '0' + 52
                      : c == '+' || c == '-' ? 62
                      : c == '/' || c == '_' ? 63
                                             : -1;
    if (c == '=') break;
    if (digit < 0) continue;
    value = (value << 6 | static_cast<unsigned>(digit)) & 0xFFFFFF;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(value >> bits & 0xFF);
  }
  return bytes;
}

std::string from_quoted(std::string_view text, bool header) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      bytes += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else if (text[i] == '=' && i + 1 < text.size() && (text[i + 1] == '\n' || text.substr(i + 1, 2) == "\r\n")) {
      i += text[i + 1] == '\n' ? 1 : 2;
    } else {
      bytes += header && text[i] == '_' ? ' ' : text[i];
    }
  }
  return bytes;
}

// "=?utf-8?Q?caf=C3=A9?=" as text.
std::string decoded_words(std::string_view value) {
  std::string text;
  while (!value.empty()) {
    const std::size_t begin = std::min(value.find("=?"), value.size());
    text += value.substr(0, begin);
    value.remove_prefix(begin);
    if (value.empty()) break;
    const std::size_t charset = value.find('?', 2), body = charset == std::string_view::npos ? charset : value.find('?', charset + 1);
    const std::size_t end = body == std::string_view::npos ? body : value.find("?=", body + 1);
    if (end == std::string_view::npos || body != charset + 2) {
      text += value.substr(0, 2);
      value.remove_prefix(2);
      continue;
    }
    const std::string_view words = value.substr(body + 1, end - body - 1);
    const bool base64 = lower_ascii(value[charset + 1]) == 'b';
    text += text_of_bytes(base64 ? from_base64(words) : from_quoted(words, true), value.substr(2, charset - 2));
    value.remove_prefix(end + 2);
    if (value.starts_with(" =?")) value.remove_prefix(1);
  }
  return clean_text(text);
}

std::string parameter(std::string_view value, std::string_view name) {
  const std::string low = lower(value);
  const std::size_t at = low.find(std::string(name) + "=");
  if (at == std::string::npos) return {};
  std::string_view rest = value.substr(at + name.size() + 1);
  if (rest.starts_with('"')) return std::string(rest.substr(1, rest.find('"', 1) - 1));
  return std::string(rest.substr(0, rest.find_first_of("; \t\r\n")));
}

void take_header(const std::string& line, Part& part) {
  const std::size_t colon = line.find(':');
  if (colon == std::string::npos) return;
  const std::string name = lower(std::string_view(line).substr(0, colon)), value = line.substr(colon + 1);
  if (name == "subject") part.subject = decoded_words(value);
  if (name == "date") part.date = day_of(clean_text(value));
  if (name == "from") part.from = decoded_words(value);
  if (name == "content-transfer-encoding") part.encoding = lower(clean_text(value));
  if (name != "content-type") return;
  const std::string clean = clean_text(value);
  part.type = lower(clean.substr(0, clean.find_first_of("; ")));
  part.charset = parameter(clean, "charset");
  part.boundary = parameter(clean, "boundary");
}

// Headers up to a blank line, those on several lines put together.
Part part_of(std::string_view text) {
  Part part;
  std::string header;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (!goes_on) {
      take_header(header, part);
      header.clear();
    }
    if (line.empty()) break;
    header += line;
  }
  take_header(header, part);
  part.body = text;
  return part;
}

std::string body_of(const Part& part) {
  if (part.encoding == "base64") return from_base64(part.body);
  if (part.encoding == "quoted-printable") return from_quoted(part.body, false);
  return std::string(part.body);
}

// The text of the part, or of the best part in it.
std::optional<std::string> text_of(const Part& part, int depth = 0) {
  if (depth > kDeepestPart) return std::nullopt;
  if (part.type == "text/plain") return plain_text(text_of_bytes(body_of(part), part.charset));
  if (part.type == "text/html") return article_of_page(body_of(part), part.charset).text;
  if (!part.type.starts_with("multipart/") || part.boundary.empty()) return std::nullopt;
  const std::string mark = "--" + part.boundary;
  std::optional<std::string> page;
  for (std::size_t at = part.body.find(mark); at != std::string_view::npos;) {
    const std::size_t begin = part.body.find('\n', at);
    at = begin == std::string_view::npos ? begin : part.body.find(mark, begin);
    if (begin == std::string_view::npos) break;
    const Part inner = part_of(part.body.substr(begin + 1, at == std::string_view::npos ? at : at - begin - 1));
    std::optional<std::string> text = text_of(inner, depth + 1);
    if (!text || text->empty()) continue;
    if (inner.type != "text/html") return text;
    if (!page) page = std::move(text);
  }
  return page;
}

}  // namespace

RawArticle article_of_mail(const std::string& bytes) {
  std::string_view text = bytes;
  if (text.starts_with("From ")) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));  // of a mailbox
  const Part part = part_of(text);
  RawArticle article;
  article.text = text_of(part).value_or("");
  article.source.title = part.subject;
  article.source.date = part.date;
  article.author = part.from;
  return article;
}

}  // namespace relata
