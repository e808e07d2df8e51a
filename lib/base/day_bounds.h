// Which days an ISO 8601 date covers, for consumers that know only days.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata {

// "2024-02" begins on "2024-02-01" and ends on "2024-02-29"; of "A/B" the first day of A, the last of B. Nothing for what is no
// year, month or day of the calendar, or such a pair.
std::optional<std::string> first_day(std::string_view date);
std::optional<std::string> last_day(std::string_view date);

}  // namespace relata
