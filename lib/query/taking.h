// Reading a text from its front.
#pragma once

#include <string_view>

namespace relata {

// Takes `c` off the front; false, and nothing taken, where the text begins otherwise.
inline bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace relata
