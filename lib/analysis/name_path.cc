// Tested by tests/analysis/heads_test.cc.
#include "analysis/name_path.h"

#include <limits>

#include "base/fixed_math.h"

namespace relata {

NameLabels::NameLabels(const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    Kind kind;
    if (label.size() > 2) kind = {label[0], name_type(std::string_view(label).substr(2)).value_or(NameType::Misc)};
    kinds_.push_back(kind);
  }
}

bool NameLabels::follows(std::size_t next, std::size_t previous) const {
  return kinds_[next].position != 'I' || (kinds_[previous].position != 'O' && kinds_[previous].type == kinds_[next].type);
}

std::vector<Name> NameLabels::best_names(std::span<const float> scores, std::size_t words, std::uint32_t first_token) const {
  const std::size_t n = size();
  std::vector<float> best(words * n);
  std::vector<std::uint16_t> from(words * n, 0);
  constexpr float kNever = -std::numeric_limits<float>::infinity();
  for (std::size_t w = 0; w < words; ++w)
    for (std::size_t l = 0; l < n; ++l) {
      float top = w == 0 ? (kinds_[l].position == 'I' ? kNever : 0.0f) : kNever;
      for (std::size_t p = 0; w > 0 && p < n; ++p)
        if (best[(w - 1) * n + p] > top && follows(l, p)) top = best[(w - 1) * n + p], from[w * n + l] = static_cast<std::uint16_t>(p);
      best[w * n + l] = top + scores[w * n + l];
    }
  std::vector<std::size_t> path(words, 0);
  for (std::size_t w = words; w-- > 0;) {
    if (w + 1 < words) {
      path[w] = from[(w + 1) * n + path[w + 1]];
      continue;
    }
    for (std::size_t l = 1; l < n; ++l)
      if (best[w * n + l] > best[w * n + path[w]]) path[w] = l;
  }
  std::vector<Name> names;
  float sum = 0;
  for (std::size_t w = 0; w < words; ++w) {
    const Kind kind = kinds_[path[w]];
    if (kind.position == 'O') continue;
    const auto token = first_token + static_cast<std::uint32_t>(w);
    if (kind.position == 'B') names.push_back({{token, token}, kind.type, 0}), sum = 0;
    names.back().tokens.end = token + 1;
    sum += scores[w * n + path[w]];
    names.back().probability = fixed_exp(sum / static_cast<float>(names.back().tokens.size()));
  }
  return names;
}

}  // namespace relata
