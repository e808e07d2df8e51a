// The values of a query: what a cell of its answer holds. Nodes and edges are positions in the Graph that was asked, so a Value is
// read beside that Graph and lives no longer than its order of nodes and edges does.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/graph.h"
#include "query/temporal.h"
#include "query/time_of_day.h"

namespace relata {

struct NodeRef {
  std::uint32_t index = 0;  // into Graph::nodes
  auto operator<=>(const NodeRef&) const = default;
};

struct EdgeRef {
  std::uint32_t index = 0;  // into Graph::edges
  auto operator<=>(const EdgeRef&) const = default;
};

// A walk through the graph: node, edge, node, ..., node, as positions. Never empty; its length in edges is steps.size() / 2.
struct Path {
  std::vector<std::uint32_t> steps{};
  auto operator<=>(const Path&) const = default;
};

class Value;
struct Member;
using List = std::vector<Value>;
using Map = std::vector<Member>;  // names are unique, in the order in which they were given

class Value {
 public:
  Value();  // null
  Value(bool truth);
  Value(std::int64_t number);
  Value(int number);
  Value(std::uint64_t number);
  Value(double number);
  Value(std::string text);
  Value(std::string_view text);
  Value(const SharedText& text);
  Value(const char* text);
  Value(NodeRef node);
  Value(EdgeRef edge);
  Value(List list);
  Value(Map map);
  Value(Path path);
  Value(Date date);
  Value(LocalTime time);
  Value(const Time& time);
  Value(const LocalDateTime& moment);
  Value(const DateTime& moment);
  Value(const Duration& duration);

  bool is_null() const { return std::holds_alternative<std::monostate>(data_); }
  // The content if the value is of this type, else nullptr:  if (const auto* text = value.get<std::string>()) ...
  template <typename T>
  const T* get() const {
    return std::get_if<T>(&data_);
  }
  template <typename T>
  T* get() {
    return std::get_if<T>(&data_);
  }
  bool is_number() const { return get<std::int64_t>() || get<double>(); }
  // REQUIRES: is_number()
  double number() const { return get<double>() ? *get<double>() : static_cast<double>(*get<std::int64_t>()); }

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, NodeRef, EdgeRef, List, Map, Path, Date, LocalTime, Time, LocalDateTime, DateTime,
               Duration>
      data_;
};

struct Member {
  std::string name{};
  Value value{};
};

// Here, since a Value can hold Members.
inline Value::Value() = default;
inline Value::Value(bool truth) : data_(truth) {}
inline Value::Value(std::int64_t number) : data_(number) {}
inline Value::Value(int number) : data_(std::int64_t{number}) {}
inline Value::Value(std::uint64_t number) : data_(static_cast<std::int64_t>(number)) {}
inline Value::Value(double number) : data_(number) {}
inline Value::Value(std::string text) : data_(std::move(text)) {}
inline Value::Value(std::string_view text) : data_(std::string(text)) {}
inline Value::Value(const SharedText& text) : data_(text.str()) {}
inline Value::Value(const char* text) : data_(std::string(text)) {}
inline Value::Value(NodeRef node) : data_(node) {}
inline Value::Value(EdgeRef edge) : data_(edge) {}
inline Value::Value(List list) : data_(std::move(list)) {}
inline Value::Value(Map map) : data_(std::move(map)) {}
inline Value::Value(Path path) : data_(std::move(path)) {}
inline Value::Value(Date date) : data_(date) {}
inline Value::Value(LocalTime time) : data_(time) {}
inline Value::Value(const Time& time) : data_(time) {}
inline Value::Value(const LocalDateTime& moment) : data_(moment) {}
inline Value::Value(const DateTime& moment) : data_(moment) {}
inline Value::Value(const Duration& duration) : data_(duration) {}

// "null", "boolean", "integer", "float", "string", "node", "relationship", "list", "map", "path",
// "datetime", "localdatetime", "date", "time", "localtime" or "duration": for messages.
std::string_view type_name(const Value& value);

// A date, a time, a moment or a duration: what text_of writes as ISO 8601.
bool is_temporal(const Value& value);

// One total order over all values, for sorting, grouping and DISTINCT: map, node, relationship, list, path, datetime, localdatetime, date, time,
// localtime, duration, string, boolean, number (NaN last), null. Integers and floats are one kind; false comes before true; strings go by bytes, which is by code point.
std::strong_ordering order(const Value& a, const Value& b);
std::size_t hash(const Value& value);  // equal for values that order() holds equal

// For people, on one line: (Ada Lovelace:PERSON), [:works_for], (..)-[:works_for]->(..), strings bare at the top and quoted inside of
// lists, nothing for null.
std::string text_of(const Value& value, const Graph& graph);
// For programs. A node is {"id", "label", "entity_type", ...}, an edge {"id", "source", "target", "relation", ...}, a path
// {"nodes": [...], "edges": [...]}; numbers that JSON lacks are null.
std::string json_of(const Value& value, const Graph& graph);
// A string as JSON writes it, with its quotes. Invalid UTF-8 is replaced.
std::string json_string(std::string_view text);

}  // namespace relata
