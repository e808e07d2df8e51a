// Text made comparable and text made clean. Over utf8proc; invalid UTF-8 is replaced by U+FFFD, never an error.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relata {

// For comparing names: compatibility decomposition without combining marks, case folded ("Erdoğan" and "ERDOGAN" are one).
// Letters that do not decompose (ø, ł, đ, ı, ß, æ) become their usual ASCII spelling. Runs of white space become one space, none
// at the ends.
std::string fold(std::string_view text);

// Lower case, code point by code point; all else as it stands.
std::string lower(std::string_view text);
// Upper case, likewise.
std::string upper(std::string_view text);

// For storing in a graph: valid UTF-8, every run of white space and control characters one space, none at the ends.
std::string clean_text(std::string_view text);

// Replaces invalid sequences by U+FFFD and leaves all else as it stands.
std::string valid_utf8(std::string_view text);

// Whether the byte begins a code point of UTF-8, or stands for itself.
constexpr bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// How many bytes of the text begin a code point: its code points, if it is valid UTF-8.
std::size_t count_code_points(std::string_view text);
// The byte at which code point number `count` of the text begins, counted from 0, or its end.
std::size_t byte_of_code_point(std::string_view text, std::size_t count);

}  // namespace relata
