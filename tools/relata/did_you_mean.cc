// Tested by tests/tools/did_you_mean_test.cc.
#include "did_you_mean.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace relata::cli {
namespace {

// Letters to add, leave out, exchange or swap with their neighbour.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      row[k] = std::min({last[k] + 1, row[k - 1] + 1, last[k - 1] + (a[i - 1] != b[k - 1])});
      if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]) row[k] = std::min(row[k], before[k - 2] + 1);
    }
    before = std::exchange(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& words) {
  constexpr std::size_t kLongest = 40;
  if (word.empty() || word.size() > kLongest) return {};
  std::string nearest, beginning;
  std::size_t least = word.size() < 4 ? 2 : word.size() / 4 + 2, begun = 0;
  for (const std::string& other : words) {
    if (word.size() >= 3 && other.starts_with(word)) {
      beginning = other;
      ++begun;
    }
    const std::size_t far = distance(word, other);
    if (far >= least) continue;
    least = far;
    nearest = other;
  }
  return begun == 1 ? beginning : nearest;
}

}  // namespace relata::cli
