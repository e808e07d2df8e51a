// Tested by tests/query/time_of_day_test.cc.
#include "query/time_of_day.h"

#include <cstdlib>
#include <utility>

#include "query/time_units.h"

namespace relata {
namespace {

constexpr std::int64_t kDay = kSecondsOfDay * kNanoseconds;

std::int64_t remainder(std::int64_t a, std::int64_t b) { return a - floor_divided(a, b) * b; }

// Nanoseconds as a length of time.
Duration length_of(std::int64_t seconds, std::int64_t nanoseconds) {
  Duration d{.seconds = seconds + nanoseconds / kNanoseconds, .nanoseconds = static_cast<std::int32_t>(nanoseconds % kNanoseconds)};
  if (d.seconds > 0 && d.nanoseconds < 0) --d.seconds, d.nanoseconds += static_cast<std::int32_t>(kNanoseconds);
  if (d.seconds < 0 && d.nanoseconds > 0) ++d.seconds, d.nanoseconds -= static_cast<std::int32_t>(kNanoseconds);
  return d;
}

// Days and the nanoseconds of one of them after 1970 in UTC: a moment.
std::pair<std::int64_t, std::int64_t> instant_of(const DateTime& moment) {
  const std::int64_t time = moment.local.time.nanoseconds - moment.offset * kNanoseconds;
  return {moment.local.date.days + floor_divided(time, kDay), remainder(time, kDay)};
}

std::optional<Date> days_after(Date date, std::int64_t days) { return sum_of(date, {.days = days}); }

// `days` and `nanoseconds`, which may be any number of them, after midnight of the date.
std::optional<LocalDateTime> moved(Date date, std::int64_t days, std::int64_t nanoseconds) {
  const auto day = days_after(date, days + floor_divided(nanoseconds, kDay));
  return day ? std::optional(LocalDateTime{*day, {remainder(nanoseconds, kDay)}}) : std::nullopt;
}

// Both with all that either has.
struct Ends {
  LocalDateTime first{}, last{};
  bool have_dates = false;
};

Ends ends_of(const TimeParts& a, const TimeParts& b) {
  Ends ends;
  ends.have_dates = a.date && b.date;
  // Days are counted from 1970 where there is no common calendar.
  ends.first = {ends.have_dates ? *a.date : Date{}, a.time.value_or(LocalTime{})};
  ends.last = {ends.have_dates ? *b.date : Date{}, b.time.value_or(LocalTime{})};
  if (!a.offset || !b.offset || *a.offset == *b.offset) return ends;
  const std::int64_t time = ends.last.time.nanoseconds + (*a.offset - *b.offset) * kNanoseconds;
  if (const auto last = moved(ends.last.date, 0, time)) ends.last = *last;
  return ends;
}

Duration length_between(const LocalDateTime& a, const LocalDateTime& b) {
  return length_of((std::int64_t{b.date.days} - a.date.days) * kSecondsOfDay, b.time.nanoseconds - a.time.nanoseconds);
}

// Whole months from `a` to `b`.
std::int64_t whole_months(const LocalDateTime& a, const LocalDateTime& b) {
  std::int64_t months = between(a.date, b.date).months;
  const auto reached = [&](std::int64_t m) { return LocalDateTime{*sum_of(a.date, {.months = m}), a.time}; };
  if (months > 0 && reached(months) > b) --months;
  if (months < 0 && reached(months) < b) ++months;
  return months;
}

// Whole days from `a` to `b`.
std::int64_t whole_days(const LocalDateTime& a, const LocalDateTime& b) {
  const std::int64_t days = std::int64_t{b.date.days} - a.date.days;
  if (days > 0 && a.time > b.time) return days - 1;
  return days < 0 && a.time < b.time ? days + 1 : days;
}

}  // namespace

std::strong_ordering operator<=>(const Time& a, const Time& b) {
  const auto moment = [](const Time& t) { return t.local.nanoseconds - t.offset * kNanoseconds; };
  if (const auto first = moment(a) <=> moment(b); first != 0) return first;
  return a.offset <=> b.offset;
}

std::strong_ordering operator<=>(const DateTime& a, const DateTime& b) {
  if (const auto first = instant_of(a) <=> instant_of(b); first != 0) return first;
  return a.offset <=> b.offset;
}

std::optional<std::int64_t> part_of(LocalTime time, std::string_view name) {
  const std::int64_t seconds = time.nanoseconds / kNanoseconds, rest = time.nanoseconds % kNanoseconds;
  if (name == "hour") return seconds / 3600;
  if (name == "minute") return seconds / 60 % 60;
  if (name == "second") return seconds % 60;
  if (name == "millisecond") return rest / 1000000;
  if (name == "microsecond") return rest / 1000;
  if (name == "nanosecond") return rest;
  return std::nullopt;
}

std::optional<std::int64_t> part_of_offset(std::int32_t offset, std::string_view name) {
  if (name == "offsetMinutes") return offset / 60;
  if (name == "offsetSeconds") return offset;
  return std::nullopt;
}

std::optional<std::int64_t> part_of_epoch(const DateTime& moment, std::string_view name) {
  const auto [days, nanoseconds] = instant_of(moment);
  if (name == "epochSeconds") return days * kSecondsOfDay + nanoseconds / kNanoseconds;
  if (name == "epochMillis") return days * kSecondsOfDay * 1000 + nanoseconds / 1000000;
  return std::nullopt;
}

LocalTime sum_of(LocalTime time, const Duration& d) { return {remainder(time.nanoseconds + d.seconds % kSecondsOfDay * kNanoseconds + d.nanoseconds, kDay)}; }

Time sum_of(const Time& time, const Duration& d) { return {sum_of(time.local, d), time.offset}; }

std::optional<LocalDateTime> sum_of(const LocalDateTime& moment, const Duration& d) {
  const auto date = sum_of(moment.date, {.months = d.months, .days = d.days});
  if (!date) return std::nullopt;
  return moved(*date, d.seconds / kSecondsOfDay, moment.time.nanoseconds + d.seconds % kSecondsOfDay * kNanoseconds + d.nanoseconds);
}

std::optional<DateTime> sum_of(const DateTime& moment, const Duration& d) {
  const auto local = sum_of(moment.local, d);
  return local ? std::optional(DateTime{*local, moment.offset}) : std::nullopt;
}

Time at_offset(const Time& time, std::int32_t offset) { return {sum_of(time.local, {.seconds = offset - time.offset}), offset}; }

std::optional<DateTime> at_offset(const DateTime& moment, std::int32_t offset) {
  const auto local = sum_of(moment.local, {.seconds = offset - moment.offset});
  return local ? std::optional(DateTime{*local, offset}) : std::nullopt;
}

std::optional<DateTime> moment_of_epoch(std::int64_t seconds, std::int64_t nanoseconds) {
  if (nanoseconds < 0 || nanoseconds >= kNanoseconds) return std::nullopt;
  const auto local = moved(Date{}, floor_divided(seconds, kSecondsOfDay), remainder(seconds, kSecondsOfDay) * kNanoseconds + nanoseconds);
  return local ? std::optional(DateTime{*local, 0}) : std::nullopt;
}

Duration between(const TimeParts& a, const TimeParts& b) {
  const Ends ends = ends_of(a, b);
  if (!ends.have_dates) return length_between(ends.first, ends.last);
  const std::int64_t months = whole_months(ends.first, ends.last);
  LocalDateTime reached{*sum_of(ends.first.date, {.months = months}), ends.first.time};
  const std::int64_t days = whole_days(reached, ends.last);
  reached.date = *days_after(reached.date, days);
  Duration d = length_between(reached, ends.last);
  d.months = months;
  d.days = days;
  return d;
}

Duration seconds_between(const TimeParts& a, const TimeParts& b) {
  const Ends ends = ends_of(a, b);
  return length_between(ends.first, ends.last);
}

Duration days_between(const TimeParts& a, const TimeParts& b) {
  const Ends ends = ends_of(a, b);
  return {.days = ends.have_dates ? whole_days(ends.first, ends.last) : 0};
}

Duration months_between(const TimeParts& a, const TimeParts& b) {
  const Ends ends = ends_of(a, b);
  return {.months = ends.have_dates ? whole_months(ends.first, ends.last) : 0};
}

std::optional<LocalTime> truncated(LocalTime time, std::string_view unit) {
  const auto down_to = [&](std::int64_t length) { return LocalTime{time.nanoseconds / length * length}; };
  if (unit == "day") return LocalTime{};
  if (unit == "hour") return down_to(3600 * kNanoseconds);
  if (unit == "minute") return down_to(60 * kNanoseconds);
  if (unit == "second") return down_to(kNanoseconds);
  if (unit == "millisecond") return down_to(1000000);
  if (unit == "microsecond") return down_to(1000);
  return std::nullopt;
}

}  // namespace relata
