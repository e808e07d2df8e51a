// Tested by tests/query/table_output_test.cc.
#include "table_output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "base/shown.h"
#include "pager.h"
#include "prose.h"
#include "table_box.h"

namespace relata::cli {
namespace {

constexpr std::array kFormats = {std::pair{"table", TableFormat::Table}, std::pair{"json", TableFormat::Json}, std::pair{"jsonl", TableFormat::Jsonl},
                                 std::pair{"csv", TableFormat::Csv},     std::pair{"tsv", TableFormat::Tsv},   std::pair{"md", TableFormat::Md}};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (const std::string value = environment(name); !value.empty())
      return value.find("UTF-8") != std::string::npos || value.find("utf8") != std::string::npos || value.find("UTF8") != std::string::npos;
  return false;
}

std::size_t terminal_width() {
  const std::string columns = environment("COLUMNS");
  std::size_t width = 0;
  if (std::from_chars(columns.data(), columns.data() + columns.size(), width).ec == std::errc() && width >= 20) return width;
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20 ? size.ws_col : 80;
}

std::string json_object(const Table& table, const std::vector<Value>& row, const Graph& graph) {
  std::string json;
  for (std::size_t c = 0; c < table.columns.size(); ++c) json += (c ? ", " : "") + json_string(table.columns[c]) + ": " + json_of(row[c], graph);
  return "{" + json + "}";
}

std::string as_json(const Table& table, const Graph& graph) {
  std::string json;
  for (const std::vector<Value>& row : table.rows) json += (json.empty() ? "[\n  " : ",\n  ") + json_object(table, row, graph);
  return json.empty() ? "[]\n" : json + "\n]\n";
}

std::string as_jsonl(const Table& table, const Graph& graph) {
  std::string json;
  for (const std::vector<Value>& row : table.rows) json += json_object(table, row, graph) + "\n";
  return json;
}

std::string csv_cell(const std::string& text) {
  const std::string shown = (is_formula(text) ? "'" : "") + shown_text(text);
  if (shown.find_first_of(",\"\n") == std::string::npos) return shown;
  std::string quoted = "\"";
  for (const char c : shown) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

std::string tsv_cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\t') escaped += "\\t";
    else if (c == '\n') escaped += "\\n";
    else if (c == '\r') escaped += "\\r";
    else if (c == '\\') escaped += "\\\\";
    else escaped += c;
  }
  return shown_text(escaped);
}

std::string md_cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|' || c == '\\') escaped += '\\';
    escaped += c == '\n' || c == '\r' ? ' ' : c;
  }
  return shown_text(escaped);
}

// A header and a line a row, cells by `cell`, divided by `mark`.
std::string as_lines(const Table& table, const Graph& graph, std::string (*cell)(const std::string&), std::string_view mark) {
  std::string text;
  for (std::size_t c = 0; c < table.columns.size(); ++c) text.append(c ? mark : "").append(cell(table.columns[c]));
  text += '\n';
  for (const std::vector<Value>& row : table.rows) {
    for (std::size_t c = 0; c < row.size(); ++c) text.append(c ? mark : "").append(cell(text_of(row[c], graph)));
    text += '\n';
  }
  return text;
}

std::string as_markdown(const Table& table, const Graph& graph) {
  std::string text = "|", rule = "|";
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    text += " " + md_cell(table.columns[c]) + " |";
    const bool numeric = !table.rows.empty() && table.rows.front()[c].is_number();
    rule += numeric ? " ---: |" : " --- |";
  }
  text += "\n" + rule + "\n";
  for (const std::vector<Value>& row : table.rows) {
    text += "|";
    for (const Value& value : row) text += " " + md_cell(text_of(value, graph)) + " |";
    text += "\n";
  }
  return text;
}

}  // namespace

std::vector<Option> table_options() {
  std::vector<std::string> names;
  for (const auto& [name, format] : kFormats) names.emplace_back(name);
  return {{"format", 'f', "FORMAT", "table, json, jsonl, csv, tsv or md (default: a table on a terminal, else tsv)", std::move(names)},
          {"limit", 0, "N", "at most N rows (default: 50 on a terminal, else 0, all)"},
          {"color", 0, "WHEN", "auto (default), always or never", {"auto", "always", "never"}}};
}

std::string table_notes() { return "In a pipe the answer is TSV with a header; scripts had better name a --format."; }

TableStyle table_style(const Arguments& arguments) {
  const bool terminal = isatty(STDOUT_FILENO) == 1;
  TableStyle style;
  style.format = terminal ? TableFormat::Table : TableFormat::Tsv;
  if (arguments.has("format")) {
    const std::string wanted = arguments.value("format");
    bool known = false;
    for (const auto& [name, format] : kFormats)
      if (wanted == name) known = true, style.format = format;
    if (!known) throw Error(ErrorKind::Usage, "--format: there is no '" + wanted + "'; expected one of table, json, jsonl, csv, tsv, md");
  }
  const std::string color = arguments.value("color", "auto");
  if (color != "auto" && color != "always" && color != "never") throw Error(ErrorKind::Usage, "--color: found '" + color + "', expected auto, always or never");
  style.color = color == "always" || (color == "auto" && terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb");
  style.unicode = locale_is_utf8();
  style.width = terminal ? terminal_width() : 0;
  constexpr long kOnTerminal = 50, kMost = 1000000000;
  style.limit = static_cast<std::size_t>(arguments.number("limit", terminal && style.format == TableFormat::Table ? kOnTerminal : 0, 0, kMost));
  return style;
}

std::string more_text(std::size_t hidden) { return "and " + std::to_string(hidden) + " more (--limit 0 shows all)\n"; }

std::string table_text(const Table& table, const Graph& graph, const TableStyle& style, const RowNotes& notes) {
  switch (style.format) {
    case TableFormat::Json: return as_json(table, graph);
    case TableFormat::Jsonl: return as_jsonl(table, graph);
    case TableFormat::Csv: return as_lines(table, graph, csv_cell, ",");
    case TableFormat::Tsv: return as_lines(table, graph, tsv_cell, "\t");
    case TableFormat::Md: return as_markdown(table, graph);
    case TableFormat::Table: break;
  }
  return visible(boxed(table, graph, style, notes));
}

void print_table(const Table& table, const Graph& graph, const Arguments& arguments, const RowNotes& notes) {
  const TableStyle style = table_style(arguments);
  const std::size_t hidden = style.limit == 0 ? 0 : table.rows.size() - std::min(table.rows.size(), style.limit);
  if (hidden == 0) return print_paged(table_text(table, graph, style, notes));
  Table shown{table.columns, {table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(style.limit)}};
  print_paged(table_text(shown, graph, style, notes) + (style.format == TableFormat::Table ? more_text(hidden) : ""));
}

}  // namespace relata::cli
