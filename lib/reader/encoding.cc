// Tested by tests/reader/reader_test.cc.
#include "reader/encoding.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/error.h"

namespace relata {
namespace {

constexpr std::size_t kLooked = 8192;  // bytes that tell text from the rest

std::string from_utf16(const std::string& bytes, bool little) {
  std::string out;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<std::int32_t>(little ? second << 8 | first : first << 8 | second);
  };
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    std::int32_t c = unit(i);
    const bool pair = c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000;
    if (pair) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    std::array<utf8proc_uint8_t, 4> encoded{};
    const utf8proc_ssize_t size = utf8proc_encode_char(c, encoded.data());
    out.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(size));
  }
  return out;
}

}  // namespace

std::string text_of_bytes(std::string bytes, const std::string& path) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes, true);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes, false);
  const std::size_t looked = std::min(bytes.size(), kLooked);
  const auto nulls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(looked), '\0'));
  if (nulls * 50 > looked)
    throw Error(ErrorKind::Input,
                path + ": looks like a binary file, not like text; expected UTF-8 (or UTF-16 with a byte-order mark)");
  return bytes;
}

}  // namespace relata
