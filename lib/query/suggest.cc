// Tested by tests/query/plain_question_test.cc.
#include "query/suggest.h"

#include "base/table.h"
#include "names/edit_distance.h"
#include "schema/schema.h"

namespace relata {
namespace {

// Words of the language are ASCII, so bytes do for letters.
std::u32string lowered(std::string_view word) {
  std::u32string letters;
  for (const char c : word) letters += static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return letters;
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string>& names) {
  std::size_t best = word.size() / 3 + 1;  // one more than is near
  const std::string* nearest = nullptr;
  for (const std::string& name : names)
    if (const std::size_t d = edit_distance(lowered(word), lowered(name), best); d < best) best = d, nearest = &name;
  return nearest ? "; did you mean '" + *nearest + "'?" : "";
}

std::string expected_instead(std::string_view word, const std::vector<std::string>& names) {
  const std::string hint = did_you_mean(word, names);
  return hint.empty() ? "; expected one of " + joined(names, ", ") : hint;
}

std::string no_entity_type(std::string_view name) {
  std::vector<std::string> names;
  for (const EntityType type : all_entity_types())
    if (!is_value(type)) names.emplace_back(name_of(type));
  return "there is no entity type '" + std::string(name) + "'" + expected_instead(name, names);
}

}  // namespace relata
