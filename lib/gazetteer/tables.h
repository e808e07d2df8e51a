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

}  // namespace relata
