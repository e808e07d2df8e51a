// Tested by tests/query/temporal_test.cc and tests/data/query/dates.txt.
#include "query/temporal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "query/taking.h"
#include "query/time_units.h"

namespace relata {
namespace {

constexpr std::int64_t kMostYears = 999999;
constexpr double kDaysOfMonth = 30.436875;  // of the Gregorian calendar, on average

bool is_leap(std::int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::int64_t length_of_month(std::int64_t year, std::int64_t month) {
  constexpr std::array<std::int64_t, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kLengths[static_cast<std::size_t>(month - 1)];
}

// Days since 1970-01-01 by eras of 400 years, which are all alike.
std::int64_t days_of(std::int64_t year, std::int64_t month, std::int64_t day) {
  const std::int64_t y = year - (month <= 2), era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct Civil {
  std::int64_t year, month, day;
};

Civil civil_of(Date date) {
  const std::int64_t z = std::int64_t{date.days} + 719468, era = (z >= 0 ? z : z - 146096) / 146097, of_era = z - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100), shifted = (5 * of_year + 2) / 153;
  const std::int64_t month = shifted + (shifted < 10 ? 3 : -9);
  return {year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1};
}

// Monday is 1.
std::int64_t weekday_of(std::int64_t days) { return days - floor_divided(days + 3, 7) * 7 + 4; }

std::int64_t first_monday(std::int64_t year) {  // of its week 1, which holds 4 January
  const std::int64_t fourth = days_of(year, 1, 4);
  return fourth - weekday_of(fourth) + 1;
}

std::int64_t week_year_of(Date date) {
  const std::int64_t year = civil_of(date).year;
  return date.days >= first_monday(year + 1) ? year + 1 : date.days < first_monday(year) ? year - 1 : year;
}

std::optional<Date> made(std::int64_t days) {
  if (days < days_of(-kMostYears, 1, 1) || days > days_of(kMostYears, 12, 31)) return std::nullopt;
  return Date{static_cast<std::int32_t>(days)};
}

bool is_year(std::int64_t year) { return year >= -kMostYears && year <= kMostYears; }

// So many digits, taken off the front.
std::optional<std::int64_t> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(count), [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + count, number);
  text.remove_prefix(count);
  return number;
}

// A part of a year and a day in it: how many digits each has, and the date that they are.
struct PartOfYear {
  std::size_t part_digits, day_digits;
  std::optional<Date> (*date)(std::int64_t year, std::int64_t part, std::int64_t day);
};

constexpr PartOfYear kWeek{2, 1, date_of_week}, kQuarter{1, 2, date_of_quarter}, kMonth{2, 2, date_of};

// The day may be missing: the first.
std::optional<Date> date_in(const PartOfYear& of, std::int64_t year, std::string_view text, bool dashes) {
  const auto part = take_digits(text, of.part_digits);
  if (!part) return std::nullopt;
  if (text.empty()) return of.date(year, *part, 1);
  if (dashes && !take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, of.day_digits);
  return day && text.empty() ? of.date(year, *part, *day) : std::nullopt;
}

bool fits(double number) { return std::abs(number) < 9.2e18; }

std::string nanoseconds_text(std::int64_t nanoseconds) {
  std::string digits = std::to_string(kNanoseconds + nanoseconds).substr(1);
  return "." + digits.substr(0, digits.find_last_not_of('0') + 1);
}

}  // namespace

std::optional<Date> date_of(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (!is_year(year) || month < 1 || month > 12 || day < 1 || day > length_of_month(year, month)) return std::nullopt;
  return made(days_of(year, month, day));
}

std::optional<Date> date_of_week(std::int64_t year, std::int64_t week, std::int64_t weekday) {
  if (!is_year(year) || week < 1 || weekday < 1 || weekday > 7) return std::nullopt;
  const std::int64_t monday = first_monday(year) + 7 * (week - 1);
  return week > 53 || monday >= first_monday(year + 1) ? std::nullopt : made(monday + weekday - 1);
}

std::optional<Date> date_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day) {
  if (!is_year(year) || quarter < 1 || quarter > 4 || day < 1) return std::nullopt;
  const std::int64_t first = days_of(year, 3 * quarter - 2, 1), next = quarter == 4 ? days_of(year + 1, 1, 1) : days_of(year, 3 * quarter + 1, 1);
  return day > next - first ? std::nullopt : made(first + day - 1);
}

std::optional<Date> date_of_ordinal(std::int64_t year, std::int64_t day) {
  if (!is_year(year) || day < 1 || day > 365 + is_leap(year)) return std::nullopt;
  return made(days_of(year, 1, 1) + day - 1);
}

std::optional<Date> date_of(std::string_view text) {
  const bool negative = take(text, '-');
  if (!negative) take(text, '+');
  const auto year_digits = take_digits(text, 4);
  if (!year_digits) return std::nullopt;
  const std::int64_t year = negative ? -*year_digits : *year_digits;
  if (text.empty()) return date_of(year, 1, 1);
  const bool dashes = take(text, '-');
  if (take(text, 'W')) return date_in(kWeek, year, text, dashes);
  if (take(text, 'Q')) return date_in(kQuarter, year, text, dashes);
  if (text.size() == 3) {
    const auto day = take_digits(text, 3);
    return day ? date_of_ordinal(year, *day) : std::nullopt;
  }
  return date_in(kMonth, year, text, dashes);
}

