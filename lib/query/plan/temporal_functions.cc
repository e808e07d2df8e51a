// Tested by tests/data/query/dates.txt.
#include "query/plan/temporal_functions.h"

#include <algorithm>

#include "base/error.h"

namespace relata {
namespace {

const Value* member(const Map& map, std::string_view name) {
  const auto found = std::find_if(map.begin(), map.end(), [&](const Member& m) { return m.name == name; });
  return found == map.end() ? nullptr : &found->value;
}

// The member as an integer; `otherwise` where it is not there, and nothing where it is something else.
std::optional<std::int64_t> whole(const Map& map, std::string_view name, std::int64_t otherwise) {
  const Value* value = member(map, name);
  if (!value) return otherwise;
  const auto* number = value->get<std::int64_t>();
  return number ? std::optional(*number) : std::nullopt;
}

std::optional<Date> date_in(const Value& value) {
  if (const auto* date = value.get<Date>()) return *date;
  const auto* text = value.get<std::string>();
  return text ? date_of(*text) : std::nullopt;
}

// {date: other, day: 1}: the other date, but for what is said.
std::optional<Date> date_of_map(const Map& map) {
  std::optional<Date> base;
  if (const Value* value = member(map, "date")) {
    base = date_in(*value);
    if (!base) return std::nullopt;
  } else if (!member(map, "year")) {
    return std::nullopt;
  }
  const auto part = [&](std::string_view name, std::int64_t least) { return whole(map, name, base ? *part_of(*base, name) : least); };
  const auto year = part("year", 0);
  if (!year) return std::nullopt;
  if (member(map, "week")) {
    const auto week_year = whole(map, "year", base ? *part_of(*base, "weekYear") : 0), week = part("week", 1), weekday = part("dayOfWeek", 1);
    return week_year && week && weekday ? date_of_week(*week_year, *week, *weekday) : std::nullopt;
  }
  if (member(map, "ordinalDay")) {
    const auto day = part("ordinalDay", 1);
    return day ? date_of_ordinal(*year, *day) : std::nullopt;
  }
  if (member(map, "quarter")) {
    const auto quarter = part("quarter", 1), day = part("dayOfQuarter", 1);
    return quarter && day ? date_of_quarter(*year, *quarter, *day) : std::nullopt;
  }
  if (!base && member(map, "day") && !member(map, "month")) return std::nullopt;
  const auto month = part("month", 1), day = part("day", 1);
  return month && day ? date_of(*year, *month, *day) : std::nullopt;
}

struct Unit {
  std::string_view name;
  double months, days, seconds, nanoseconds;
};

constexpr Unit kUnits[] = {{"years", 12, 0, 0, 0},         {"quarters", 3, 0, 0, 0},       {"months", 1, 0, 0, 0},     {"weeks", 0, 7, 0, 0},
                           {"days", 0, 1, 0, 0},           {"hours", 0, 0, 3600, 0},       {"minutes", 0, 0, 60, 0},   {"seconds", 0, 0, 1, 0},
                           {"milliseconds", 0, 0, 0, 1e6}, {"microseconds", 0, 0, 0, 1e3}, {"nanoseconds", 0, 0, 0, 1}};

std::optional<Duration> duration_of_map(const Map& map) {
  double months = 0, days = 0, seconds = 0, nanoseconds = 0;
  for (const Member& m : map) {
    const auto unit = std::find_if(std::begin(kUnits), std::end(kUnits), [&](const Unit& u) { return u.name == m.name; });
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

struct Ends {
  Date first, last;
};

std::optional<Ends> ends_of(std::span<const Value> a) {
  const auto first = date_in(a[0]), last = date_in(a[1]);
  return first && last ? std::optional(Ends{*first, *last}) : std::nullopt;
}

}  // namespace

Value date_value(std::span<const Value> a, const Evaluation& c) {
  if (a.empty()) {
    const auto today = date_of(c.today);
    if (!today) throw Error(ErrorKind::Usage, "date(): nobody has said which day is today; expected a day, as in date('2026-03-02')");
    return *today;
  }
  if (const Map* map = a[0].get<Map>()) return value_or_null(date_of_map(*map));
  return value_or_null(date_in(a[0]));
}

Value duration_value(std::span<const Value> a, const Evaluation&) {
  if (a[0].get<Duration>()) return a[0];
  if (const Map* map = a[0].get<Map>()) return value_or_null(duration_of_map(*map));
  const auto* text = a[0].get<std::string>();
  return text ? value_or_null(duration_of(*text)) : Value();
}

Value duration_between(std::span<const Value> a, const Evaluation&) {
  const auto ends = ends_of(a);
  return ends ? Value(between(ends->first, ends->last)) : Value();
}

Value duration_in_months(std::span<const Value> a, const Evaluation&) {
  const auto ends = ends_of(a);
  return ends ? Value(Duration{.months = between(ends->first, ends->last).months}) : Value();
}

Value duration_in_days(std::span<const Value> a, const Evaluation&) {
  const auto ends = ends_of(a);
  return ends ? Value(Duration{.days = std::int64_t{ends->last.days} - ends->first.days}) : Value();
}

Value duration_in_seconds(std::span<const Value> a, const Evaluation&) {
  const auto ends = ends_of(a);
  return ends ? Value(Duration{.seconds = (std::int64_t{ends->last.days} - ends->first.days) * 86400}) : Value();
}

Value truncated_date(std::span<const Value> a, const Evaluation& c) {
  const auto* unit = a[0].get<std::string>();
  const std::optional<Date> date = a.size() > 1 ? date_in(a[1]) : date_of(c.today);
  if (!unit || !date) return {};
  std::optional<Date> cut = truncated(*date, *unit);
  const Map* parts = a.size() > 2 ? a[2].get<Map>() : nullptr;
  if (!cut || !parts || parts->empty()) return value_or_null(cut);
  Map map = *parts;
  if (const Value* weekday = member(map, "dayOfWeek"); weekday && *unit != "week" && *unit != "weekYear") return {};
  if (member(map, "dayOfWeek")) map.push_back({"week", *part_of(*cut, "week")});
  map.push_back({"date", *cut});
  return value_or_null(date_of_map(map));
}

}  // namespace relata
