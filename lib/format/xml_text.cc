// Tested by tests/format/graphml_test.cc.
#include "format/xml_text.h"

#include <algorithm>

#include "base/fold.h"

namespace relata {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_clean(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F; });
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

void put_cdata(Output& out, std::string_view text) {
  out << "<![CDATA[";
  for (std::size_t end; (end = text.find("]]>")) != std::string_view::npos; text.remove_prefix(end + 2))
    out << text.substr(0, end + 2) << "]]><![CDATA[";
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
  const std::string text = xml_text(raw);
  if (loses_blanks(text)) return put_cdata(out, text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '&') out << "&amp;";
    else if (text[i] == '<') out << "&lt;";
    else if (text[i] == '>' && i >= 2 && text[i - 1] == ']' && text[i - 2] == ']') out << "&gt;";
    else out << text[i];
  }
}

void put_attribute(Output& out, std::string_view name, std::string_view raw) {
  out << ' ' << name << "=\"";
  for (const char c : xml_text(raw)) {
    switch (c) {
      case '&': out << "&amp;"; break;
      case '<': out << "&lt;"; break;
      case '"': out << "&quot;"; break;
      case '\t': out << "&#9;"; break;
      case '\n': out << "&#10;"; break;
      default: out << c;
    }
  }
  out << '"';
}

}  // namespace relata
