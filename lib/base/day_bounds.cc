// Tested by tests/base/day_bounds_test.cc.
#include "base/day_bounds.h"

#include <chrono>
#include <cstdio>

namespace relata {
namespace {

using namespace std::chrono;

std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = 10 * number + (c - '0');
  }
  return number;
}

// The first or the last day of "YYYY", "YYYY-MM" or "YYYY-MM-DD".
std::optional<year_month_day> bound_of(std::string_view date, bool last) {
  if ((date.size() != 4 && date.size() != 7 && date.size() != 10) || (date.size() > 4 && date[4] != '-') || (date.size() > 7 && date[7] != '-'))
    return std::nullopt;
  const auto y = digits(date.substr(0, 4));
  const auto m = date.size() > 4 ? digits(date.substr(5, 2)) : last ? 12 : 1;
  if (!y || !m || *m < 1 || *m > 12) return std::nullopt;
  const year_month_day end{year(*y) / month(static_cast<unsigned>(*m)) / std::chrono::last};
  const auto d = date.size() > 7 ? digits(date.substr(8)) : last ? static_cast<int>(static_cast<unsigned>(end.day())) : 1;
  if (!d || *d < 1 || static_cast<unsigned>(*d) > static_cast<unsigned>(end.day())) return std::nullopt;
  return end.year() / end.month() / day(static_cast<unsigned>(*d));
}

// The same of "A/B", the first day of A or the last of B.
std::optional<year_month_day> bound_of_pair(std::string_view date, bool last) {
  const std::size_t slash = date.find('/');
  if (slash == std::string_view::npos) return bound_of(date, last);
  const auto first_of_a = bound_of(date.substr(0, slash), false), last_of_b = bound_of(date.substr(slash + 1), true);
  return first_of_a && last_of_b ? (last ? last_of_b : first_of_a) : std::nullopt;
}

std::optional<std::string> text_of(const std::optional<year_month_day>& date) {
  if (!date) return std::nullopt;
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date->year()) % 10000, static_cast<unsigned>(date->month()) % 100,
                static_cast<unsigned>(date->day()) % 100);
  return text;
}

constexpr std::size_t kDay = 10;  // bytes of "2024-02-29"

}  // namespace

std::optional<std::string> first_day(std::string_view date) { return text_of(bound_of_pair(date, false)); }

std::optional<std::string> last_day(std::string_view date) { return text_of(bound_of_pair(date, true)); }

bool is_day(std::string_view text) { return text.size() == kDay && bound_of(text, false); }

std::string_view date_text(std::string_view text) {
  if (bound_of_pair(text, false)) return text;
  const bool is_moment = text.size() > kDay && (text[kDay] == 'T' || text[kDay] == ' ') && is_day(text.substr(0, kDay));
  return is_moment ? text.substr(0, kDay) : std::string_view();
}

}  // namespace relata
