// The distance of Levenshtein (1966), letters without regard to case. Tested by tests/query/plain_question_test.cc.
#include "query/suggest.h"

#include <algorithm>
#include <utility>

#include "schema/schema.h"

namespace relata {
namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (lowered(a[i - 1]) != lowered(b[j - 1]));
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
    }
  }
  return row[b.size()];
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string>& names) {
  std::size_t best = word.size() / 3 + 1;  // one more than is near
  const std::string* nearest = nullptr;
  for (const std::string& name : names)
    if (const std::size_t d = distance(word, name); d < best) best = d, nearest = &name;
  return nearest ? "; did you mean '" + *nearest + "'?" : "";
}

std::string no_entity_type(std::string_view name) {
  std::vector<std::string> names;
  std::string all;
  for (const EntityType type : all_entity_types()) {
    if (is_value(type)) continue;
    names.emplace_back(name_of(type));
    all += (all.empty() ? "" : ", ") + names.back();
  }
  const std::string hint = did_you_mean(name, names);
  return "there is no entity type '" + std::string(name) + "'" + (hint.empty() ? "; expected one of " + all : hint);
}

}  // namespace relata
