// Bytes of a file as UTF-8 text.
#pragma once

#include <string>
#include <string_view>

namespace relata {

// The text: by its byte-order mark, else as it is if that is valid UTF-8, else by `declared` (a name such as "iso-8859-1", "Shift_JIS"; may be
// empty), else as UTF-16 if every other byte is 0, else as windows-1252 if no part of it is UTF-8. A mark is left out. What fits no encoding
// stays as it stands, and bytes that the encoding lacks become U+FFFD.
std::string text_of_bytes(std::string bytes, std::string_view declared = {});

// The encoding that a page or an XML file declares in its first kilobytes; empty if it declares none.
std::string declared_encoding(std::string_view head);

// Does all of it follow the rules of UTF-8?
bool is_utf8(std::string_view text);

}  // namespace relata
