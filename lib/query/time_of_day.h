// Times of day and moments, as values of a query. Time zones are offsets: seconds east of UTC, at most eighteen hours.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "query/temporal.h"

namespace relata {

// On the wall, nobody says where.
struct LocalTime {
  std::int64_t nanoseconds = 0;  // since midnight, less than a day
  auto operator<=>(const LocalTime&) const = default;
};

struct Time {
  LocalTime local{};
  std::int32_t offset = 0;
  bool operator==(const Time&) const = default;
};

struct LocalDateTime {
  Date date{};
  LocalTime time{};
  auto operator<=>(const LocalDateTime&) const = default;
};

struct DateTime {
  LocalDateTime local{};
  std::int32_t offset = 0;
  bool operator==(const DateTime&) const = default;
};

// By the moment; of one moment by the offset.
std::strong_ordering operator<=>(const Time& a, const Time& b);
std::strong_ordering operator<=>(const DateTime& a, const DateTime& b);

// What a text or a value says, taken apart.
struct TimeParts {
  std::optional<Date> date{};
  std::optional<LocalTime> time{};
  std::optional<std::int32_t> offset{};
};

// A date as date_of reads it, "T" and a time, or a time alone where `may_lack_date`: "21:40:32.142", "214032", "21:40", "2140", "21"; then perhaps
// "Z", "+01:00", "+0100" or "-08". Nothing for another text, as one with the name of a time zone.
std::optional<TimeParts> time_parts_of(std::string_view text, bool may_lack_date);
// "+01:00", "-0830", "+01", "Z", "+01:02:03".
std::optional<std::int32_t> offset_of(std::string_view text);
// REQUIRES: no part is negative. Nothing where one is too great.
std::optional<LocalTime> local_time_of(std::int64_t hour, std::int64_t minute, std::int64_t second, std::int64_t nanosecond);

std::string offset_text(std::int32_t offset);  // "Z", "+01:00"
std::string text_of(LocalTime time);           // "21:40", "21:40:32.142"
std::string text_of(const Time& time);
std::string text_of(const LocalDateTime& moment);
std::string text_of(const DateTime& moment);

// "hour", "minute", "second"; "millisecond", "microsecond", "nanosecond" of the second.
std::optional<std::int64_t> part_of(LocalTime time, std::string_view name);
// "offsetMinutes", "offsetSeconds"
std::optional<std::int64_t> part_of_offset(std::int32_t offset, std::string_view name);
// "epochSeconds", "epochMillis"
std::optional<std::int64_t> part_of_epoch(const DateTime& moment, std::string_view name);

// Around the clock: months and days change nothing.
LocalTime sum_of(LocalTime time, const Duration& d);
Time sum_of(const Time& time, const Duration& d);
// Months first, then days, then the rest.
std::optional<LocalDateTime> sum_of(const LocalDateTime& moment, const Duration& d);
std::optional<DateTime> sum_of(const DateTime& moment, const Duration& d);

// The same moment, told with another offset.
Time at_offset(const Time& time, std::int32_t offset);
std::optional<DateTime> at_offset(const DateTime& moment, std::int32_t offset);
// So many seconds and nanoseconds (less than a second, not negative) after 1970.
std::optional<DateTime> moment_of_epoch(std::int64_t seconds, std::int64_t nanoseconds);

// From `a` to `b`: months, days, and the rest. Where only one has a date both are of one day; where only one has an offset, or a time, the other
// has it too, or is midnight.
Duration between(const TimeParts& a, const TimeParts& b);
// The same in seconds only; in whole days and in whole months, which are none where a date is missing.
Duration seconds_between(const TimeParts& a, const TimeParts& b);
Duration days_between(const TimeParts& a, const TimeParts& b);
Duration months_between(const TimeParts& a, const TimeParts& b);

// Down to what `unit` says: "day" (midnight), "hour", "minute", "second", "millisecond", "microsecond". Nothing for another.
std::optional<LocalTime> truncated(LocalTime time, std::string_view unit);

}  // namespace relata
