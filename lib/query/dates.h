// Dates as a person gives them to a filter: "2026", "2026-03", "2026-03-02".
#pragma once

#include <string>
#include <string_view>

namespace relata {

// Throws Error(Usage) that names the option for what is no year, month or day of the calendar. Empty is no bound.
void check_date(std::string_view date, const std::string& option);

// Does something of [first, last] lie between the bounds? Each bound is as exact as it was given, so is what it is compared with: "2026-01"
// lies since 2026-01-15 and until 2026. Empty bounds do not bound; what has no date lies between none.
bool is_between(std::string_view first, std::string_view last, std::string_view since, std::string_view until);

}  // namespace relata
