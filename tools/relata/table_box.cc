// Widths first, then lines: every cell becomes a few lines of at most its column's width, and a row is as high as its highest cell.
// Tested by tests/query/table_output_test.cc.
#include "table_box.h"

#include <utf8proc.h>

#include <algorithm>

#include "base/fold.h"

namespace relata::cli {
namespace {

constexpr std::size_t kLongWord = 16;    // a column is not made narrower than its longest word, or than this
constexpr std::size_t kNoteWidth = 100;  // of notes where no terminal limits them
constexpr std::string_view kIndent = "  ";

struct Rules {
  std::string_view line, bar, top_left, top, top_right, left, cross, right, low_left, low, low_right, more;
};
constexpr Rules kUnicode = {"─", "│", "┌", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘", "…"};
constexpr Rules kAscii = {"-", "|", "+", "+", "+", "+", "+", "+", "+", "+", "+", "..."};

// Bytes of the first code point and its width.
std::pair<std::size_t, std::size_t> first_of(std::string_view text) {
  utf8proc_int32_t point = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &point);
  if (size <= 0) return {1, 1};
  return {static_cast<std::size_t>(size), static_cast<std::size_t>(std::max(0, utf8proc_charwidth(point)))};
}

// The longest beginning of the text that takes at most `width`.
std::size_t bytes_within(std::string_view text, std::size_t width) {
  std::size_t bytes = 0, used = 0;
  while (bytes < text.size()) {
    const auto [size, columns] = first_of(text.substr(bytes));
    if (used + columns > width) break;
    bytes += size;
    used += columns;
  }
  return bytes;
}

// Cut between words where a line has one, else inside of a word.
std::vector<std::string> wrapped(const std::string& text, std::size_t width, std::string_view more) {
  std::vector<std::string> lines;
  std::string_view rest = text;
  while (lines.size() < kCellLines) {
    if (display_width(rest) <= width) return lines.emplace_back(rest), lines;
    const std::size_t fits = std::max(bytes_within(rest, width), first_of(rest).first);
    const std::size_t blank = rest[fits] == ' ' ? fits : rest.substr(0, fits).rfind(' ');
    const std::size_t end = blank == std::string_view::npos || blank == 0 ? fits : blank;
    lines.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  }
  std::string& last = lines.back();
  last.resize(bytes_within(last, width - std::min(width, display_width(more))));
  last += more;
  return lines;
}

// How wide and how narrow a column can be.
struct Measure {
  std::size_t natural = 0, least = 0;

  void add(std::string_view text) {
    natural = std::max(natural, display_width(text));
    for (std::size_t begin = 0; begin < text.size() && least < kLongWord;) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      least = std::max(least, std::min(display_width(text.substr(begin, end - begin)), kLongWord));
      begin = end + 1;
    }
  }
};

std::size_t frame_of(std::size_t columns) { return 3 * columns + 1; }

// How many of the first columns can stand beside each other without words being broken; one at least.
std::size_t columns_within(const std::vector<Measure>& columns, std::size_t width) {
  std::size_t count = 0, used = 0;
  while (count < columns.size() && used + columns[count].least + frame_of(count + 1) <= width) used += columns[count++].least;
  return std::max<std::size_t>(count, 1);
}

// What each column gets: its natural width if all fit, else the wide ones share evenly what is left.
std::vector<std::size_t> fitted(const std::vector<Measure>& columns, std::size_t available) {
  std::vector<std::size_t> natural;
  for (const Measure& column : columns) natural.push_back(column.natural);
  std::vector<std::size_t> widths = natural;
  std::vector<std::size_t> order(natural.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return natural[a] < natural[b]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::size_t share = available / (order.size() - i);
    std::size_t kept = 0;  // what those behind it need
    for (std::size_t k = i + 1; k < order.size(); ++k) kept += columns[order[k]].least;
    const std::size_t most = available - std::min(available, kept), least = columns[order[i]].least;
    widths[order[i]] = std::max<std::size_t>(1, std::min(natural[order[i]], std::min(std::max(share, least), std::max(most, least))));
    available -= std::min(available, widths[order[i]]);
  }
  return widths;
}

std::string rule(const std::vector<std::size_t>& widths, const Rules& rules, std::string_view left, std::string_view cross, std::string_view right) {
  std::string text(left);
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (c) text += cross;
    for (std::size_t i = 0; i < widths[c] + 2; ++i) text += rules.line;
  }
  return text.append(right) + "\n";
}

struct Cell {
  std::vector<std::string> lines;
  bool right = false;
};

