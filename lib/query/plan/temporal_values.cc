// Tested by tests/data/query/dates.txt and times.txt.
#include "query/plan/temporal_values.h"

#include <algorithm>
#include <array>

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

// The date that the map's members change, or that they make where there is none.
std::optional<Date> date_with(const Map& map, const std::optional<Date>& base) {
  if (!base && !member(map, "year")) return std::nullopt;
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

struct FractionUnit {
  std::string_view name;
  std::int64_t nanoseconds, most;
};

constexpr std::array kFractions = {FractionUnit{"millisecond", 1000000, 999}, FractionUnit{"microsecond", 1000, 999999},
                                   FractionUnit{"nanosecond", 1, 999999999}};

// What the map says of the second, beside the nanoseconds that are there: in their place, or added to them.
std::optional<std::int64_t> fraction_with(const Map& map, std::int64_t there, bool adds) {
  std::int64_t sum = 0;
  bool is_said = false;
  for (const FractionUnit& unit : kFractions) {
    const auto number = whole(map, unit.name, 0);
    if (!number || *number < 0 || *number > unit.most) return std::nullopt;
    is_said = is_said || member(map, unit.name);
    sum += *number * unit.nanoseconds;
  }
  return !is_said ? there : adds ? sum + there : sum;
}

std::optional<LocalTime> time_with(const Map& map, const std::optional<LocalTime>& base, bool adds) {
  const auto part = [&](std::string_view name) { return whole(map, name, base ? *part_of(*base, name) : 0); };
  const auto hour = part("hour"), minute = part("minute"), second = part("second");
  const auto fraction = fraction_with(map, base ? *part_of(*base, "nanosecond") : 0, adds);
  if (!hour || !minute || !second || !fraction || *hour < 0 || *minute < 0 || *second < 0) return std::nullopt;
  return local_time_of(*hour, *minute, *second, *fraction);
}

// What {date: ..., time: ..., datetime: ..., timezone: ...} stand for, before other members change it.
struct Bases {
  std::optional<Date> date{};
  std::optional<LocalTime> time{};
  std::optional<std::int32_t> offset{};
};

// Of another time, told with the offset that is wanted. Of a moment the date is told so too.
bool take_time(const Value& other, const std::optional<std::int32_t>& wanted, bool with_date, Bases& bases) {
  const auto parts = parts_of(other);
  if (!parts || !parts->time || (with_date && !parts->date)) return false;
  bases.time = parts->time;
  bases.offset = parts->offset;
  if (with_date) bases.date = parts->date;
  if (!wanted || !parts->offset) return true;
  if (!with_date) {
    bases.time = at_offset(Time{*parts->time, *parts->offset}, *wanted).local;
    return true;
  }
  const auto moved = at_offset(DateTime{{*parts->date, *parts->time}, *parts->offset}, *wanted);
  if (!moved) return false;
  bases.date = moved->local.date;
  bases.time = moved->local.time;
  return true;
}

std::optional<Date> date_in(const Value& value) {
  if (const auto* text = value.get<std::string>()) return date_of(*text);
  const auto parts = parts_of(value);
  return parts ? parts->date : std::nullopt;
}

// The offset of {timezone: '+01:00'}. False where it is none.
bool take_offset(const Map& map, std::optional<std::int32_t>& offset) {
  const Value* value = member(map, "timezone");
  if (!value) return true;
  const auto* text = value->get<std::string>();
  offset = text ? offset_of(*text) : std::nullopt;
  return offset.has_value();
}

std::optional<TimeParts> with_members(TimeKind kind, const Map& map, const Bases& bases, bool adds) {
  TimeParts parts;
  parts.offset = bases.offset;
  if (has_date(kind) && !(parts.date = date_with(map, bases.date))) return std::nullopt;
  if (has_time(kind) && !(parts.time = time_with(map, bases.time, adds))) return std::nullopt;
  return parts;
}

std::optional<TimeParts> parts_of_map(TimeKind kind, const Map& map) {
  Bases bases;
  std::optional<std::int32_t> offset;
  if (!take_offset(map, offset)) return std::nullopt;
  const Value *date = member(map, "date"), *time = member(map, "time"), *both = member(map, "datetime");
  if (both && !take_time(*both, offset, true, bases)) return std::nullopt;
  if (time && !take_time(*time, offset, false, bases)) return std::nullopt;
  if (date && !(bases.date = date_in(*date))) return std::nullopt;
  if (!has_date(kind) && !bases.time && !member(map, "hour")) return std::nullopt;
  if (offset) bases.offset = offset;
  return with_members(kind, map, bases, false);
}

std::optional<TimeParts> parts_of_text(TimeKind kind, std::string_view text) {
  if (kind == TimeKind::Date) {
    const auto date = date_of(text);
    return date ? std::optional(TimeParts{.date = date}) : std::nullopt;
  }
  const auto parts = time_parts_of(text, !has_date(kind));
  const bool fits = parts && parts->date.has_value() == has_date(kind) && (has_offset(kind) || !parts->offset);
  return fits ? parts : std::nullopt;
}

Value or_null(const std::optional<std::int64_t>& part) { return part ? Value(*part) : Value(); }

}  // namespace

