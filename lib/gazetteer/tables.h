// The cells of tables. Inside the room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata {

// What stands between the dividers; a text that ends with one has no empty last part.
std::vector<std::string_view> split_at(std::string_view text, char divider);

// The items of a cell, divided by ";".
std::vector<std::string> split_list(std::string_view cell);

// How names are compared: folded, without full stops, hyphens as blanks, without "the" before them.
std::string gazetteer_key(std::string_view name);

}  // namespace relata
