// The values of Properties. A text stands as it is. What a foreign file declares to be a number, a truth, a list or a map is its JSON text
// behind one byte that no text begins with, so that it keeps its type wherever a graph goes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata {

enum class PropertyType : std::uint8_t { Text, Whole, Real, Truth, List, Map };

// REQUIRES: `json` is a JSON number, truth, list or map.
std::string typed_property(std::string_view json);
std::string text_property(std::string text);
// `text` as what a file declares it to be; as text where it is not that, or is List or Map and no JSON.
std::string declared_property(std::string text, PropertyType type);

PropertyType type_of_property(std::string_view value);
// The text, or the JSON text: what formats without types write.
std::string_view plain_property(std::string_view value);

}  // namespace relata
