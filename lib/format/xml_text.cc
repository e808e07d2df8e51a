// Tested by tests/format/graphml_test.cc.
#include "format/xml_text.h"

#include <algorithm>

#include "base/fold.h"

namespace relata {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_clean(std::string_view text) {
  unsigned char other = 0;
  for (const char c : text) other |= (static_cast<unsigned char>(c) < 0x20) | (static_cast<unsigned char>(c) >= 0x7F);
  return !other;
}

// Writes runs as they stand, and escape(c) for the characters that need one.
template <typename Needs, typename Escape>
void put_runs(Output& out, std::string_view text, Needs needs, Escape escape) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!needs(i)) continue;
    out << text.substr(begin, i - begin) << escape(text[i]);
    begin = i + 1;
  }
  out << text.substr(begin);
}

// True if some character may have to be escaped.
bool has_special(std::string_view text) {
  unsigned char special = 0;
  for (const char c : text) special |= (c == '&') | (c == '<') | (c == '>');
  return special;
}

// True if white space stands between two characters that would be escaped.
bool loses_blanks(std::string_view text) {
  bool after_escape = false, blank = false;
  for (const char c : text) {
    const bool escape = c == '&' || c == '<';
    if (escape && after_escape && blank) return true;
    const bool is_blank = c == ' ' || c == '\t' || c == '\n';
    blank = is_blank && (after_escape || blank);
    after_escape = escape || (is_blank && after_escape);
  }
  return false;
}

// xml_text without a copy of what is clean; `room` keeps the rest.
std::string_view cleaned(std::string_view raw, std::string& room) { return is_clean(raw) ? raw : std::string_view(room = xml_text(raw)); }

void put_cdata(Output& out, std::string_view text) {
  out << "<![CDATA[";
  for (std::size_t end; (end = text.find("]]>")) != std::string_view::npos; text.remove_prefix(end + 2)) out << text.substr(0, end + 2) << "]]><![CDATA[";
  out << text << "]]>";
}

}  // namespace

std::string xml_text(std::string_view text) {
  if (is_clean(text)) return std::string(text);
  const std::string valid = valid_utf8(text);
  std::string result;
  result.reserve(valid.size());
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(valid[i]);
    const std::string_view rest = std::string_view(valid).substr(i);
    if (c == '\r') {
      if (!rest.starts_with("\r\n")) result += '\n';
    } else if (c < 0x20 && c != '\t' && c != '\n') {
      result += kReplacement;
    } else if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
      result += kReplacement;
      i += 2;
    } else if (c != 0x7F) {
      result += static_cast<char>(c);
    }
  }
  return result;
}

void put_xml(Output& out, std::string_view raw) {
  std::string room;
  const std::string_view text = cleaned(raw, room);
  if (!has_special(text)) {
    out << text;
    return;
  }
  if (loses_blanks(text)) return put_cdata(out, text);
  const auto needs = [&](std::size_t i) { return text[i] == '&' || text[i] == '<' || (text[i] == '>' && i >= 2 && text[i - 1] == ']' && text[i - 2] == ']'); };
  put_runs(out, text, needs, [](char c) { return std::string_view(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;"); });
}

void put_attribute(Output& out, std::string_view name, std::string_view raw) {
  out << ' ' << name << "=\"";
  std::string room;
  const std::string_view text = cleaned(raw, room);
  const auto needs = [&](std::size_t i) {
    const char c = text[i];
    return c == '&' || c == '<' || c == '"' || c == '\t' || c == '\n';
  };
  put_runs(out, text, needs, [](char c) {
    switch (c) {
      case '&': return std::string_view("&amp;");
      case '<': return std::string_view("&lt;");
      case '"': return std::string_view("&quot;");
      case '\t': return std::string_view("&#9;");
      default: return std::string_view("&#10;");
    }
  });
  out << '"';
}

}  // namespace relata
