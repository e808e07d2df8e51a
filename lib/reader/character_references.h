// "&amp;", "&#8217;" and their like.
#pragma once

#include <string>
#include <string_view>

namespace relata {

// Appends the text with its character references decoded, as HTML has them: by names, some of which need no semicolon, and by numbers, of
// which 128 to 159 mean windows-1252. What is no reference stays as it stands.
void append_decoded(std::string_view text, std::string& out);
// Appends one code point as UTF-8; U+FFFD for what is none.
void append_code_point(char32_t code, std::string& out);
// What a byte means in windows-1252, with the five bytes that it leaves open as browsers have them.
char32_t windows_character(unsigned char byte);

}  // namespace relata
