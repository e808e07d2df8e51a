// Where a foreign property stands among the fields of ours, it must not be taken for one of them. Inside the room only.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace relata {

// The name itself, or, if it is that of a field of ours, of one that readers of graphs give a meaning to, or one of `taken` (without
// regard to case), the name and an underscore: "weight" is written as "weight_".
std::string property_name(std::string_view name, std::span<const std::string_view> taken = {});

}  // namespace relata
