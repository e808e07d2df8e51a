// Names as ids, over utf8proc. Tested by tests/graph/slug_test.cc.
#include <utf8proc.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/is_ascii.h"
#include "graph/build.h"
#include "graph/hash.h"

namespace relata {
namespace {

constexpr std::int32_t kReplacement = 0xFFFD;

// The next code point, or kReplacement for a byte that is not UTF-8; advances `text`.
std::int32_t next(std::string_view& text) {
  utf8proc_int32_t code = -1;
  const utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &code);
  text.remove_prefix(size > 0 ? static_cast<std::size_t>(size) : 1);
  return size > 0 ? code : kReplacement;
}

void append(std::string& text, std::int32_t code) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(code, bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

// Letters, digits and the marks that belong to letters.
bool is_name_character(std::int32_t code) {
  if (code < 0x80) return is_letter_byte(static_cast<char>(code)) || is_digit(static_cast<char>(code));
  const utf8proc_category_t category = utf8proc_category(code);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC) || category == UTF8PROC_CATEGORY_ND;
}

// Letters and their marks as one code point each (NFC), so that one name has one id.
std::string compose(std::string_view text) {
  utf8proc_uint8_t* composed = nullptr;
  const utf8proc_ssize_t size = is_ascii(text)
                                    ? -1
                                    : utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::string result = size < 0 ? std::string(text) : std::string(reinterpret_cast<char*>(composed), static_cast<std::size_t>(size));
  std::free(composed);
  return result;
}

}  // namespace

std::string slug_of(EntityType type, std::string_view label) {
  std::string slug;
  for (const char c : name_of(type)) slug += lower_ascii(c);
  slug += '-';
  const std::size_t prefix = slug.size();
  bool gap = false;
  const std::string composed = compose(label);
  std::string_view rest = composed;
  while (!rest.empty()) {
    const std::int32_t code = next(rest);
    if (!is_name_character(code)) {
      gap = gap || (code != '\'' && code != 0x2019 && code != '.');
      continue;
    }
    if (gap && slug.size() > prefix) slug += '_';
    gap = false;
    if (code < 0x80) slug += lower_ascii(static_cast<char>(code));
    else append(slug, utf8proc_tolower(code));
  }
  if (slug.size() == prefix) slug.append(1, 'x').append(short_hash(label));
  return slug;
}

}  // namespace relata
