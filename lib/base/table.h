// The rows of a table that is embedded in the library: one a line, columns divided by tabs, "#" opens a line of comment.
#pragma once

#include <string_view>
#include <vector>

namespace relata {

// Views into `text`, which outlives them. A row has `columns` columns at least: those left out at its end are empty.
std::vector<std::vector<std::string_view>> rows_of(std::string_view text, std::size_t columns);

// The parts of `text` between `divider`s; one empty part for an empty text.
std::vector<std::string_view> parts_of(std::string_view text, char divider);

// Is `word` one of `words`, which are divided by blanks?
bool has_word(std::string_view words, std::string_view word);

}  // namespace relata