std::optional<TimeParts> parts_of(const Value& value) {
  if (const auto* date = value.get<Date>()) return TimeParts{.date = *date};
  if (const auto* time = value.get<LocalTime>()) return TimeParts{.time = *time};
  if (const auto* time = value.get<Time>()) return TimeParts{.time = time->local, .offset = time->offset};
  if (const auto* moment = value.get<LocalDateTime>()) return TimeParts{.date = moment->date, .time = moment->time};
  if (const auto* moment = value.get<DateTime>()) return TimeParts{moment->local.date, moment->local.time, moment->offset};
  return std::nullopt;
}

Value value_of(TimeKind kind, const TimeParts& parts) {
  if (has_date(kind) && !parts.date) return {};
  const LocalTime time = parts.time.value_or(LocalTime{});
  const std::int32_t offset = parts.offset.value_or(0);
  switch (kind) {
    case TimeKind::Date: return *parts.date;
    case TimeKind::LocalTime: return time;
    case TimeKind::Time: return Time{time, offset};
    case TimeKind::LocalDateTime: return LocalDateTime{*parts.date, time};
    case TimeKind::DateTime: return DateTime{{*parts.date, time}, offset};
  }
  return {};
}

std::optional<TimeParts> parts_made(TimeKind kind, const Value& value) {
  if (const Map* map = value.get<Map>()) return parts_of_map(kind, *map);
  if (const auto* text = value.get<std::string>()) return parts_of_text(kind, *text);
  const auto parts = parts_of(value);
  const bool fits = parts && (has_date(kind) ? parts->date.has_value() : parts->time.has_value());
  return fits ? parts : std::nullopt;
}

std::optional<TimeParts> parts_truncated(TimeKind kind, std::string_view unit, const TimeParts& parts, const Map& map) {
  Bases cut{.offset = parts.offset};
  const auto time = truncated(parts.time.value_or(LocalTime{}), unit);
  if (has_time(kind)) cut.time = time.value_or(LocalTime{});
  if (has_date(kind) && parts.date) cut.date = time ? parts.date : truncated(*parts.date, unit);
  const bool is_day_at_least = !time || unit == "day";
  if (has_date(kind) ? !cut.date || (!has_time(kind) && !is_day_at_least) : !time || !parts.time) return std::nullopt;
  Map members = map;
  if (member(map, "dayOfWeek")) {
    if ((unit != "week" && unit != "weekYear") || !cut.date) return std::nullopt;
    members.push_back({"week", *part_of(*cut.date, "week")});
  }
  std::optional<std::int32_t> offset = cut.offset;
  if (!take_offset(map, offset)) return std::nullopt;
  cut.offset = offset;
  return with_members(kind, members, cut, true);
}

Value part_of_time(const Value& value, std::string_view name) {
  if (const auto* duration = value.get<Duration>()) return or_null(part_of(*duration, name));
  const auto parts = parts_of(value);
  if (!parts) return {};
  if (parts->date)
    if (const auto part = part_of(*parts->date, name)) return *part;
  if (parts->time)
    if (const auto part = part_of(*parts->time, name)) return *part;
  if (!parts->offset) return {};
  if (name == "timezone" || name == "offset") return offset_text(*parts->offset);
  if (const auto part = part_of_offset(*parts->offset, name)) return *part;
  const auto* moment = value.get<DateTime>();
  return moment ? or_null(part_of_epoch(*moment, name)) : Value();
}

}  // namespace relata
