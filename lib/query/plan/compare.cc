// Tested by tests/query/scenarios_test.cc.
#include "query/plan/compare.h"

#include <algorithm>
#include <cmath>

#include "base/day_bounds.h"

namespace relata {
namespace {

Truth equal_lists(const List& a, const List& b) {
  if (a.size() != b.size()) return false;
  Truth all = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Truth one = equal(a[i], b[i]);
    if (one == Truth(false)) return false;
    if (!one) all = std::nullopt;
  }
  return all;
}

Truth equal_maps(const Map& a, const Map& b) {
  if (a.size() != b.size()) return false;
  Truth all = true;
  for (const Member& member : a) {
    const auto other = std::find_if(b.begin(), b.end(), [&](const Member& m) { return m.name == member.name; });
    const Truth one = other == b.end() ? Truth(false) : equal(member.value, other->value);
    if (one == Truth(false)) return false;
    if (!one) all = std::nullopt;
  }
  return all;
}

// A text is as exact as it is: "2026-03" is before a day of April, and neither before nor after a day of March.
std::optional<std::strong_ordering> compare_partial(Date date, const std::string& text) {
  const auto first = first_day(text), last = last_day(text);
  if (!first || !last) return std::nullopt;
  const std::string day = text_of(date);
  return day < *first ? std::strong_ordering::less : day > *last ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace

Truth truth_of(const Value& value) {
  const bool* truth = value.get<bool>();
  return truth ? Truth(*truth) : std::nullopt;
}

Value value_of(Truth truth) { return truth ? Value(*truth) : Value(); }

Truth equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (a.is_number() && b.is_number()) {
    const bool nan = std::isnan(a.number()) || std::isnan(b.number());
    return !nan && order(a, b) == 0;
  }
  if (a.get<List>() && b.get<List>()) return equal_lists(*a.get<List>(), *b.get<List>());
  if (a.get<Map>() && b.get<Map>()) return equal_maps(*a.get<Map>(), *b.get<Map>());
  return order(a, b) == 0;
}

std::optional<std::strong_ordering> compare(const Value& a, const Value& b) {
  if (const auto* date = a.get<Date>(); date && b.get<std::string>()) return compare_partial(*date, *b.get<std::string>());
  if (const auto* date = b.get<Date>(); date && a.get<std::string>())
    if (const auto turned = compare_partial(*date, *a.get<std::string>())) return 0 <=> *turned;
  if (is_temporal(a) && type_name(a) == type_name(b) && !a.get<Duration>()) return order(a, b);
  const bool numbers = a.is_number() && b.is_number();
  if (numbers && (std::isnan(a.number()) || std::isnan(b.number()))) return std::nullopt;
  if (numbers || (a.get<std::string>() && b.get<std::string>()) || (a.get<bool>() && b.get<bool>())) return order(a, b);
  const List* x = a.get<List>();
  const List* y = b.get<List>();
  if (!x || !y) return std::nullopt;
  for (std::size_t i = 0; i < x->size() && i < y->size(); ++i) {
    const auto one = compare((*x)[i], (*y)[i]);
    if (!one || *one != 0) return one;
  }
  return x->size() <=> y->size();
}

Truth contains(const Value& list, const Value& value) {
  const List* items = list.get<List>();
  if (!items) return std::nullopt;
  Truth found = false;
  for (const Value& item : *items) {
    const Truth one = equal(item, value);
    if (one == Truth(true)) return true;
    if (!one) found = std::nullopt;
  }
  return found;
}

}  // namespace relata
