// How far two spellings lie apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relata {

// The optimal string alignment distance: letters changed, left out, put in or swapped with the next, no letter twice (Damerau 1964). `limit` + 1
// for anything more than `limit`. O(product of the lengths).
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);
// The same of texts, counting code points. REQUIRES: valid UTF-8, which fold() makes of anything.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// REQUIRES: valid UTF-8.
std::u32string code_points(std::string_view text);

}  // namespace relata
