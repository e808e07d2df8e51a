// Each table becomes a sorted map once, at the first question. The keys of verbs are "lemma|particle|preposition".
// Tested by tests/lexicon/lexicon_test.cc.
#include "lexicon/lexicon.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <string>

#include "base/fold.h"
#include "base/table.h"

extern "C" const char relata_data_lexicon_verbs[], relata_data_lexicon_verbs_end[];
extern "C" const char relata_data_lexicon_nouns[], relata_data_lexicon_nouns_end[];
extern "C" const char relata_data_lexicon_irregular[], relata_data_lexicon_irregular_end[];
extern "C" const char relata_data_lexicon_participles[], relata_data_lexicon_participles_end[];
extern "C" const char relata_data_lexicon_relational[], relata_data_lexicon_relational_end[];

namespace relata {
namespace {

using Entries = std::map<std::string, LexiconEntry, std::less<>>;

LexiconEntry entry_of(std::string_view cls, std::string_view kind, std::string_view flags) {
  LexiconEntry entry;
  assert(claim_class(cls) && claim_kind(kind));
  entry.known = true;
  entry.cls = *claim_class(cls);
  entry.kind = *claim_kind(kind);
  for (const std::string_view flag : parts_of(flags, ',')) {
    if (flag == "sym") entry.symmetric = true;
    if (flag == "rev") entry.reverse = true;
    if (flag == "light") entry.light = true;
  }
  return entry;
}

std::string verb_key(std::string_view lemma, std::string_view particle, std::string_view preposition) {
  std::string key(lemma);
  key.append("|").append(particle.empty() ? "-" : particle);
  key.append("|").append(preposition.empty() ? "-" : preposition);
  return key;
}

bool is_part(const std::vector<std::string_view>& parts, std::string_view part) { return std::find(parts.begin() + 1, parts.end(), part) != parts.end(); }

Entries read_verbs() {
  Entries table;
  for (const auto& row : rows_of({relata_data_lexicon_verbs, relata_data_lexicon_verbs_end}, 6)) {
    table.emplace(verb_key(row[0], row[1], row[2]), entry_of(row[3], row[4], row[5]));
  }
  return table;
}

// What an inflected regular form may come from, the likeliest first: "carried" from "carry", "planned" from "plan", "moved" from "move".
std::vector<std::string> stems_of(const std::string& form) {
  std::vector<std::string> stems{form};
  for (const std::string_view ending : {"ied", "ies", "ing", "ed", "es", "s"}) {
    if (!form.ends_with(ending) || form.size() < ending.size() + 2) continue;
    const std::string stem = form.substr(0, form.size() - ending.size());
    if (ending.front() == 'i' && ending != "ing") {
      stems.push_back(stem + "y");
      continue;
    }
    stems.push_back(stem + "e");
    stems.push_back(stem);
    if (stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2]) stems.push_back(stem.substr(0, stem.size() - 1));
  }
  return stems;
}

Entries read_nouns() {
  Entries table;
  for (const auto& row : rows_of({relata_data_lexicon_nouns, relata_data_lexicon_nouns_end}, 7)) {
    LexiconEntry entry = entry_of(row[1], row[2], row[3]);
    entry.verb = row[4];
    entry.agent_prepositions = row[5];
    entry.patient_prepositions = row[6];
    table.emplace(std::string(row[0]), entry);
  }
  return table;
}

std::map<std::string, RelationalNoun, std::less<>> read_relational_nouns() {
  std::map<std::string, RelationalNoun, std::less<>> table;
  for (const auto& row : rows_of({relata_data_lexicon_relational, relata_data_lexicon_relational_end}, 3)) {
    RelationalNoun noun;
    assert(claim_class(row[1]));
    noun.known = true;
    noun.cls = *claim_class(row[1]);
    noun.symmetric = row[2] == "sym";
    noun.reverse = row[2] == "rev";
    noun.office = row[2] == "office";
    noun.organ = row[2] == "organ";
    noun.based = row[2] == "based";
    table.emplace(std::string(row[0]), noun);
  }
  return table;
}

// "kick off a campaign" kicks nobody, "search for Bob" and "fight for Bob" do nothing to him.
bool means_another_thing(std::string_view particle, std::string_view preposition) {
  return (!particle.empty() && particle != "down" && particle != "up") || preposition == "for";
}

}  // namespace

bool is_hostile(ClaimClass cls) {
  switch (cls) {
    case ClaimClass::Assault:
    case ClaimClass::Coerce:
    case ClaimClass::Sanction:
    case ClaimClass::Accuse:
    case ClaimClass::Threaten:
    case ClaimClass::Reject:
    case ClaimClass::Mobilize:
    case ClaimClass::Protest: return true;
    default: return false;
  }
}

