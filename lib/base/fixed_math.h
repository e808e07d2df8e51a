// Exponential and logarithm that give the same bits on every processor; those of the standard library have several versions, chosen when the
// program runs. In double precision, so that the float is the nearest one but for rare ties.
// Tested by tests/base/fixed_math_test.cc.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace relata {
namespace {

constexpr double kLn2 = 0.6931471805599453;

// 2^n. REQUIRES: -1022 <= n <= 1023.
inline __attribute__((always_inline)) double power_of_two(int n) {
  const std::uint64_t bits = static_cast<std::uint64_t>(n + 1023) << 52;
  double power;
  __builtin_memcpy(&power, &bits, sizeof power);
  return power;
}

// 0 below the least float.
inline __attribute__((always_inline)) float fixed_exp(float given) {
  double x = static_cast<double>(given);
  if (x < -104) return 0;
  if (x > 89) x = 89;  // beyond the greatest float
  const int n = static_cast<int>(x / kLn2 + (x < 0 ? -0.5 : 0.5));
  const double r = x - n * kLn2;
  double sum = 0;
  for (const double inverse : {1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6,
                               0.5, 1.0, 1.0})  // of factorials, from 12 down
    sum = sum * r + inverse;
  return static_cast<float>(sum * power_of_two(n));
}

// REQUIRES: x is positive and finite.
inline __attribute__((always_inline)) float fixed_log(float x) {
  int exponent = 0;
  double m = static_cast<double>(x);
  for (; m > 1.4142135623730951; m /= 2) ++exponent;
  for (; m < 0.70710678118654757; m *= 2) --exponent;
  const double s = (m - 1) / (m + 1), square = s * s;
  double sum = 0;
  for (int i = 21; i >= 1; i -= 2) sum = sum * square + 1.0 / i;
  return static_cast<float>(2 * s * sum + exponent * kLn2);
}

}  // namespace
}  // namespace relata