std::string row_text(const std::vector<Cell>& cells, const std::vector<std::size_t>& widths, const Rules& rules, bool bold) {
  std::size_t height = 1;
  for (const Cell& cell : cells) height = std::max(height, cell.lines.size());
  std::string text;
  for (std::size_t l = 0; l < height; ++l) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::string line = l < cells[c].lines.size() ? cells[c].lines[l] : "";
      const std::string pad(widths[c] - std::min(widths[c], display_width(line)), ' ');
      text.append(rules.bar).append(" ").append(cells[c].right ? pad : "").append(bold ? "\033[1m" : "").append(line);
      text.append(bold ? "\033[0m" : "").append(cells[c].right ? "" : pad).append(" ");
    }
    text.append(rules.bar) += '\n';
  }
  return text;
}

// The columns of a terminal between the outer bars, without their blanks.
std::size_t inner_width(const std::vector<std::size_t>& widths) {
  std::size_t inner = 3 * (widths.size() - 1);
  for (const std::size_t width : widths) inner += width;
  return inner;
}

// The last column of text grows until the notes fit, or the terminal is full.
void widen_for(const RowNotes& notes, const Table& table, const TableStyle& style, std::vector<std::size_t>& widths) {
  std::size_t wanted = 0;
  for (const std::vector<std::string>& lines : notes)
    for (const std::string& line : lines) wanted = std::max(wanted, display_width(line) + kIndent.size());
  wanted = std::min(wanted, style.width > 4 ? style.width - 4 : kNoteWidth);
  const std::size_t inner = inner_width(widths);
  if (inner >= wanted) return;
  std::size_t column = widths.size() - 1;
  while (column > 0 && table.rows.front()[column].is_number()) --column;
  widths[column] += wanted - inner;
}

std::string notes_text(const std::vector<std::string>& notes, const std::vector<std::size_t>& widths, const Rules& rules) {
  const std::size_t inner = inner_width(widths);
  std::string text;
  for (const std::string& note : notes)
    for (const std::string& line : wrapped(clean_text(note), inner - std::min(inner - 1, kIndent.size()), rules.more)) {
      const std::size_t used = kIndent.size() + display_width(line);
      text.append(rules.bar).append(" ").append(kIndent).append(line).append(inner - std::min(inner, used), ' ').append(" ").append(rules.bar) += '\n';
    }
  return text;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [size, columns] = first_of(text.substr(at));
    at += size;
    width += columns;
  }
  return width;
}

namespace {

// The first columns of a table.
Table part_of(const Table& table, std::size_t columns) {
  const auto first = [columns](const auto& all) { return std::decay_t<decltype(all)>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(columns)); };
  Table part{first(table.columns), {}};
  for (const std::vector<Value>& row : table.rows) part.rows.push_back(first(row));
  return part;
}

std::string left_out_text(const Table& table, std::size_t shown) {
  std::string names;
  for (std::size_t c = shown; c < table.columns.size(); ++c) names += (names.empty() ? "" : ", ") + table.columns[c];
  return "not shown, for want of room: " + names + "\n";
}

}  // namespace

std::string boxed(const Table& table, const Graph& graph, const TableStyle& style, const RowNotes& notes) {
  const Rules& rules = style.unicode ? kUnicode : kAscii;
  if (table.columns.empty()) return "";
  std::vector<Measure> measures(table.columns.size());
  for (std::size_t c = 0; c < measures.size(); ++c) measures[c].add(table.columns[c]);
  std::vector<std::vector<std::string>> texts;
  for (const std::vector<Value>& row : table.rows) {
    std::vector<std::string>& line = texts.emplace_back();
    for (std::size_t c = 0; c < row.size(); ++c) measures[c].add(line.emplace_back(clean_text(text_of(row[c], graph))));
  }
  if (const std::size_t count = style.width == 0 ? measures.size() : columns_within(measures, style.width); count < measures.size())
    return boxed(part_of(table, count), graph, style, notes) + left_out_text(table, count);
  std::vector<std::size_t> widths;
  if (style.width > 0) widths = fitted(measures, style.width - std::min(style.width, frame_of(measures.size())));
  else
    for (const Measure& measure : measures) widths.push_back(measure.natural);
  if (!table.rows.empty()) widen_for(notes, table, style, widths);

  std::vector<Cell> cells;
  for (std::size_t c = 0; c < widths.size(); ++c)
    cells.push_back({wrapped(table.columns[c], widths[c], rules.more), !table.rows.empty() && table.rows.front()[c].is_number()});
  std::string text = rule(widths, rules, rules.top_left, rules.top, rules.top_right) + row_text(cells, widths, rules, style.color);
  if (!texts.empty()) text += rule(widths, rules, rules.left, rules.cross, rules.right);
  for (std::size_t r = 0; r < texts.size(); ++r) {
    cells.clear();
    for (std::size_t c = 0; c < widths.size(); ++c) cells.push_back({wrapped(texts[r][c], widths[c], rules.more), table.rows[r][c].is_number()});
    text += row_text(cells, widths, rules, false);
    if (r < notes.size()) text += notes_text(notes[r], widths, rules);
  }
  return text + rule(widths, rules, rules.low_left, rules.low, rules.low_right);
}

}  // namespace relata::cli