std::optional<Duration> duration_of(double months, double days, double seconds, double nanoseconds) {
  const double whole_months = std::trunc(months);
  days += (months - whole_months) * kDaysOfMonth;
  const double whole_days = std::trunc(days);
  seconds += (days - whole_days) * static_cast<double>(kSecondsOfDay);
  const double whole_seconds = std::trunc(seconds);
  nanoseconds += std::round((seconds - whole_seconds) * 1e9);
  if (!fits(whole_months) || !fits(whole_days) || !fits(whole_seconds) || !fits(nanoseconds)) return std::nullopt;
  const auto whole = [](double number) { return static_cast<std::int64_t>(number); };
  const std::int64_t carried = whole(nanoseconds) / kNanoseconds;
  Duration d{whole(whole_months), whole(whole_days), whole(whole_seconds), static_cast<std::int32_t>(whole(nanoseconds) % kNanoseconds)};
  if (__builtin_add_overflow(d.seconds, carried, &d.seconds)) return std::nullopt;
  if (d.seconds > 0 && d.nanoseconds < 0) --d.seconds, d.nanoseconds += static_cast<std::int32_t>(kNanoseconds);
  if (d.seconds < 0 && d.nanoseconds > 0) ++d.seconds, d.nanoseconds -= static_cast<std::int32_t>(kNanoseconds);
  return d;
}

std::optional<Duration> duration_of(std::string_view text) {
  const bool negative = take(text, '-');
  if (!take(text, 'P') || text.empty()) return std::nullopt;
  double months = 0, days = 0, seconds = 0;
  constexpr std::string_view kDate = "YMWD", kTime = "HMS";
  std::size_t next = 0;  // units stand in this order
  bool time = false, any = false;
  while (!text.empty()) {
    if (!time && take(text, 'T')) {
      time = true;
      next = 0;
      if (text.empty()) return std::nullopt;
      continue;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc() || end == text.data() + text.size()) return std::nullopt;
    const std::size_t unit = (time ? kTime : kDate).find(*end, next);
    if (unit == std::string_view::npos) return std::nullopt;
    next = unit + 1;
    any = true;
    constexpr std::array<double, 3> kSeconds = {3600, 60, 1};
    if (time) seconds += number * kSeconds[unit];
    else if (unit < 2) months += number * (unit == 0 ? 12 : 1);
    else days += number * (unit == 2 ? 7 : 1);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  }
  if (!any) return std::nullopt;
  const double sign = negative ? -1 : 1;
  return duration_of(sign * months, sign * days, sign * seconds, 0);
}

std::string text_of(Date date) {
  const Civil c = civil_of(date);
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  std::string year = std::to_string(std::abs(c.year));
  if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
  return (c.year < 0 ? "-" : c.year > 9999 ? "+" : "") + year + "-" + two(c.month) + "-" + two(c.day);
}

std::string text_of(const Duration& d) {
  std::string text = "P";
  const auto put = [&text](std::int64_t number, char unit) {
    if (number != 0) text += std::to_string(number) + unit;
  };
  put(d.months / 12, 'Y');
  put(d.months % 12, 'M');
  put(d.days, 'D');
  if (d.seconds == 0 && d.nanoseconds == 0) return text == "P" ? "PT0S" : text;
  text += 'T';
  put(d.seconds / 3600, 'H');
  put(d.seconds % 3600 / 60, 'M');
  const std::int64_t rest = d.seconds % 60;
  if (d.nanoseconds == 0) {
    put(rest, 'S');
    return text;
  }
  const bool negative = rest < 0 || d.nanoseconds < 0;
  return text + (negative ? "-" : "") + std::to_string(std::abs(rest)) + nanoseconds_text(std::abs(d.nanoseconds)) + "S";
}

std::optional<std::int64_t> part_of(Date date, std::string_view name) {
  const Civil c = civil_of(date);
  const std::int64_t first_of_quarter = days_of(c.year, (c.month - 1) / 3 * 3 + 1, 1);
  if (name == "year") return c.year;
  if (name == "quarter") return (c.month - 1) / 3 + 1;
  if (name == "month") return c.month;
  if (name == "week") return (date.days - first_monday(week_year_of(date))) / 7 + 1;
  if (name == "weekYear") return week_year_of(date);
  if (name == "day") return c.day;
  if (name == "ordinalDay") return date.days - days_of(c.year, 1, 1) + 1;
  if (name == "dayOfWeek" || name == "weekDay") return weekday_of(date.days);
  if (name == "dayOfQuarter") return date.days - first_of_quarter + 1;
  return std::nullopt;
}

