// Tested by tests/reader/unique_names_test.cc.
#include "reader/unique_names.h"

#include <cstddef>

namespace relata {

std::string UniqueNames::operator()(const std::string& name) {
  const std::string stem = name.empty() ? "article" : name;
  if (seen_.insert(stem).second) return stem;
  const auto numbered = [&](std::size_t n) { return stem + " (" + std::to_string(n) + ")"; };
  const auto is_free = [&](std::size_t n) { return !seen_.contains(numbered(n)); };
  std::size_t taken = 1, open = 2;  // the first free number, or, where some were given by others, a free one behind a taken one
  for (; !is_free(open); open *= 2) taken = open;
  while (open - taken > 1) {
    const std::size_t middle = taken + (open - taken) / 2;
    (is_free(middle) ? open : taken) = middle;
  }
  seen_.insert(numbered(open));
  return numbered(open);
}

}  // namespace relata
