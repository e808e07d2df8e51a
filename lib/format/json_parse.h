// The text of one JSON value as a small tree of RapidJSON, and back. The parser is iterative, so that no nesting can exhaust the stack;
// JsonStream bounds the depth of what it hands on. Inside the room only.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "base/json.h"
#include "format/json_records.h"

namespace relata {

// Where the quotation mark stands that ends the string whose text begins at `at`, or npos.
inline std::size_t end_of_string(std::string_view json, std::size_t at) {
  const std::size_t begin = at;
  for (; (at = json.find('"', at)) != std::string_view::npos; ++at) {
    std::size_t slashes = 0;
    while (at - slashes > begin && json[at - slashes - 1] == '\\') ++slashes;
    if (slashes % 2 == 0) return at;
  }
  return at;
}

// Refuses text that JsonStream has not looked at, before something recursive meets it.
inline std::string_view bounded(std::string_view json) {
  constexpr int kDeepest = 100;
  int depth = 0;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') i = std::min(end_of_string(json, i + 1), json.size());
    else if (c == '[' || c == '{') ++depth;
    else if (c == ']' || c == '}') --depth;
    if (depth > kDeepest) throw JsonFault(i, "values are nested deeper than " + std::to_string(kDeepest));
  }
  return json;
}

// ASCII without NUL, which RapidJSON parses fastest: in place, up to a NUL, with nothing to validate.
inline bool is_plain(std::string_view json) {
  unsigned char other = 0;
  for (const char c : json) other |= (static_cast<unsigned char>(c) >= 0x80) | (c == 0);
  return !other;
}

template <typename Take>
auto take_parsed(const JsonDocument& document, Take take) {
  if (document.HasParseError()) throw JsonFault(document.GetErrorOffset(), std::string("not JSON: ") + rapidjson::GetParseError_En(document.GetParseError()));
  return take(static_cast<const JsonValue&>(document));
}

// Of a number that JSON has not, as Python writes it.
inline const char* name_of_no_number(double number) { return std::isnan(number) ? "NaN" : number < 0 ? "-Infinity" : "Infinity"; }

// What is no number in JSON is named by a string.
struct FiniteWriter : JsonWriter {
  using JsonWriter::JsonWriter;
  bool Double(double number) { return std::isfinite(number) ? JsonWriter::Double(number) : JsonWriter::String(name_of_no_number(number)); }
};

// NaN is how tables say that a cell has no value.
inline bool is_missing(const JsonValue& value) { return value.IsNull() || (value.IsDouble() && std::isnan(value.GetDouble())); }

// Calls `take` with the tree of the text. NaN and Infinity, which Python writes among its numbers, are numbers unless told otherwise.
template <unsigned kNumbers = rapidjson::kParseNanAndInfFlag, typename Take>
auto with_value(std::string_view json, Take take) {
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag | kNumbers;
  char room[1 << 15];  // most records fit, so that no memory is asked for
  JsonPool allocator(room, sizeof room);
  JsonDocument document(&allocator, 4096);
  constexpr std::size_t kPlain = 1 << 14;
  if (json.size() < kPlain && is_plain(json)) {
    char copy[kPlain];
    *std::copy(json.begin(), json.end(), copy) = '\0';
    document.ParseInsitu<kFlags>(copy);
    return take_parsed(document, take);
  }
  document.Parse<kFlags | rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  return take_parsed(document, take);
}

}  // namespace relata
