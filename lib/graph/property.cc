// Tested by tests/format/foreign_test.cc and tests/query/foreign_graph_test.cc.
#include "graph/property.h"

#include <charconv>
#include <cmath>

namespace relata {
namespace {

constexpr char kMark = '\x1F';  // "unit separator"; a text that does begin with it has it twice

template <typename Number>
bool is_number(std::string_view text, Number& number) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// As JSON writes it: a digit before and behind the point.
std::string json_number(double number) {
  char digits[32];
  const auto result = std::to_chars(digits, digits + sizeof digits, number);
  std::string text(digits, result.ptr);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

bool is_typed(std::string_view value) { return value.size() > 1 && value[0] == kMark && value[1] != kMark; }

}  // namespace

std::string typed_property(std::string_view json) { return std::string(1, kMark).append(json); }

std::string text_property(std::string text) {
  if (text.starts_with(kMark)) text.insert(text.begin(), kMark);
  return text;
}

std::string declared_property(std::string text, PropertyType type) {
  std::int64_t whole = 0;
  double real = 0;
  if (type == PropertyType::Whole && is_number(text, whole)) return typed_property(std::to_string(whole));
  if (type == PropertyType::Real && is_number(text, real) && std::isfinite(real)) return typed_property(json_number(real));
  if (type == PropertyType::Truth) {
    if (text == "true" || text == "True" || text == "TRUE" || text == "1") return typed_property("true");
    if (text == "false" || text == "False" || text == "FALSE" || text == "0") return typed_property("false");
  }
  return text_property(std::move(text));
}

PropertyType type_of_property(std::string_view value) {
  if (!is_typed(value)) return PropertyType::Text;
  switch (value[1]) {
    case '[': return PropertyType::List;
    case '{': return PropertyType::Map;
    case 't':
    case 'f': return PropertyType::Truth;
    default: return value.find_first_of(".eE") == std::string_view::npos ? PropertyType::Whole : PropertyType::Real;
  }
}

std::string_view plain_property(std::string_view value) { return value.starts_with(kMark) ? value.substr(1) : value; }

}  // namespace relata
