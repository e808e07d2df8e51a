// Days and lengths of time, as values of a query. Days are those of the Gregorian calendar, also before it was.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relata {

struct Date {
  std::int32_t days = 0;  // since 1970-01-01
  auto operator<=>(const Date&) const = default;
};

// Months, days and seconds are counted apart, since none is always as many of another. Seconds and nanoseconds have one sign.
struct Duration {
  std::int64_t months = 0, days = 0, seconds = 0;
  std::int32_t nanoseconds = 0;
  auto operator<=>(const Duration&) const = default;
};

// "2026-03-02", "20260302", "2026-03" and "2026" (their first days), "2026-W10-1", "2026W101", "2026-Q1-02", "2026-061", "2026061".
// Nothing for what is no day of the years -999999 to 999999.
std::optional<Date> date_of(std::string_view text);
std::optional<Date> date_of(std::int64_t year, std::int64_t month, std::int64_t day);
std::optional<Date> date_of_week(std::int64_t year, std::int64_t week, std::int64_t weekday);
std::optional<Date> date_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day);
std::optional<Date> date_of_ordinal(std::int64_t year, std::int64_t day);

// "P1Y2M3W4DT5H6M7.8S", each part may be left out or negative, the last may have a fraction.
std::optional<Duration> duration_of(std::string_view text);
// Of numbers with fractions, which go down to the next smaller unit: a month is 30.436875 days, a day 24 hours. Nothing where it does not fit.
std::optional<Duration> duration_of(double months, double days, double seconds, double nanoseconds);

std::string text_of(Date date);          // "2026-03-02"
std::string text_of(const Duration& d);  // "P14M3DT2.5S"

// "year", "quarter", "month", "week", "weekYear", "day", "ordinalDay", "dayOfWeek", "dayOfQuarter"; nothing for another name.
std::optional<std::int64_t> part_of(Date date, std::string_view name);
// "years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds", and what is over:
// "monthsOfYear", "daysOfWeek", "minutesOfHour", "secondsOfMinute", "nanosecondsOfSecond" ...
std::optional<std::int64_t> part_of(const Duration& d, std::string_view name);

// The day of the month is at most the last of the month that months lead to. Nothing outside of the years above, or of 64 bits.
std::optional<Date> sum_of(Date date, const Duration& d);
std::optional<Duration> sum_of(const Duration& a, const Duration& b);
Duration negative_of(const Duration& d);
std::optional<Duration> product_of(const Duration& d, double factor);

// Whole months, then days, from `a` to `b`.
Duration between(Date a, Date b);

// The first day of what `unit` says: "millennium", "century", "decade", "year", "weekYear", "quarter", "month", "week", "day".
std::optional<Date> truncated(Date date, std::string_view unit);

}  // namespace relata
