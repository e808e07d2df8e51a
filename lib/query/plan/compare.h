// Comparison with three answers: yes, no, and unknown where a side is null or the types do not compare. (order() of value.h, for sorting,
// always knows.)
#pragma once

#include <compare>
#include <optional>

#include "query/value.h"

namespace relata {

using Truth = std::optional<bool>;  // nothing: unknown

// A boolean is itself; anything else is unknown.
Truth truth_of(const Value& value);
Value value_of(Truth truth);

// Unknown if a side is null, or if lists or maps differ at most in what is unknown. Values of different types are not equal.
Truth equal(const Value& a, const Value& b);
// Numbers with numbers, strings with strings, booleans with booleans, lists item by item, times with times of their type, dates
// with texts of dates; nothing for all else and for NaN.
std::optional<std::strong_ordering> compare(const Value& a, const Value& b);
// Is the value among the items?
Truth contains(const Value& list, const Value& value);

}  // namespace relata
