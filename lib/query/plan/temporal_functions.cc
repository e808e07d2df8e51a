// Tested by tests/data/query/dates.txt and times.txt.
#include "query/plan/temporal_functions.h"

#include <algorithm>

#include "base/error.h"

namespace relata {
namespace {

struct LengthUnit {
  std::string_view name;
  double months, days, seconds, nanoseconds;
};

constexpr LengthUnit kUnits[] = {{"years", 12, 0, 0, 0},         {"quarters", 3, 0, 0, 0},       {"months", 1, 0, 0, 0},     {"weeks", 0, 7, 0, 0},
                                 {"days", 0, 1, 0, 0},           {"hours", 0, 0, 3600, 0},       {"minutes", 0, 0, 60, 0},   {"seconds", 0, 0, 1, 0},
                                 {"milliseconds", 0, 0, 0, 1e6}, {"microseconds", 0, 0, 0, 1e3}, {"nanoseconds", 0, 0, 0, 1}};

std::optional<Duration> duration_of_map(const Map& map) {
  double months = 0, days = 0, seconds = 0, nanoseconds = 0;
  for (const Member& m : map) {
    const auto unit = std::find_if(std::begin(kUnits), std::end(kUnits), [&](const LengthUnit& u) { return u.name == m.name; });
    if (unit == std::end(kUnits) || !m.value.is_number()) return std::nullopt;
    const double number = m.value.number();
    months += number * unit->months;
    days += number * unit->days;
    seconds += number * unit->seconds;
    nanoseconds += number * unit->nanoseconds;
  }
  return map.empty() ? std::nullopt : duration_of(months, days, seconds, nanoseconds);
}

template <typename T>
Value value_or_null(const std::optional<T>& found) {
  return found ? Value(*found) : Value();
}

TimeParts now_of(const Evaluation& c, bool needs_time) {
  const auto now = time_parts_of(c.today, false);
  if (!now) throw Error(ErrorKind::Usage, "date(): nobody has said which day is today; expected a day, as in date('2026-03-02')");
  if (needs_time && !now->time) throw Error(ErrorKind::Usage, "nobody has said what time it is; expected a time, as in time('21:40')");
  return *now;
}

// A time, or the text of a date or a moment.
std::optional<TimeParts> end_of(const Value& value) {
  const auto* text = value.get<std::string>();
  return text ? time_parts_of(*text, false) : parts_of(value);
}

Value duration_from(std::span<const Value> a, Duration (*measure)(const TimeParts&, const TimeParts&)) {
  const auto first = end_of(a[0]), last = end_of(a[1]);
  return first && last ? Value(measure(*first, *last)) : Value();
}

}  // namespace

Value time_value(TimeKind kind, std::span<const Value> a, const Evaluation& c) {
  if (a.empty()) return value_of(kind, now_of(c, has_time(kind)));
  const auto parts = parts_made(kind, a[0]);
  return parts ? value_of(kind, *parts) : Value();
}

Value truncated_time(TimeKind kind, std::span<const Value> a, const Evaluation& c) {
  const auto* unit = a[0].get<std::string>();
  const auto parts = a.size() > 1 ? end_of(a[1]) : std::optional(now_of(c, has_time(kind)));
  const Map* map = a.size() > 2 ? a[2].get<Map>() : nullptr;
  if (!unit || !parts || (a.size() > 2 && !map)) return {};
  const auto cut = parts_truncated(kind, *unit, *parts, map ? *map : Map());
  return cut ? value_of(kind, *cut) : Value();
}

Value moment_of_seconds(std::span<const Value> a, const Evaluation&) {
  const auto* seconds = a[0].get<std::int64_t>();
  const auto* nanoseconds = a.size() > 1 ? a[1].get<std::int64_t>() : nullptr;
  if (!seconds || (a.size() > 1 && !nanoseconds)) return {};
  return value_or_null(moment_of_epoch(*seconds, nanoseconds ? *nanoseconds : 0));
}

Value moment_of_milliseconds(std::span<const Value> a, const Evaluation&) {
  const auto* milliseconds = a[0].get<std::int64_t>();
  if (!milliseconds) return {};
  const std::int64_t seconds = *milliseconds / 1000 - (*milliseconds % 1000 < 0);
  return value_or_null(moment_of_epoch(seconds, (*milliseconds % 1000 + 1000) % 1000 * 1000000));
}

Value duration_value(std::span<const Value> a, const Evaluation&) {
  if (a[0].get<Duration>()) return a[0];
  if (const Map* map = a[0].get<Map>()) return value_or_null(duration_of_map(*map));
  const auto* text = a[0].get<std::string>();
  return text ? value_or_null(duration_of(*text)) : Value();
}

Value duration_between(std::span<const Value> a, const Evaluation&) { return duration_from(a, between); }
Value duration_in_months(std::span<const Value> a, const Evaluation&) { return duration_from(a, months_between); }
Value duration_in_days(std::span<const Value> a, const Evaluation&) { return duration_from(a, days_between); }
Value duration_in_seconds(std::span<const Value> a, const Evaluation&) { return duration_from(a, seconds_between); }

}  // namespace relata
