// Any bytes are the text of an article in some encoding: what is read of it is UTF-8 where it is said to be, and what is plain stays as it is.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/shown.h"
#include "reader/character_references.h"
#include "reader/encoding.h"
#include "reader/misread.h"
#include "reader/plain_characters.h"
#include "text/characters.h"

namespace {

using namespace relata;

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kLongest = 512;
  if (size > kLongest) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (std::uint32_t at = 0; at < bytes.size();) {
    const Character character = character_at(bytes, at);
    require(character.size > 0 && character.begin == at && character.end() <= bytes.size());
    at = character.end();
  }
  const bool utf8 = is_utf8(bytes);
  std::string decoded;
  append_decoded(bytes, decoded);
  const std::string plain = plain_text(bytes), characters = plain_characters(bytes);
  if (utf8) require(is_utf8(decoded) && is_utf8(plain) && is_utf8(characters) && is_utf8(composed(bytes)) && is_utf8(without_misread(bytes)));
  else require(composed(bytes) == bytes);
  require(!utf8 || plain_characters(characters) == characters);  // bytes that are no text may become some where others are left out
  require(composed(composed(bytes)) == composed(bytes));
  const std::string encoding = declared_encoding(bytes);
  text_of_bytes(bytes, encoding);
  require(is_utf8(shown_json(bytes)) || !utf8);
  return 0;
}
