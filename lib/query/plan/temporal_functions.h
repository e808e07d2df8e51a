// The functions of dates and durations. Inside the room only.
#pragma once

#include <span>

#include "query/plan/evaluate.h"

namespace relata {

// date(), date(text), date({year, month, day}) and its likes. Throws Error(Usage) where today is asked for and not known.
Value date_value(std::span<const Value> arguments, const Evaluation& context);
Value duration_value(std::span<const Value> arguments, const Evaluation& context);
Value duration_between(std::span<const Value> arguments, const Evaluation& context);
Value duration_in_months(std::span<const Value> arguments, const Evaluation& context);
Value duration_in_days(std::span<const Value> arguments, const Evaluation& context);
Value duration_in_seconds(std::span<const Value> arguments, const Evaluation& context);
// date.truncate(unit, date, {day: 2})
Value truncated_date(std::span<const Value> arguments, const Evaluation& context);

}  // namespace relata
