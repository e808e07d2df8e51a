// The times of a query, whatever their kind: taken apart, made of maps and texts, cut down to a unit. Inside the room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "query/value.h"

namespace relata {

enum class TimeKind : std::uint8_t { Date, LocalTime, Time, LocalDateTime, DateTime };

constexpr bool has_date(TimeKind kind) { return kind == TimeKind::Date || kind == TimeKind::LocalDateTime || kind == TimeKind::DateTime; }
constexpr bool has_time(TimeKind kind) { return kind != TimeKind::Date; }
constexpr bool has_offset(TimeKind kind) { return kind == TimeKind::Time || kind == TimeKind::DateTime; }

// Nothing for what is no date, time or moment.
std::optional<TimeParts> parts_of(const Value& value);
// What of the parts the kind has; a time that is missing is midnight, an offset that is missing UTC. Null where the kind has a date and the parts
// have none.
Value value_of(TimeKind kind, const TimeParts& parts);

// Of a time, a text or a map: {year: 2026, month: 3, hour: 12, timezone: '+01:00'}, {date: other, time: another, day: 1}, {datetime: other}.
// Nothing for what means none.
std::optional<TimeParts> parts_made(TimeKind kind, const Value& value);
// Cut down to the unit, then changed by the map: parts of a second are added, an offset is put in place of the other. Nothing for a unit that the
// kind does not have.
std::optional<TimeParts> parts_truncated(TimeKind kind, std::string_view unit, const TimeParts& parts, const Map& map);

// A part by its name: of a date, a time, a moment or a duration. Null for another name.
Value part_of_time(const Value& value, std::string_view name);

}  // namespace relata