LexiconEntry look_up_verb(std::string_view lemma, std::string_view particle, std::string_view preposition) {
  static const Entries table = read_verbs();
  // Parsers do not always tell a particle from a preposition, so each is tried in the other's place.
  std::vector<std::string> keys;
  if (!particle.empty() && !preposition.empty()) keys.push_back(verb_key(lemma, particle, preposition));
  if (!particle.empty()) keys.push_back(verb_key(lemma, particle, ""));
  if (!preposition.empty()) keys.push_back(verb_key(lemma, "", preposition));
  if (!preposition.empty()) keys.push_back(verb_key(lemma, preposition, ""));
  if (!particle.empty()) keys.push_back(verb_key(lemma, "", particle));
  keys.push_back(verb_key(lemma, "", ""));
  for (const std::string& key : keys) {
    const auto found = table.find(key);
    if (found == table.end()) continue;
    LexiconEntry entry = found->second;
    entry.exact = preposition.empty() || is_part(parts_of(key, '|'), preposition);
    if (&key == &keys.back() && is_hostile(entry.cls) && means_another_thing(particle, preposition)) entry.cls = ClaimClass::Other;
    return entry;
  }
  return {};
}

std::string_view known_verb(std::string_view lemma, std::string_view form) {
  static const std::set<std::string_view> verbs = [] {
    std::set<std::string_view> lemmas;
    for (const auto& row : rows_of({relata_data_lexicon_verbs, relata_data_lexicon_verbs_end}, 6)) lemmas.insert(row[0]);
    return lemmas;
  }();
  static const std::map<std::string_view, std::string_view> irregular = [] {
    std::map<std::string_view, std::string_view> forms;
    for (const auto& row : rows_of({relata_data_lexicon_irregular, relata_data_lexicon_irregular_end}, 2)) forms.emplace(row[0], row[1]);
    return forms;
  }();
  if (verbs.contains(lemma)) return lemma;
  const std::string lower_form = lower(form);
  if (const auto found = irregular.find(lower_form); found != irregular.end()) return found->second;
  for (const std::string& stem : stems_of(lower_form))
    if (const auto found = verbs.find(stem); found != verbs.end()) return *found;
  return lemma;
}

std::string participle_of(std::string_view lemma) {
  static const std::map<std::string_view, std::string_view> irregular = [] {
    std::map<std::string_view, std::string_view> forms;
    for (const auto& row : rows_of({relata_data_lexicon_participles, relata_data_lexicon_participles_end}, 2)) forms.emplace(row[0], row[1]);
    return forms;
  }();
  if (const auto found = irregular.find(lemma); found != irregular.end()) return std::string(found->second);
  const auto is_vowel = [](char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; };
  std::string form(lemma);
  const std::size_t size = form.size();
  if (form.ends_with('e')) return form + "d";
  if (size > 1 && form.ends_with('y') && !is_vowel(form[size - 2])) return form.replace(size - 1, 1, "ied");
  // "plan", "rob": a short verb that ends with one vowel and one consonant doubles it.
  const bool one_vowel = std::count_if(form.begin(), form.end(), is_vowel) == 1;
  if (size > 2 && one_vowel && is_vowel(form[size - 2]) && !is_vowel(form.back()) && std::string_view("wxy").find(form.back()) == std::string_view::npos)
    form += form.back();
  return form + "ed";
}

std::string_view known_noun(std::string_view lemma, std::string_view form) {
  static const std::set<std::string_view> nouns = [] {
    std::set<std::string_view> lemmas;
    for (const auto& row : rows_of({relata_data_lexicon_nouns, relata_data_lexicon_nouns_end}, 7)) lemmas.insert(row[0]);
    for (const auto& row : rows_of({relata_data_lexicon_relational, relata_data_lexicon_relational_end}, 3)) lemmas.insert(row[0]);
    return lemmas;
  }();
  if (nouns.contains(lemma)) return lemma;
  for (const std::string& stem : stems_of(lower(form)))
    if (const auto found = nouns.find(stem); found != nouns.end()) return *found;
  return lemma;
}

LexiconEntry look_up_noun(std::string_view lemma) {
  static const Entries table = read_nouns();
  const auto found = table.find(lemma);
  return found == table.end() ? LexiconEntry{} : found->second;
}

RelationalNoun look_up_relational_noun(std::string_view lemma) {
  static const auto table = read_relational_nouns();
  const auto found = table.find(lemma);
  return found == table.end() ? RelationalNoun{} : found->second;
}

}  // namespace relata
