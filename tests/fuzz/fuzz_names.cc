// Any bytes are names, one a line: folded, keyed and shown they are valid UTF-8 and stay what they are when it is done again; the distance of two is that
// of the other two ways round, and bounded.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "base/shown.h"
#include "base/table.h"
#include "names/acronym.h"
#include "names/edit_distance.h"
#include "names/key.h"

namespace {

using namespace relata;

void require(bool holds) {
  if (!holds) std::abort();
}

void compare(std::string_view a, std::string_view b) {
  constexpr std::size_t kLimit = 3;
  const std::string one = fold(a), other = fold(b);
  const std::size_t distance = edit_distance(one, other, kLimit);
  require(distance == edit_distance(other, one, kLimit) && distance <= kLimit + 1 && (distance == 0) == (one == other));
  const std::size_t sizes[] = {count_code_points(one), count_code_points(other)};
  const std::size_t apart = std::max(sizes[0], sizes[1]) - std::min(sizes[0], sizes[1]);
  require(distance >= std::min(apart, kLimit + 1) && code_points(one).size() == sizes[0]);
}

void read(std::string_view name) {
  const std::string valid = valid_utf8(name);
  require(valid_utf8(valid) == valid && byte_of_code_point(valid, count_code_points(valid)) == valid.size());
  require(fold(valid) == fold(name) && valid_utf8(fold(name)) == fold(name));
  const std::string clean = clean_text(name), shown = shown_text(name);
  require(clean_text(clean) == clean && valid_utf8(clean) == clean);
  require(shown_text(shown) == shown && valid_utf8(shown) == shown);
  require(valid_utf8(lower(name)) == lower(name) && valid_utf8(upper(name)) == upper(name));
  for (const Hyphens hyphens : {Hyphens::Divide, Hyphens::Join})
    for (const std::string& word : words_of_name(name, hyphens)) require(!word.empty() && word.find(' ') == std::string::npos);
  require(key_of_name(name) == joined(words_of_name(name), " "));
  if (is_acronym(name)) require(!name.empty());
  for (const std::string& initials : initials_of(name)) require(!initials.empty());
  is_formula(name);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kLongest = 256;
  if (size > kLongest) return 0;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::vector<std::string_view> names = parts_of(text, '\n');
  read(names.front());
  if (names.size() > 1) compare(names[0], names[1]);
  return 0;
}
