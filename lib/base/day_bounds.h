// What a date is, and which days it covers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata {

// "2024-02" begins on "2024-02-01" and ends on "2024-02-29"; of "A/B" the first day of A, the last of B. Nothing for what is no
// year, month or day of the calendar, or such a pair.
std::optional<std::string> first_day(std::string_view date);
std::optional<std::string> last_day(std::string_view date);

// A day of the calendar, "2024-02-29".
bool is_day(std::string_view text);

// The text itself where it is a year, a month, a day or two of them with a slash between; the day of a moment ("2024-02-29T12:00Z"); else empty.
std::string_view date_text(std::string_view text);

}  // namespace relata
