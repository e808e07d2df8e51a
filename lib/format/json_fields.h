// Rows of a table that set the fields of a record from the members of a JSON object. Inside the room only.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/json.h"
#include "format/json_parse.h"
#include "format/number_bounds.h"
#include "graph/property.h"

namespace relata::json_fields {

using Value = JsonValue;

inline std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

inline std::string json_text(const Value& value) {
  JsonBuffer buffer;
  FiniteWriter writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

// A string as it is, anything else as its JSON text.
inline std::string lenient_text(const Value& value) {
  return value.IsString() ? std::string(text_of(value)) : is_missing(value) ? std::string() : json_text(value);
}

// As a property keeps it, with its type.
inline std::string property_of(const Value& value) {
  if (value.IsString()) return text_property(std::string(text_of(value)));
  if (is_missing(value)) return {};
  const bool infinite = value.IsDouble() && std::isinf(value.GetDouble());
  return infinite ? text_property(name_of_no_number(value.GetDouble())) : typed_property(json_text(value));
}

template <typename Fault = JsonFault>
[[noreturn]] void expected(std::string_view name, std::string_view what, const Value& found) {
  std::string text = json_text(found);
  if (text.size() > 40) text = text.substr(0, 40) + "...";
  throw Fault(0, "'" + std::string(name) + "' is " + text + ", expected " + std::string(what));
}

// A word that the schema lacks, or a number beyond its bounds, which another program may well mean otherwise.
struct WordFault : JsonFault {
  using JsonFault::JsonFault;
};

template <typename Record>
using Setter = std::function<void(Record&, const Value&, TextCache&)>;

// Rows by name. There are few, so that length and bytes of each are compared one after the other.
template <typename Record>
class FieldTable {
 public:
  FieldTable(std::initializer_list<std::pair<std::string_view, Setter<Record>>> rows) : rows_(rows) {}
  const Setter<Record>* find(std::string_view name) const {
    for (const auto& [row, setter] : rows_)
      if (row == name) return &setter;
    return nullptr;
  }

 private:
  std::vector<std::pair<std::string_view, Setter<Record>>> rows_;
};

template <typename Record>
Setter<Record> text(std::string Record::*field) {
  return [field](Record& record, const Value& value, TextCache&) { record.*field = lenient_text(value); };
}

inline const SharedText& shared_text(const Value& value, TextCache& texts) {
  return value.IsString() ? texts.of(text_of(value)) : texts.of(lenient_text(value));
}

template <typename Record>
Setter<Record> text(SharedText Record::*field) {
  return [field](Record& record, const Value& value, TextCache& texts) { record.*field = shared_text(value, texts); };
}

template <typename Record>
Setter<Record> count(std::string_view name, std::uint64_t Record::*field) {
  return [name, field](Record& record, const Value& value, TextCache&) {
    constexpr std::uint64_t kGreatest = 9007199254740992;  // beyond it other programs, whose numbers are doubles, skip integers
    if (!value.IsUint64() || value.GetUint64() > kGreatest) expected(name, "a number from 0 to 2^53", value);
    record.*field = value.GetUint64();
  };
}

template <typename Record>
Setter<Record> number(std::string_view name, double Record::*field, const NumberBounds& bounds) {
  return [name, field, &bounds](Record& record, const Value& value, TextCache&) {
    if (!value.IsNumber()) expected(name, "a number", value);
    if (!bounds.hold(value.GetDouble())) expected<WordFault>(name, bounds.words, value);
    record.*field = value.GetDouble();
  };
}

template <typename Record>
Setter<Record> boolean(std::string_view name, bool Record::*field) {
  return [name, field](Record& record, const Value& value, TextCache&) {
    if (!value.IsBool()) expected(name, "true or false", value);
    record.*field = value.GetBool();
  };
}

template <typename Record, typename Enum>
Setter<Record> word(std::string_view name, Enum Record::*field, std::optional<Enum> (*parse)(std::string_view)) {
  return [name, field, parse](Record& record, const Value& value, TextCache&) {
    const std::optional<Enum> known = value.IsString() ? parse(text_of(value)) : std::nullopt;
    if (!known) expected<WordFault>(name, "a word of the schema", value);
    record.*field = *known;
  };
}

inline std::vector<SharedText> strings_of(std::string_view name, const Value& value, TextCache& texts) {
  if (!value.IsArray()) expected(name, "a list of strings", value);
  std::vector<SharedText> strings;
  for (const Value& item : value.GetArray()) strings.push_back(shared_text(item, texts));
  return strings;
}

template <typename Record>
Setter<Record> list(std::string_view name, std::vector<SharedText> Record::*field) {
  return [name, field](Record& record, const Value& value, TextCache& texts) { record.*field = strings_of(name, value, texts); };
}

template <typename Record>
Setter<Record> properties() {
  return [](Record& record, const Value& value, TextCache&) {
    if (!value.IsObject()) expected("properties", "an object", value);
    for (const auto& member : value.GetObject()) record.properties[std::string(text_of(member.name))] = property_of(member.value);
  };
}

}  // namespace relata::json_fields
