// Tested by tests/query/scenarios_test.cc.
#include "query/plan/arithmetic.h"

#include <cmath>
#include <limits>
#include <optional>

namespace relata {
namespace {

Value of_integers(ExprKind kind, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  const bool least = a == std::numeric_limits<std::int64_t>::min() && b == -1;
  switch (kind) {
    case ExprKind::Add: return __builtin_add_overflow(a, b, &result) ? Value() : Value(result);
    case ExprKind::Subtract: return __builtin_sub_overflow(a, b, &result) ? Value() : Value(result);
    case ExprKind::Multiply: return __builtin_mul_overflow(a, b, &result) ? Value() : Value(result);
    case ExprKind::Divide: return b == 0 || least ? Value() : Value(a / b);
    case ExprKind::Modulo: return b == 0 ? Value() : Value(least ? 0 : a % b);
    default: return std::pow(static_cast<double>(a), static_cast<double>(b));
  }
}

Value of_floats(ExprKind kind, double a, double b) {
  switch (kind) {
    case ExprKind::Add: return a + b;
    case ExprKind::Subtract: return a - b;
    case ExprKind::Multiply: return a * b;
    case ExprKind::Divide: return a / b;
    case ExprKind::Modulo: return std::fmod(a, b);
    default: return std::pow(a, b);
  }
}

template <typename T>
Value value_or_null(const std::optional<T>& found) {
  return found ? Value(*found) : Value();
}

// A date, a time or a moment, later by a duration.
Value later(const Value& time, const Duration& d) {
  if (const auto* date = time.get<Date>()) return value_or_null(sum_of(*date, d));
  if (const auto* local = time.get<LocalTime>()) return sum_of(*local, d);
  if (const auto* clock = time.get<Time>()) return sum_of(*clock, d);
  if (const auto* moment = time.get<LocalDateTime>()) return value_or_null(sum_of(*moment, d));
  if (const auto* moment = time.get<DateTime>()) return value_or_null(sum_of(*moment, d));
  return {};
}

// A time and a duration, two durations, a duration and a number.
Value of_times(ExprKind kind, const Value& a, const Value& b) {
  const auto* x = a.get<Duration>();
  const auto* y = b.get<Duration>();
  const bool adds = kind == ExprKind::Add, subtracts = kind == ExprKind::Subtract;
  if (!x && y && (adds || subtracts)) return later(a, adds ? *y : negative_of(*y));
  if (x && !y && adds) return later(b, *x);
  if (x && y && (adds || subtracts)) return value_or_null(sum_of(*x, adds ? *y : negative_of(*y)));
  if (x && b.is_number() && kind == ExprKind::Multiply) return value_or_null(product_of(*x, b.number()));
  if (y && a.is_number() && kind == ExprKind::Multiply) return value_or_null(product_of(*y, a.number()));
  if (x && b.is_number() && kind == ExprKind::Divide && b.number() != 0) return value_or_null(product_of(*x, 1 / b.number()));
  return {};
}

// A list and a list, or a list and one more item at either end.
Value joined_lists(const Value& a, const Value& b) {
  List list;
  for (const Value* side : {&a, &b}) {
    if (const List* items = side->get<List>()) list.insert(list.end(), items->begin(), items->end());
    else list.push_back(*side);
  }
  return list;
}

}  // namespace

Value calculate(ExprKind kind, const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (a.get<std::int64_t>() && b.get<std::int64_t>()) return of_integers(kind, *a.get<std::int64_t>(), *b.get<std::int64_t>());
  if (a.is_number() && b.is_number()) return of_floats(kind, a.number(), b.number());
  if (is_temporal(a) || is_temporal(b))
    if (const Value value = of_times(kind, a, b); !value.is_null() || kind != ExprKind::Add || !(a.get<List>() || b.get<List>())) return value;
  if (kind != ExprKind::Add) return {};
  if (a.get<List>() || b.get<List>()) return joined_lists(a, b);
  const auto joins = [](const Value& v) { return v.get<std::string>() || v.is_number(); };
  if (!joins(a) || !joins(b)) return {};
  return text_of(a, Graph()) + text_of(b, Graph());
}

Value negated(const Value& a) {
  if (const auto* whole = a.get<std::int64_t>()) return of_integers(ExprKind::Subtract, 0, *whole);
  if (const auto* number = a.get<double>()) return -*number;
  if (const auto* duration = a.get<Duration>()) return negative_of(*duration);
  return {};
}

}  // namespace relata
