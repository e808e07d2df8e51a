// The pieces of what is typed into `relata shell`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relata::cli {

// The place behind the first semicolon that is not inside of quotes, backticks or a comment; npos when the query goes on.
std::size_t end_of_query(std::string_view text);

// Is there nothing but blanks, semicolons and comments?
bool is_blank(std::string_view text);

// Words between blanks; one in quotes, single or double, may hold blanks. Throws Error(Usage) for a quote without an end.
std::vector<std::string> shell_words(std::string_view line);

}  // namespace relata::cli
