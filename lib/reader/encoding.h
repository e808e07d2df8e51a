// Bytes of a file as UTF-8 text.
#pragma once

#include <string>

namespace relata {

// UTF-16 with a byte-order mark is converted; all else is taken as it stands. Throws Error(Input) naming `path` for bytes that are no text:
// those with many NULs at their beginning.
std::string text_of_bytes(std::string bytes, const std::string& path);

}  // namespace relata
