// What a number of a graph may be, in every format. Inside the room only.
#pragma once

#include <limits>
#include <string_view>

namespace relata {

struct NumberBounds {
  double least, most;
  std::string_view words;  // for messages
  bool hold(double number) const { return least <= number && number <= most; }
};
inline constexpr NumberBounds kConfidence{0, 1, "a number from 0 to 1"};
inline constexpr NumberBounds kAnyNumber{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max(), "a number"};
// Of an edge with evidence; what another program means by its weights may be negative.
inline constexpr NumberBounds kWeight{0, std::numeric_limits<double>::max(), "a number that is not negative"};

}  // namespace relata
