// Tested by tests/query/dates_test.cc.
#include "query/dates.h"

#include "base/day_bounds.h"
#include "base/error.h"

namespace relata {

void check_date(std::string_view date, const std::string& option) {
  if (date.empty() || (date.find('/') == std::string_view::npos && first_day(date))) return;
  throw Error(ErrorKind::Usage, option + ": found '" + std::string(date) + "', expected a date like 2026-03-02, 2026-03 or 2026");
}

bool is_between(std::string_view first, std::string_view last, std::string_view since, std::string_view until) {
  const bool begins = since.empty() || (!last.empty() && (last >= since || since.starts_with(last)));
  return begins && (until.empty() || (!first.empty() && first.substr(0, until.size()) <= until));
}

}  // namespace relata
