// The rows of a table that is embedded in the library: one a line, columns divided by tabs, "#" opens a line of comment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata {

// Views into `text`, which outlives them. A row has `columns` columns at least: those left out at its end are empty.
std::vector<std::vector<std::string_view>> rows_of(std::string_view text, std::size_t columns);

// The parts of `text` between `divider`s; one empty part for an empty text.
std::vector<std::string_view> parts_of(std::string_view text, char divider);

// The items of a range of texts with the divider between them: parts_of the other way round. A leading empty item leaves no
// divider.
template <typename Items>
std::string joined(const Items& items, std::string_view divider) {
  std::string text;
  for (const auto& item : items) text.append(text.empty() ? "" : divider).append(item);
  return text;
}

// Is `word` one of `words`, which are divided by blanks?
bool has_word(std::string_view words, std::string_view word);

}  // namespace relata
