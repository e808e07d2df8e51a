// Tested by tests/entity/name_steps_test.cc.
#include "entity/known.h"

#include <algorithm>

#include "base/fold.h"

namespace relata {

std::string name_key(std::string_view name) {
  std::string key = fold(name);
  std::erase(key, '.');
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"})
    if (key.ends_with(ending) && key.size() > ending.size()) {
      key.resize(key.size() - ending.size());
      break;
    }
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

namespace {

// Without the quotation marks around a nickname: 'the chin' stands for the words in it.
void trim_quotes(std::string& word) {
  for (bool any = true; any;) {
    any = false;
    for (const std::string_view mark : {"'", "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x9D"}) {
      if (word.starts_with(mark)) word.erase(0, mark.size()), any = true;
      if (word.ends_with(mark)) word.resize(word.size() - mark.size()), any = true;
    }
  }
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name_key(name)) {
    const bool divides = c == ' ' || c == '-' || c == ',' || c == '"';
    if (divides && !words.back().empty()) words.emplace_back();
    if (!divides) words.back() += c;
  }
  for (std::string& word : words) trim_quotes(word);
  std::erase(words, std::string());
  return words;
}

std::vector<std::string> person_words(std::string_view name) {
  std::string apart;
  for (std::size_t i = 0; i < name.size(); ++i) {
    apart += name[i];
    const bool initial = name[i] == '.' && i > 0 && name[i - 1] >= 'A' && name[i - 1] <= 'Z' && (i < 2 || name[i - 2] == ' ' || name[i - 2] == '.');
    if (initial && i + 1 < name.size() && name[i + 1] != ' ') apart += ' ';
  }
  return name_words(apart);
}

std::optional<KnownName> known_name(const Gazetteer& gazetteer, std::string_view name) {
  const std::string key = name_key(name);
  const std::vector<const GazetteerEntry*> entries = gazetteer.look_up(key);
  if (!entries.empty()) {
    const GazetteerEntry* entry = entries.front();
    const bool capital = entry->id.starts_with("city:") && gazetteer.capital_of(entry->country) == entry;
    return KnownName{entry, capital ? NameUse::Capital : NameUse::Name};
  }
  if (const GazetteerEntry* people = gazetteer.of_demonym(key)) return KnownName{people, NameUse::People};
  if (const GazetteerEntry* country = gazetteer.of_seat(key)) return KnownName{country, NameUse::Seat};
  return std::nullopt;
}

const GazetteerEntry* likeliest(const std::vector<const GazetteerEntry*>& entries, EntityType read,
                                const std::map<std::string, int>& counts) {
  const auto weight = [&](const GazetteerEntry* entry) {
    const auto count = counts.find(entry->country);
    return std::pair(entry->type == read, entry->country.empty() || count == counts.end() ? 0 : count->second);
  };
  return *std::max_element(entries.begin(), entries.end(), [&](const auto* a, const auto* b) { return weight(a) < weight(b); });
}

Gender gender_of_given_name(const Gazetteer& gazetteer, std::string_view name) {
  switch (gazetteer.sex_of_given_name(name)) {
    case NameSex::Female:
      return Gender::Female;
    case NameSex::Male:
      return Gender::Male;
    default:
      return Gender::Unknown;
  }
}

}  // namespace relata
