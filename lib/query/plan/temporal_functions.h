// The functions of dates, times and durations. Inside the room only.
#pragma once

#include <span>

#include "query/plan/evaluate.h"
#include "query/plan/temporal_values.h"

namespace relata {

// date(), time('21:40'), datetime({year, month, day, hour}) and their likes. Throws Error(Usage) where now is asked for and not known.
Value time_value(TimeKind kind, std::span<const Value> arguments, const Evaluation& context);
// date.truncate(unit, time, {day: 2}); of now where no time is given.
Value truncated_time(TimeKind kind, std::span<const Value> arguments, const Evaluation& context);
// datetime.fromEpoch(seconds, nanoseconds), datetime.fromEpochMillis(milliseconds)
Value moment_of_seconds(std::span<const Value> arguments, const Evaluation& context);
Value moment_of_milliseconds(std::span<const Value> arguments, const Evaluation& context);

Value duration_value(std::span<const Value> arguments, const Evaluation& context);
Value duration_between(std::span<const Value> arguments, const Evaluation& context);
Value duration_in_months(std::span<const Value> arguments, const Evaluation& context);
Value duration_in_days(std::span<const Value> arguments, const Evaluation& context);
Value duration_in_seconds(std::span<const Value> arguments, const Evaluation& context);

}  // namespace relata
