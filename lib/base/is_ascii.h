// Bytes of ASCII.
#pragma once

#include <string_view>

namespace relata {

// Whether no byte is above 0x7F, so that the text is valid UTF-8 as it is.
inline bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < 0x80;
}

}  // namespace relata
