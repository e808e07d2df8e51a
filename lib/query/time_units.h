// Units of time as numbers, and division of days and seconds that may stand before 1970.
#pragma once

#include <cstdint>

namespace relata {

constexpr std::int64_t kNanoseconds = 1000000000;  // of a second
constexpr std::int64_t kSecondsOfDay = 86400;

// The quotient rounded down, also of what is below 0.
constexpr std::int64_t floor_divided(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0); }

}  // namespace relata
