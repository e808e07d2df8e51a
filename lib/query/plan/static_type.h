// What the text of a query tells about the type of an expression, whatever the row. Null fits every type.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/language/syntax.h"

namespace relata {

enum class StaticType : std::uint8_t {
  Unknown,
  Null,
  Boolean,
  Integer,
  Float,
  String,
  List,
  Map,
  Date,
  LocalTime,
  Time,
  LocalDateTime,
  DateTime,
  Duration,
  Node,
  Relationship,
  Path
};

// "an integer", "a list". REQUIRES: not Unknown.
std::string with_article(StaticType type);
// "an integer": of a value's type_name.
std::string with_article(std::string_view type);

StaticType static_type(const Value& value);

// Of what a function gives, "date.truncate" and "duration.between" too.
StaticType type_of_call(std::string_view function);

// True if a value of this type can be one of the other.
inline bool fits(StaticType type, StaticType wanted) { return type == wanted || type == StaticType::Unknown || type == StaticType::Null; }

// "a day, as in date('2026-03-02')": what a function of times reads. Empty for another function.
std::string_view example_of_text(std::string_view function);

// False for what is no node, relationship, map or time for certain.
bool has_properties(StaticType type);

// Is the value the same whatever the graph and the row hold? REQUIRES: the compiler has set the slots.
bool is_constant(const Expr& expr);

// What a call of this function does with a node, a relationship or a path as its first argument: true if it has a use for it.
bool takes(std::string_view function, StaticType type);

}  // namespace relata
