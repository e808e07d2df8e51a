// The order of values and their hash. Tested by tests/query/value_test.cc.
#include "query/value.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>

namespace relata {
namespace {

// The place of a value's type in order().
int rank(const Value& value) {
  if (value.get<Map>()) return 0;
  if (value.get<NodeRef>()) return 1;
  if (value.get<EdgeRef>()) return 2;
  if (value.get<List>()) return 3;
  if (value.get<Path>()) return 4;
  if (value.get<DateTime>()) return 5;
  if (value.get<LocalDateTime>()) return 6;
  if (value.get<Date>()) return 7;
  if (value.get<Time>()) return 8;
  if (value.get<LocalTime>()) return 9;
  if (value.get<Duration>()) return 10;
  if (value.get<std::string>()) return 11;
  if (value.get<bool>()) return 12;
  return value.is_null() ? 14 : 13;
}

// Exactly, where the integer as a double would be another number.
std::strong_ordering order_integer(std::int64_t a, double b) {
  constexpr double kBeyond = 9223372036854775808.0;  // 2^63
  if (b >= kBeyond) return std::strong_ordering::less;
  if (b < -kBeyond) return std::strong_ordering::greater;
  const auto whole = static_cast<std::int64_t>(b);
  if (a != whole) return a <=> whole;
  const double rest = b - static_cast<double>(whole);
  return rest > 0 ? std::strong_ordering::less : rest < 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::strong_ordering order_numbers(const Value& a, const Value& b) {
  const auto* x = a.get<std::int64_t>();
  const auto* y = b.get<std::int64_t>();
  if (x && y) return *x <=> *y;
  const double p = a.number(), q = b.number();
  if (std::isnan(p) || std::isnan(q)) return std::isnan(p) <=> std::isnan(q);
  if (x) return order_integer(*x, q);
  if (y) return 0 <=> order_integer(*y, p);
  return p < q ? std::strong_ordering::less : p > q ? std::strong_ordering::greater : std::strong_ordering::equal;
}

// By the length on average, so that all can be sorted; of equally long ones by their parts.
std::strong_ordering order_durations(const Duration& a, const Duration& b) {
  const auto seconds = [](const Duration& d) {
    return static_cast<double>(d.months) * 2629746 + static_cast<double>(d.days) * 86400 + static_cast<double>(d.seconds);
  };
  const double x = seconds(a), y = seconds(b);
  return x < y ? std::strong_ordering::less : x > y ? std::strong_ordering::greater : a <=> b;
}

std::strong_ordering order_lists(const List& a, const List& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
    if (const auto first = order(a[i], b[i]); first != 0) return first;
  return a.size() <=> b.size();
}

// The members by name, whatever the order in which they were given.
std::vector<const Member*> members_of(const Map& map) {
  std::vector<const Member*> members;
  for (const Member& member : map) members.push_back(&member);
  std::sort(members.begin(), members.end(), [](const Member* a, const Member* b) { return a->name < b->name; });
  return members;
}

std::strong_ordering order_maps(const Map& map_a, const Map& map_b) {
  const std::vector<const Member*> a = members_of(map_a), b = members_of(map_b);
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const auto first = a[i]->name <=> b[i]->name; first != 0) return first;
    if (const auto first = order(a[i]->value, b[i]->value); first != 0) return first;
  }
  return a.size() <=> b.size();
}

std::size_t mixed(std::size_t seed, std::size_t other) { return seed ^ (other + 0x9e3779b97f4a7c15ULL + (seed << 6) + (seed >> 2)); }

std::size_t hash_of(std::size_t seed, const LocalDateTime& moment, std::int32_t offset) {
  seed = mixed(mixed(seed, static_cast<std::size_t>(moment.date.days)), static_cast<std::size_t>(moment.time.nanoseconds));
  return mixed(seed, static_cast<std::size_t>(offset));
}

}  // namespace

std::string_view type_name(const Value& value) {
  switch (rank(value)) {
    case 0: return "map";
    case 1: return "node";
    case 2: return "relationship";
    case 3: return "list";
    case 4: return "path";
    case 5: return "datetime";
    case 6: return "localdatetime";
    case 7: return "date";
    case 8: return "time";
    case 9: return "localtime";
    case 10: return "duration";
    case 11: return "string";
    case 12: return "boolean";
    case 13: return value.get<double>() ? "float" : "integer";
    default: return "null";
  }
}

bool is_temporal(const Value& value) {
  const int kind = rank(value);
  return kind >= 5 && kind <= 10;
}

std::strong_ordering order(const Value& a, const Value& b) {
  const int kind = rank(a);
  if (const auto first = kind <=> rank(b); first != 0) return first;
  switch (kind) {
    case 0: return order_maps(*a.get<Map>(), *b.get<Map>());
    case 1: return *a.get<NodeRef>() <=> *b.get<NodeRef>();
    case 2: return *a.get<EdgeRef>() <=> *b.get<EdgeRef>();
    case 3: return order_lists(*a.get<List>(), *b.get<List>());
    case 4: return *a.get<Path>() <=> *b.get<Path>();
    case 5: return *a.get<DateTime>() <=> *b.get<DateTime>();
    case 6: return *a.get<LocalDateTime>() <=> *b.get<LocalDateTime>();
    case 7: return *a.get<Date>() <=> *b.get<Date>();
    case 8: return *a.get<Time>() <=> *b.get<Time>();
    case 9: return *a.get<LocalTime>() <=> *b.get<LocalTime>();
    case 10: return order_durations(*a.get<Duration>(), *b.get<Duration>());
    case 11: return *a.get<std::string>() <=> *b.get<std::string>();
    case 12: return *a.get<bool>() <=> *b.get<bool>();
    case 13: return order_numbers(a, b);
    default: return std::strong_ordering::equal;
  }
}

std::size_t hash(const Value& value) {
  std::size_t seed = static_cast<std::size_t>(rank(value));
  if (const auto* text = value.get<std::string>()) return mixed(seed, std::hash<std::string>()(*text));
  if (const auto* truth = value.get<bool>()) return mixed(seed, *truth);
  if (value.is_number()) {
    const double number = value.number();
    return std::isnan(number) ? seed : mixed(seed, std::hash<double>()(number));
  }
  if (const auto* node = value.get<NodeRef>()) return mixed(seed, node->index);
  if (const auto* edge = value.get<EdgeRef>()) return mixed(seed, edge->index);
  if (const auto* date = value.get<Date>()) return mixed(seed, static_cast<std::size_t>(date->days));
  if (const auto* time = value.get<LocalTime>()) return hash_of(seed, {Date{}, *time}, 0);
  if (const auto* time = value.get<Time>()) return hash_of(seed, {Date{}, time->local}, time->offset);
  if (const auto* moment = value.get<LocalDateTime>()) return hash_of(seed, *moment, 0);
  if (const auto* moment = value.get<DateTime>()) return hash_of(seed, moment->local, moment->offset);
  if (const auto* d = value.get<Duration>())
    return mixed(mixed(mixed(seed, static_cast<std::size_t>(d->months)), static_cast<std::size_t>(d->days)), static_cast<std::size_t>(d->seconds));
  if (const auto* list = value.get<List>())
    for (const Value& item : *list) seed = mixed(seed, hash(item));
  if (const auto* map = value.get<Map>())
    for (const Member* member : members_of(*map)) seed = mixed(mixed(seed, std::hash<std::string>()(member->name)), hash(member->value));
  if (const auto* path = value.get<Path>())
    for (const std::uint32_t step : path->steps) seed = mixed(seed, step);
  return seed;
}

}  // namespace relata
