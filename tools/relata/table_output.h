// Tables on standard output: aligned for people, or as JSON, JSON Lines, CSV, TSV or Markdown for programs.
#pragma once

#include <string>
#include <vector>

#include "cli.h"
#include "query/table.h"

namespace relata::cli {

enum class TableFormat {
  Table,  // aligned columns with rules; long cells are wrapped, and cut with an ellipsis, to the terminal's width
  Json,   // one array of objects, "[]" when empty
  Jsonl,  // one object a line
  Csv,    // RFC 4180 with a header, lines end with LF
  Tsv,    // with a header; tab, line feed, return and backslash as \t \n \r \\.
  Md,     // a Markdown table
};

struct TableStyle {
  TableFormat format = TableFormat::Table;
  bool color = false;     // the header stands out
  bool unicode = false;   // rules of box characters instead of ASCII
  std::size_t width = 0;  // columns of the terminal; 0: cells are neither wrapped nor cut
  std::size_t limit = 0;  // rows of an answer; 0: all
};

// Rows of --format, --limit and --color.
std::vector<Option> table_options();

// One line for the notes of help.
std::string table_notes();

// Of --format, --limit and --color, else: a table on a terminal, of at most 50 rows, TSV in a pipe; colour only on a terminal, never with NO_COLOR or TERM=dumb; box
// characters only in UTF-8 locales; the width from COLUMNS, else from the terminal. Throws Error(Usage) for a format that is none.
TableStyle table_style(const Arguments& arguments);

// What stands under each row of an aligned table, line by line; beside the rows, or empty. Other formats have no place for it.
using RowNotes = std::vector<std::vector<std::string>>;

// Null is nothing, and `null` in JSON. In CSV, TSV and Markdown nodes, edges, lists and maps are as text_of (query/value.h) writes them.
std::string table_text(const Table& table, const Graph& graph, const TableStyle& style, const RowNotes& notes = {});

// "and 214 more (--limit 0 shows all)", a line.
std::string more_text(std::size_t hidden);

// To standard output, as many rows as --limit says. Throws Error(Output).
void print_table(const Table& table, const Graph& graph, const Arguments& arguments, const RowNotes& notes = {});

}  // namespace relata::cli
