// Tested by tests/query/dates_test.cc.
#include "query/dates.h"

#include <algorithm>
#include <chrono>

#include "base/error.h"

namespace relata {
namespace {

// Digits and dashes as an ISO date has them, and the day is one.
bool is_date(std::string_view date) {
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  for (std::size_t i = 0; i < date.size(); ++i)
    if (i == 4 || i == 7 ? date[i] != '-' : date[i] < '0' || date[i] > '9') return false;
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : date.substr(at, size)) value = value * 10 + (c - '0');
    return value;
  };
  const unsigned month = date.size() > 4 ? static_cast<unsigned>(number(5, 2)) : 1, day = date.size() > 7 ? static_cast<unsigned>(number(8, 2)) : 1;
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)), std::chrono::month(month), std::chrono::day(day)).ok();
}

}  // namespace

void check_date(std::string_view date, const std::string& option) {
  if (date.empty() || is_date(date)) return;
  throw Error(ErrorKind::Usage, option + ": found '" + std::string(date) + "', expected a date like 2026-03-02, 2026-03 or 2026");
}

bool is_between(std::string_view first, std::string_view last, std::string_view since, std::string_view until) {
  const bool begins = since.empty() || (!last.empty() && (last >= since || since.starts_with(last)));
  return begins && (until.empty() || (!first.empty() && first.substr(0, until.size()) <= until));
}

}  // namespace relata
