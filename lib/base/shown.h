// Text that others wrote, made fit to be shown: on a terminal, which obeys what stands between the letters, and in a spreadsheet.
#pragma once

#include <string>
#include <string_view>

namespace relata {

// For showing: what a terminal would obey is replaced, that is control characters (tabs and ends of lines stay), marks that turn the direction
// of writing, and bytes that are no UTF-8.
std::string shown_text(std::string_view text, std::string_view instead = "\xEF\xBF\xBD");
// The same for JSON: such characters as \u escapes, which mean the same to a reader.
std::string shown_json(std::string_view json);

// Whether a spreadsheet would take a cell for a formula: it begins with = + - or @, and is no number.
bool is_formula(std::string_view cell);

}  // namespace relata
