// Each function gives null for null and for what it does not understand, so the bodies begin by asking for the type they want.
// Positions in text count code points. Tested by tests/query/scenarios_test.cc.
#include "query/plan/functions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/error.h"
#include "base/fold.h"
#include "query/plan/properties.h"
#include "query/plan/temporal_functions.h"

namespace relata {
namespace {

using Arguments = std::span<const Value>;

constexpr std::size_t kMostItems = 1000000;  // of range()

std::int64_t code_points(std::string_view text) { return static_cast<std::int64_t>(count_code_points(text)); }

// As byte_of_code_point. REQUIRES: n is not negative.
std::size_t byte_of(std::string_view text, std::int64_t n) { return byte_of_code_point(text, static_cast<std::size_t>(n)); }

std::string part_of(std::string_view text, std::int64_t begin, std::int64_t count) {
  const std::size_t from = byte_of(text, begin);
  return std::string(text.substr(from, byte_of(text.substr(from), count)));
}

const std::string* text(Arguments a, std::size_t i = 0) { return i < a.size() ? a[i].get<std::string>() : nullptr; }
const std::int64_t* whole(Arguments a, std::size_t i = 0) { return i < a.size() ? a[i].get<std::int64_t>() : nullptr; }

template <typename Change>
Value changed(Arguments a, Change change) {
  return text(a) ? Value(change(*text(a))) : Value();
}

template <typename Change>
Value of_number(Arguments a, Change change) {
  return a[0].is_number() ? Value(change(a[0].number())) : Value();
}

std::string trimmed(std::string_view text, bool left, bool right) {
  constexpr std::string_view kBlanks = " \t\n\r\f\v";
  if (left) text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  if (right) text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
  return std::string(text);
}

Value id(Arguments a, const Evaluation& c) {
  if (!a[0].get<NodeRef>() && !a[0].get<EdgeRef>()) return {};
  return property_of(a[0], "id", c.graph);
}

Value labels(Arguments a, const Evaluation& c) {
  if (const auto* node = a[0].get<NodeRef>()) {
    const std::vector<std::string> names = labels_of(c.graph.nodes[node->index]);
    return List(names.begin(), names.end());
  }
  return {};
}

Value type(Arguments a, const Evaluation& c) {
  if (const auto* edge = a[0].get<EdgeRef>()) return c.graph.edges[edge->index].relation;
  return {};
}

Value properties(Arguments a, const Evaluation& c) {
  if (a[0].get<Map>()) return a[0];
  if (!a[0].get<NodeRef>() && !a[0].get<EdgeRef>()) return {};
  Map map;
  for (const std::string& name : keys_of(a[0], c.graph)) map.push_back({name, property_of(a[0], name, c.graph)});
  return map;
}

Value keys(Arguments a, const Evaluation& c) {
  if (!a[0].get<NodeRef>() && !a[0].get<EdgeRef>() && !a[0].get<Map>()) return {};
  const std::vector<std::string> names = keys_of(a[0], c.graph);
  return List(names.begin(), names.end());
}

Value start_node(Arguments a, const Evaluation& c) {
  if (const auto* edge = a[0].get<EdgeRef>()) return NodeRef{c.index.source_of(edge->index)};
  return {};
}

Value end_node(Arguments a, const Evaluation& c) {
  if (const auto* edge = a[0].get<EdgeRef>()) return NodeRef{c.index.target_of(edge->index)};
  return {};
}

Value nodes(Arguments a, const Evaluation&) {
  const Path* path = a[0].get<Path>();
  if (!path) return {};
  List list;
  for (std::size_t i = 0; i < path->steps.size(); i += 2) list.emplace_back(NodeRef{path->steps[i]});
  return list;
}

Value relationships(Arguments a, const Evaluation&) {
  const Path* path = a[0].get<Path>();
  if (!path) return {};
  List list;
  for (std::size_t i = 1; i < path->steps.size(); i += 2) list.emplace_back(EdgeRef{path->steps[i]});
  return list;
}

Value length(Arguments a, const Evaluation&) {
  if (const Path* path = a[0].get<Path>()) return static_cast<std::int64_t>(path->steps.size() / 2);
  if (const List* list = a[0].get<List>()) return static_cast<std::int64_t>(list->size());
  return text(a) ? Value(code_points(*text(a))) : Value();
}

Value degree(Arguments a, const Evaluation& c) {
  const auto* node = a[0].get<NodeRef>();
  return node ? Value(static_cast<std::int64_t>(c.index.out(node->index).size() + c.index.in(node->index).size())) : Value();
}

Value substring(Arguments a, const Evaluation&) {
  if (!text(a) || !whole(a, 1) || *whole(a, 1) < 0) return {};
  if (a.size() < 3) return text(a)->substr(byte_of(*text(a), *whole(a, 1)));
  if (!whole(a, 2) || *whole(a, 2) < 0) return {};
  return part_of(*text(a), *whole(a, 1), *whole(a, 2));
}

Value left(Arguments a, const Evaluation&) {
  if (!text(a) || !whole(a, 1) || *whole(a, 1) < 0) return {};
  return part_of(*text(a), 0, *whole(a, 1));
}

Value right(Arguments a, const Evaluation&) {
  if (!text(a) || !whole(a, 1) || *whole(a, 1) < 0) return {};
  return text(a)->substr(byte_of(*text(a), std::max<std::int64_t>(0, code_points(*text(a)) - *whole(a, 1))));
}

Value split(Arguments a, const Evaluation&) {
  if (!text(a) || !text(a, 1)) return {};
  const std::string& mark = *text(a, 1);
  std::string_view rest = *text(a);
  List list;
  while (!mark.empty()) {
    const std::size_t at = rest.find(mark);
    if (at == std::string_view::npos) break;
    list.emplace_back(rest.substr(0, at));
    rest.remove_prefix(at + mark.size());
  }
  list.emplace_back(rest);
  return list;
}

Value replace(Arguments a, const Evaluation&) {
  if (!text(a) || !text(a, 1) || !text(a, 2)) return {};
  if (text(a, 1)->empty()) return a[0];
  std::string result;
  std::string_view rest = *text(a);
  for (std::size_t at; (at = rest.find(*text(a, 1))) != std::string_view::npos; rest.remove_prefix(at + text(a, 1)->size()))
    result.append(rest.substr(0, at)).append(*text(a, 2));
  return result.append(rest);
}

Value reverse(Arguments a, const Evaluation&) {
  if (const List* list = a[0].get<List>()) return List(list->rbegin(), list->rend());
  if (!text(a)) return {};
  std::string reversed;
  for (std::size_t end = text(a)->size(), i = end; i-- > 0;)
    if (begins_code_point((*text(a))[i])) reversed.append(*text(a), i, end - i), end = i;
  return reversed;
}

Value coalesce(Arguments a, const Evaluation&) {
  for (const Value& value : a)
    if (!value.is_null()) return value;
  return {};
}

std::optional<double> number_in(const std::string& digits) {
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// "+5" is 5.
std::string unsigned_plus(std::string digits) {
  if (digits.size() > 1 && digits.front() == '+' && digits[1] != '-') digits.erase(0, 1);
  return digits;
}

Value to_float(Arguments a, const Evaluation&) {
  if (a[0].is_number()) return a[0].number();
  if (!text(a)) return {};
  const std::optional<double> number = number_in(unsigned_plus(trimmed(*text(a), true, true)));
  return number ? Value(*number) : Value();
}

// Towards zero: toInteger("2.9") is 2.
Value to_integer(Arguments a, const Evaluation& c) {
  if (whole(a)) return a[0];
  if (const bool* truth = a[0].get<bool>()) return *truth ? 1 : 0;
  if (text(a)) {
    const std::string digits = unsigned_plus(trimmed(*text(a), true, true));
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc() && end == digits.data() + digits.size()) return number;
  }
  const Value number = to_float(a, c);
  constexpr double kBeyond = 9223372036854775808.0;
  if (number.is_null() || !(number.number() >= -kBeyond && number.number() < kBeyond)) return {};
  return static_cast<std::int64_t>(number.number());
}

Value to_text(Arguments a, const Evaluation& c) { return a[0].is_null() ? Value() : Value(text_of(a[0], c.graph)); }

Value to_boolean(Arguments a, const Evaluation&) {
  if (a[0].get<bool>()) return a[0];
  if (!text(a)) return {};
  const std::string word = lower(trimmed(*text(a), true, true));
  return word == "true" ? Value(true) : word == "false" ? Value(false) : Value();
}

Value absolute(Arguments a, const Evaluation&) {
  if (whole(a)) return *whole(a) == INT64_MIN ? Value() : Value(std::abs(*whole(a)));
  return of_number(a, [](double x) { return std::abs(x); });
}

// Halves away from zero; with a second argument, to so many digits.
Value round(Arguments a, const Evaluation&) {
  if (!a[0].is_number()) return {};
  if (a.size() == 1) return std::round(a[0].number());
  if (!whole(a, 1) || *whole(a, 1) < 0 || *whole(a, 1) > 15) return {};
  const double scale = std::pow(10.0, static_cast<double>(*whole(a, 1)));
  return std::round(a[0].number() * scale) / scale;
}

Value sign(Arguments a, const Evaluation&) {
  return of_number(a, [](double x) { return std::int64_t{x > 0 ? 1 : x < 0 ? -1 : 0}; });
}

Value item(Arguments a, bool last) {
  const List* list = a[0].get<List>();
  if (!list || list->empty()) return {};
  return last ? list->back() : list->front();
}

Value tail(Arguments a, const Evaluation&) {
  const List* list = a[0].get<List>();
  if (!list) return {};
  return list->empty() ? *list : List(list->begin() + 1, list->end());
}

// Both ends are of the range. Throws Error(Usage) for more than a million items.
Value range(Arguments a, const Evaluation&) {
  if (!whole(a) || !whole(a, 1) || (a.size() > 2 && (!whole(a, 2) || *whole(a, 2) == 0))) return {};
  const std::int64_t begin = *whole(a), end = *whole(a, 1), step = a.size() > 2 ? *whole(a, 2) : 1;
  const auto ends = [&](std::int64_t item) { return step > 0 ? item > end : item < end; };
  List list;
  std::int64_t item = begin;
  for (bool over = ends(item); !over; over = __builtin_add_overflow(item, step, &item) || ends(item)) {
    if (list.size() == kMostItems) throw Error(ErrorKind::Usage, "range: found more than " + std::to_string(kMostItems) + " items, expected at most so many");
    list.emplace_back(item);
  }
  return list;
}

// The same numbers for every run of a query: the same input gives the same answer.
Value random_number(Arguments, const Evaluation& c) { return static_cast<double>(c.random() >> 11) * 0x1p-53; }

template <TimeKind kind>
Value made_time(Arguments a, const Evaluation& c) {
  return time_value(kind, a, c);
}

template <TimeKind kind>
Value truncate_time(Arguments a, const Evaluation& c) {
  return truncated_time(kind, a, c);
}

// date.transaction() and its likes: one query has one now.
std::string_view without_clock(std::string_view name) {
  for (const std::string_view clock : {".transaction", ".statement", ".realtime"})
    if (name.ends_with(clock)) name.remove_suffix(clock.size());
  return name;
}

constexpr std::array kFunctions = {
    Function{"abs", 1, 1, "abs(number)", absolute},
    Function{"ceil", 1, 1, "ceil(number)", [](Arguments a, const Evaluation&) { return of_number(a, [](double x) { return std::ceil(x); }); }},
    Function{"coalesce", 1, 1000, "coalesce(value, ...)", coalesce, NullIs::Answer},
    Function{"date", 0, 1, "date(day)", made_time<TimeKind::Date>},
    Function{"date.truncate", 1, 3, "date.truncate(unit, day)", truncate_time<TimeKind::Date>},
    Function{"datetime", 0, 1, "datetime(moment)", made_time<TimeKind::DateTime>},
    Function{"datetime.fromepoch", 1, 2, "datetime.fromEpoch(seconds, nanoseconds)", moment_of_seconds},
    Function{"datetime.fromepochmillis", 1, 1, "datetime.fromEpochMillis(milliseconds)", moment_of_milliseconds},
    Function{"datetime.truncate", 1, 3, "datetime.truncate(unit, moment)", truncate_time<TimeKind::DateTime>},
    Function{"degree", 1, 1, "degree(node)", degree},
    Function{"duration", 1, 1, "duration(length)", duration_value},
    Function{"duration.between", 2, 2, "duration.between(first, last)", duration_between},
    Function{"duration.indays", 2, 2, "duration.inDays(first, last)", duration_in_days},
    Function{"duration.inmonths", 2, 2, "duration.inMonths(first, last)", duration_in_months},
    Function{"duration.inseconds", 2, 2, "duration.inSeconds(first, last)", duration_in_seconds},
    Function{"endnode", 1, 1, "endNode(relationship)", end_node},
    Function{"floor", 1, 1, "floor(number)", [](Arguments a, const Evaluation&) { return of_number(a, [](double x) { return std::floor(x); }); }},
    Function{"fold", 1, 1, "fold(text)", [](Arguments a, const Evaluation&) { return changed(a, fold); }},
    Function{"head", 1, 1, "head(list)", [](Arguments a, const Evaluation&) { return item(a, false); }, NullIs::Answer},
    Function{"id", 1, 1, "id(node or relationship)", id},
    Function{"keys", 1, 1, "keys(node, relationship or map)", keys},
    Function{"labels", 1, 1, "labels(node)", labels},
    Function{"last", 1, 1, "last(list)", [](Arguments a, const Evaluation&) { return item(a, true); }, NullIs::Answer},
    Function{"left", 2, 2, "left(text, length)", left},
    Function{"length", 1, 1, "length(path)", length},
    Function{"localdatetime", 0, 1, "localdatetime(moment)", made_time<TimeKind::LocalDateTime>},
    Function{"localdatetime.truncate", 1, 3, "localdatetime.truncate(unit, moment)", truncate_time<TimeKind::LocalDateTime>},
    Function{"localtime", 0, 1, "localtime(time)", made_time<TimeKind::LocalTime>},
    Function{"localtime.truncate", 1, 3, "localtime.truncate(unit, time)", truncate_time<TimeKind::LocalTime>},
    Function{"ltrim", 1, 1, "lTrim(text)", [](Arguments a, const Evaluation&) { return changed(a, [](auto& t) { return trimmed(t, true, false); }); }},
    Function{"nodes", 1, 1, "nodes(path)", nodes},
    Function{"properties", 1, 1, "properties(node, relationship or map)", properties},
    Function{"rand", 0, 0, "rand()", random_number},
    Function{"range", 2, 3, "range(first, last, step)", range},
    Function{"relationships", 1, 1, "relationships(path)", relationships},
    Function{"replace", 3, 3, "replace(text, part, other)", replace},
    Function{"reverse", 1, 1, "reverse(text or list)", reverse},
    Function{"right", 2, 2, "right(text, length)", right},
    Function{"round", 1, 2, "round(number, digits)", round},
    Function{"rtrim", 1, 1, "rTrim(text)", [](Arguments a, const Evaluation&) { return changed(a, [](auto& t) { return trimmed(t, false, true); }); }},
    Function{"sign", 1, 1, "sign(number)", sign},
    Function{"size", 1, 1, "size(list or text)", length},
    Function{"split", 2, 2, "split(text, mark)", split},
    Function{"sqrt", 1, 1, "sqrt(number)", [](Arguments a, const Evaluation&) { return of_number(a, [](double x) { return std::sqrt(x); }); }},
    Function{"startnode", 1, 1, "startNode(relationship)", start_node},
    Function{"substring", 2, 3, "substring(text, start, length)", substring},
    Function{"tail", 1, 1, "tail(list)", tail},
    Function{"time", 0, 1, "time(time)", made_time<TimeKind::Time>},
    Function{"time.truncate", 1, 3, "time.truncate(unit, time)", truncate_time<TimeKind::Time>},
    Function{"toboolean", 1, 1, "toBoolean(value)", to_boolean, NullIs::AnswerForText},
    Function{"tofloat", 1, 1, "toFloat(value)", to_float, NullIs::AnswerForText},
    Function{"tointeger", 1, 1, "toInteger(value)", to_integer, NullIs::AnswerForText},
    Function{"tolower", 1, 1, "toLower(text)", [](Arguments a, const Evaluation&) { return changed(a, lower); }},
    Function{"tostring", 1, 1, "toString(value)", to_text, NullIs::Answer},
    Function{"toupper", 1, 1, "toUpper(text)", [](Arguments a, const Evaluation&) { return changed(a, upper); }},
    Function{"trim", 1, 1, "trim(text)", [](Arguments a, const Evaluation&) { return changed(a, [](auto& t) { return trimmed(t, true, true); }); }},
    Function{"type", 1, 1, "type(relationship)", type},
};

constexpr std::array<std::string_view, 10> kAggregates = {"count",          "sum",   "avg",   "min", "max", "collect", "percentilecont",
                                                          "percentiledisc", "stdev", "stdevp"};

}  // namespace

std::span<const Function> functions() { return kFunctions; }

const Function* find_function(std::string_view name) {
  name = without_clock(name);
  const auto found = std::find_if(kFunctions.begin(), kFunctions.end(), [&](const Function& f) { return f.name == name; });
  return found == kFunctions.end() ? nullptr : &*found;
}

bool is_aggregate(std::string_view name) { return std::find(kAggregates.begin(), kAggregates.end(), name) != kAggregates.end(); }

bool has_aggregate(const Expr& expr) {
  if (expr.kind == ExprKind::CountAll || (expr.kind == ExprKind::Call && is_aggregate(expr.name))) return true;
  return std::any_of(expr.children.begin(), expr.children.end(), has_aggregate);
}

}  // namespace relata
