// Tested by tests/entity/name_sieves_test.cc.
#include "entity/known.h"

#include <algorithm>

#include "names/key.h"

namespace relata {

std::vector<std::string> person_words(std::string_view name) {
  std::string apart;
  for (std::size_t i = 0; i < name.size(); ++i) {
    apart += name[i];
    const bool initial = name[i] == '.' && i > 0 && name[i - 1] >= 'A' && name[i - 1] <= 'Z' && (i < 2 || name[i - 2] == ' ' || name[i - 2] == '.');
    if (initial && i + 1 < name.size() && name[i + 1] != ' ') apart += ' ';
  }
  return words_of_name(apart);
}

std::optional<KnownName> known_name(const Gazetteer& gazetteer, std::string_view name) {
  const std::vector<const GazetteerEntry*> entries = gazetteer.look_up(name);
  if (!entries.empty()) {
    const GazetteerEntry* entry = entries.front();
    const bool capital = entry->id.starts_with("city:") && gazetteer.capital_of(entry->country) == entry;
    return KnownName{entry, capital ? NameUse::Capital : NameUse::Name};
  }
  if (const GazetteerEntry* people = gazetteer.of_demonym(name)) return KnownName{people, NameUse::People};
  if (const GazetteerEntry* country = gazetteer.of_seat(name)) return KnownName{country, NameUse::Seat};
  return std::nullopt;
}

const GazetteerEntry* likeliest(const std::vector<const GazetteerEntry*>& entries, EntityType read, const std::map<std::string, int>& counts) {
  const auto weight = [&](const GazetteerEntry* entry) {
    const auto count = counts.find(entry->country);
    return std::pair(entry->type == read, entry->country.empty() || count == counts.end() ? 0 : count->second);
  };
  return *std::max_element(entries.begin(), entries.end(), [&](const auto* a, const auto* b) { return weight(a) < weight(b); });
}

Gender gender_of_given_name(const Gazetteer& gazetteer, std::string_view name) {
  switch (gazetteer.sex_of_given_name(name)) {
    case NameSex::Female: return Gender::Female;
    case NameSex::Male: return Gender::Male;
    default: return Gender::Unknown;
  }
}

}  // namespace relata
