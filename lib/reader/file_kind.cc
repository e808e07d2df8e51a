// Tested by tests/reader/file_kind_test.cc.
#include "reader/file_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/is_ascii.h"
#include "base/table.h"
#include "reader/markup_scanner.h"

extern "C" const char relata_data_reader_file_kinds[], relata_data_reader_file_kinds_end[];

namespace relata {
namespace {

struct Magic {
  std::vector<std::optional<unsigned char>> bytes;
  std::size_t at = 0;
  FileLook look;
};

int hex_digit(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

FileKind kind_named(std::string_view name) {
  return name == "compressed" ? FileKind::Compressed : name == "archive" ? FileKind::Archive : name == "pdf" ? FileKind::Pdf : FileKind::Binary;
}

const std::vector<Magic>& magics() {
  static const std::vector<Magic> table = [] {
    std::vector<Magic> rows;
    for (const auto& row : rows_of({relata_data_reader_file_kinds, relata_data_reader_file_kinds_end}, 4)) {
      Magic magic;
      for (std::size_t i = 0; i + 1 < row[0].size(); i += 2) {
        const int high = hex_digit(row[0][i]), low = hex_digit(row[0][i + 1]);
        magic.bytes.push_back(high < 0 ? std::nullopt : std::optional(static_cast<unsigned char>(high * 16 + low)));
      }
      for (const char c : row[1]) magic.at = magic.at * 10 + static_cast<std::size_t>(c - '0');
      magic.look = {kind_named(row[2]), std::string(row[3])};
      rows.push_back(std::move(magic));
    }
    return rows;
  }();
  return table;
}

bool begins(std::string_view head, const Magic& magic) {
  if (head.size() < magic.at + magic.bytes.size()) return false;
  for (std::size_t i = 0; i < magic.bytes.size(); ++i)
    if (magic.bytes[i] && static_cast<unsigned char>(head[magic.at + i]) != *magic.bytes[i]) return false;
  return true;
}

bool is_utf16(std::string_view head) { return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"); }

// Control characters that no text has, but for text in two bytes a letter.
bool is_binary(std::string_view head) {
  if (is_utf16(head)) return false;
  std::size_t nulls[2] = {0, 0}, controls = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const auto c = static_cast<unsigned char>(head[i]);
    if (c == 0) ++nulls[i % 2];
    else controls += c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != 0x1A;
  }
  const std::size_t half = head.size() / 2, more = std::max(nulls[0], nulls[1]), fewer = std::min(nulls[0], nulls[1]);
  if (more * 10 >= half * 7 && fewer * 20 <= half) return false;  // UTF-16 without its mark
  return (nulls[0] + nulls[1]) * 50 > head.size() || controls * 20 > head.size();
}

bool has_tag(std::string_view head, std::string_view tag) {
  const auto same = [](char a, char b) { return lower_ascii(a) == b; };
  return std::search(head.begin(), head.end(), tag.begin(), tag.end(), same) != head.end();
}

// "Name: value" lines at the beginning, two of which mail has.
bool is_mail(std::string_view head, std::string_view name) {
  constexpr std::array<std::string_view, 7> kHeaders = {"from:", "subject:", "message-id:", "received:", "mime-version:", "return-path:", "date:"};
  int seen = 0;
  for (std::string_view rest = head; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line == "\r") break;
    if (line.front() == ' ' || line.front() == '\t' || line.starts_with("From ")) continue;
    if (line.find(':') == std::string_view::npos) return false;
    for (const std::string_view header : kHeaders) seen += line.size() > header.size() && equals_ignoring_case(line.substr(0, header.size()), header);
  }
  return seen >= (ending_of(name) == ".eml" ? 1 : 3);
}

}  // namespace

std::string ending_of(std::string_view name) {
  const std::string plain = uncompressed_name(name);
  const std::size_t dot = plain.rfind('.'), slash = plain.rfind('/');
  if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) return {};
  std::string ending = plain.substr(dot);
  for (char& c : ending) c = lower_ascii(c);
  return ending;
}

std::string uncompressed_name(std::string_view name) {
  constexpr std::array<std::string_view, 7> kEndings = {".gz", ".zst", ".bz2", ".xz", ".lzma", ".lz4", ".Z"};
  for (const std::string_view ending : kEndings)
    if (name.size() > ending.size() && equals_ignoring_case(name.substr(name.size() - ending.size()), ending))
      return std::string(name.substr(0, name.size() - ending.size()));
  return std::string(name);
}

FileLook look_of(std::string_view head, std::string_view name) {
  for (const Magic& magic : magics())
    if (begins(head, magic)) return magic.look;
  if (is_binary(head)) return {FileKind::Binary, "a binary file"};
  if (is_utf16(head)) return {ending_of(name) == ".html" || ending_of(name) == ".htm" ? FileKind::Html : FileKind::Text, ""};
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::string ending = ending_of(name);
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  const std::string_view start = head.substr(first);
  if (start.starts_with("WARC/")) return {FileKind::Warc, ""};
  if (start.front() == '<') {
    if (has_tag(start, "<rss") || has_tag(start, "<feed") || has_tag(start, "<rdf:rdf")) return {FileKind::Feed, ""};
    for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<div", "<article", "<p>", "<meta", "<title", "<script", "<table"})
      if (has_tag(start, tag)) return {FileKind::Html, ""};
  }
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml" || ending == ".shtml" || ending == ".php" || ending == ".asp" || ending == ".aspx")
    return {FileKind::Html, ""};
  if (ending == ".jsonl" || ending == ".ndjson" || ending == ".json") return {FileKind::Json, ""};
  if (start.starts_with("{\"") || start.starts_with("[{") ||
      (start.size() > 1 && (start.front() == '{' || start.front() == '[') && start.find_first_not_of(" \t\r\n{[", 1) != std::string_view::npos &&
       start[start.find_first_not_of(" \t\r\n{[", 1)] == '"'))
    return {FileKind::Json, ""};
  if (is_mail(head, name)) return {FileKind::Mail, ""};
  return {};
}

}  // namespace relata