std::optional<std::int64_t> part_of(const Duration& d, std::string_view name) {
  const auto scaled = [&](std::int64_t unit) -> std::optional<std::int64_t> {  // seconds in units of 1/unit
    std::int64_t whole = 0;
    if (__builtin_mul_overflow(d.seconds, unit, &whole)) return std::nullopt;
    return whole + d.nanoseconds / (kNanoseconds / unit);
  };
  if (name == "years") return d.months / 12;
  if (name == "quarters") return d.months / 3;
  if (name == "months") return d.months;
  if (name == "weeks") return d.days / 7;
  if (name == "days") return d.days;
  if (name == "hours") return d.seconds / 3600;
  if (name == "minutes") return d.seconds / 60;
  if (name == "seconds") return d.seconds;
  if (name == "milliseconds") return scaled(1000);
  if (name == "microseconds") return scaled(1000000);
  if (name == "nanoseconds") return scaled(kNanoseconds);
  if (name == "quartersOfYear") return d.months % 12 / 3;
  if (name == "monthsOfQuarter") return d.months % 3;
  if (name == "monthsOfYear") return d.months % 12;
  if (name == "daysOfWeek") return d.days % 7;
  if (name == "minutesOfHour") return d.seconds / 60 % 60;
  if (name == "secondsOfMinute") return d.seconds % 60;
  if (name == "millisecondsOfSecond") return d.nanoseconds / 1000000;
  if (name == "microsecondsOfSecond") return d.nanoseconds / 1000;
  if (name == "nanosecondsOfSecond") return d.nanoseconds;
  return std::nullopt;
}

std::optional<Date> sum_of(Date date, const Duration& d) {
  const Civil c = civil_of(date);
  constexpr std::int64_t kMostMonths = 12 * 2 * kMostYears, kMostDays = 800000000;
  if (std::abs(d.months) > kMostMonths || std::abs(d.days) > kMostDays) return std::nullopt;
  const std::int64_t months = c.year * 12 + c.month - 1 + d.months;
  const std::int64_t year = floor_divided(months, 12), month = months - year * 12 + 1;
  if (!is_year(year)) return std::nullopt;
  const std::int64_t seconds = d.seconds / kSecondsOfDay;
  if (std::abs(seconds) > kMostDays) return std::nullopt;
  return made(days_of(year, month, std::min(c.day, length_of_month(year, month))) + d.days + seconds);
}

std::optional<Duration> sum_of(const Duration& a, const Duration& b) {
  Duration sum;
  if (__builtin_add_overflow(a.months, b.months, &sum.months) || __builtin_add_overflow(a.days, b.days, &sum.days) ||
      __builtin_add_overflow(a.seconds, b.seconds, &sum.seconds))
    return std::nullopt;
  std::int64_t nanoseconds = std::int64_t{a.nanoseconds} + b.nanoseconds;
  if (__builtin_add_overflow(sum.seconds, nanoseconds / kNanoseconds, &sum.seconds)) return std::nullopt;
  nanoseconds %= kNanoseconds;
  if (sum.seconds > 0 && nanoseconds < 0) --sum.seconds, nanoseconds += kNanoseconds;
  if (sum.seconds < 0 && nanoseconds > 0) ++sum.seconds, nanoseconds -= kNanoseconds;
  sum.nanoseconds = static_cast<std::int32_t>(nanoseconds);
  return sum;
}

Duration negative_of(const Duration& d) {
  const auto minus = [](std::int64_t n) { return n == INT64_MIN ? INT64_MAX : -n; };
  return {minus(d.months), minus(d.days), minus(d.seconds), -d.nanoseconds};
}

std::optional<Duration> product_of(const Duration& d, double factor) {
  if (!std::isfinite(factor)) return std::nullopt;
  return duration_of(static_cast<double>(d.months) * factor, static_cast<double>(d.days) * factor, static_cast<double>(d.seconds) * factor,
                     d.nanoseconds * factor);
}

Duration between(Date a, Date b) {
  const Civil x = civil_of(a), y = civil_of(b);
  std::int64_t months = (y.year - x.year) * 12 + y.month - x.month;
  const auto reached = [&](std::int64_t m) { return *sum_of(a, {.months = m}); };
  if (months > 0 && reached(months) > b) --months;
  if (months < 0 && reached(months) < b) ++months;
  return {.months = months, .days = std::int64_t{b.days} - reached(months).days};
}

std::optional<Date> truncated(Date date, std::string_view unit) {
  const Civil c = civil_of(date);
  if (unit == "millennium") return date_of(floor_divided(c.year, 1000) * 1000, 1, 1);
  if (unit == "century") return date_of(floor_divided(c.year, 100) * 100, 1, 1);
  if (unit == "decade") return date_of(floor_divided(c.year, 10) * 10, 1, 1);
  if (unit == "year") return date_of(c.year, 1, 1);
  if (unit == "weekYear") return date_of_week(week_year_of(date), 1, 1);
  if (unit == "quarter") return date_of(c.year, (c.month - 1) / 3 * 3 + 1, 1);
  if (unit == "month") return date_of(c.year, c.month, 1);
  if (unit == "week") return made(date.days - weekday_of(date.days) + 1);
  if (unit == "day") return date;
  return std::nullopt;
}

}  // namespace relata
