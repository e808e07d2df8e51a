// A table of aligned columns for people.
#pragma once

#include <string>
#include <string_view>

#include "table_output.h"

namespace relata::cli {

// Columns of a terminal that the text takes: two for East Asian wide characters, none for combining marks.
std::size_t display_width(std::string_view text);

// Numbers stand right, all else left. Columns that do not fit into style.width share what the narrow ones leave over; their cells are
// wrapped between words to at most kCellLines lines, the last cut with an ellipsis. Where words would have to be broken, the last columns are
// left out, and a line below the table names them.
// Under each row stand its notes, if there are any, indented and wrapped over the whole width.
std::string boxed(const Table& table, const Graph& graph, const TableStyle& style, const RowNotes& notes = {});

inline constexpr std::size_t kCellLines = 12;

}  // namespace relata::cli
