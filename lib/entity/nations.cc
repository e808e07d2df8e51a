// What goes by the name of a country: its government, its people, its institutions, its wars and elections. Tested by
// tests/entity/steps_test.cc.
#include <algorithm>
#include <set>

#include "base/fold.h"
#include "entity/naming.h"
#include "entity/steps.h"

namespace relata {
namespace {

using Words = std::set<std::string_view>;

bool is_government(std::string_view lemma) {
  static const Words words = {"administration", "authorities", "authority", "government", "official", "regime", "side"};
  return words.contains(lemma);
}

bool is_people(std::string_view lemma) {
  static const Words words = {"nation", "people", "population"};
  return words.contains(lemma);
}

bool is_war(std::string_view lemma) {
  static const Words words = {"conflict", "invasion", "war"};
  return words.contains(lemma);
}

bool is_open_noun(const State& s, std::uint32_t mention) {
  return s.mentions[mention].kind == MentionKind::Nominal && s.is_open(mention);
}

// The head with the one or two words before it that are neither names nor determiners: "foreign ministry".
std::string noun_of(const State& s, const Mention& m) {
  std::string noun = fold(s.document.text_of(m.head));
  if (m.head > m.tokens.begin) {
    const Word& before = s.word(m.head - 1);
    if (before.head == m.head && (before.deprel == Deprel::Amod || before.deprel == Deprel::Compound))
      if (const std::string two = fold(s.document.text_of(m.head - 1)) + " " + noun; is_institution(two)) return two;
  }
  return noun;
}

// The phrase from its first word that is no determiner to its head, without a possessive ending: "Mali election".
std::string phrase_of(const State& s, const Mention& m) {
  TokenSpan span{m.tokens.begin, m.head + 1};
  while (span.size() > 1 && (s.word(span.begin).upos == Upos::Det || s.word(span.begin).upos == Upos::Punct ||
                             s.word(span.begin).upos == Upos::Cconj))
    ++span.begin;
  std::string phrase = clean_text(std::string(s.document.text_of(span)));
  for (const std::string_view ending : {"'s ", "\xE2\x80\x99s "})
    if (const std::size_t at = phrase.find(ending); at != std::string::npos) phrase.replace(at, ending.size(), " ");
  return phrase;
}

// "Government of Chad", "Chadian Government": the country, when that is all the name says.
std::uint32_t country_of_government(State& s, std::uint32_t mention) {
  std::vector<std::string> words = name_words(s.document.text_of(s.mentions[mention].name));
  const auto noun = std::find_if(words.begin(), words.end(), [](const std::string& w) { return w == "government"; });
  if (noun == words.end()) return kNoCluster;
  words.erase(noun);
  std::string rest;
  for (const std::string& word : words)
    if (word != "of" && word != "the") rest += (rest.empty() ? "" : " ") + word;
  const auto known = known_name(s.gazetteer, rest);
  return known && known->entry->id.starts_with("country:") ? s.cluster_with_id(known->entry->id) : kNoCluster;
}

const GazetteerEntry* known_event(const State& s, const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases)
    for (const GazetteerEntry* entry : s.gazetteer.look_up(phrase))
      if (entry->type == EntityType::Event) return entry;
  return nullptr;
}

std::string label_of(const State& s, std::uint32_t cluster) {
  const GazetteerEntry* entry = s.gazetteer.by_id(s.clusters[cluster].gazetteer_id);
  return entry ? entry->name : std::string();
}

// What the war may be called in the tables: "war in Mali", "Mali war".
std::vector<std::string> ways_to_call(const State& s, const Mention& m, const std::vector<std::uint32_t>& countries) {
  std::vector<std::string> ways = {phrase_of(s, m)};
  const std::string& noun = s.word(m.head).lemma;
  for (const std::uint32_t country : countries) {
    const std::string name = label_of(s, country);
    for (const std::string& way : {noun + " in " + name, noun + " of " + name, name + " " + noun}) ways.push_back(way);
  }
  return ways;
}

void add_names(State& s, std::uint32_t cluster, std::string_view noun) { s.add_name(cluster, {"the", std::string(noun)}); }

struct War {
  std::uint32_t cluster;
  std::vector<std::uint32_t> countries;
};

// The war that shares a country with this one.
std::uint32_t same_war(const std::vector<War>& wars, const std::vector<std::uint32_t>& countries) {
  for (const War& war : wars)
    for (const std::uint32_t country : countries)
      if (std::find(war.countries.begin(), war.countries.end(), country) != war.countries.end()) return war.cluster;
  return kNoCluster;
}

std::string event_label(const State& s, const Mention& m, const std::vector<std::uint32_t>& countries) {
  const std::string phrase = phrase_of(s, m);
  if (s.country_below(m.head, m.tokens.begin) != kNoCluster && m.tokens.begin < m.head && phrase.find(' ') != std::string::npos)
    return phrase;
  return s.word(m.head).lemma + " in " + label_of(s, countries.front());
}

bool is_verb_of_language(std::string_view lemma) {
  static const Words words = {"learn", "master", "publish", "read",      "say",        "speak",
                              "study", "talk",   "teach",   "translate", "understand", "write"};
  return words.contains(lemma);
}

// "speaks Japanese", "written in Japanese", "the Japanese language".
bool stands_for_language(const State& s, const Mention& m) {
  const Word& w = s.word(m.head);
  if (w.head == kRoot || !s.children[m.head].empty()) {
    const bool in =
        s.children[m.head].size() == 1 && (s.has_child(m.head, Deprel::Case, "in") || s.has_child(m.head, Deprel::Case, "into"));
    return in && w.head != kRoot && is_verb_of_language(s.word(w.head).lemma);
  }
  const Word& above = s.word(w.head);
  if (w.deprel == Deprel::Amod || w.deprel == Deprel::Compound) return above.lemma == "language";
  return w.deprel == Deprel::Obj && is_verb_of_language(above.lemma);
}

}  // namespace

bool is_institution(std::string_view noun) {
  static const Words words = {"air force",
                              "armed forces",
                              "army",
                              "cabinet",
                              "central bank",
                              "coast guard",
                              "congress",
                              "constitution",
                              "foreign ministry",
                              "defense ministry",
                              "defence ministry",
                              "finance ministry",
                              "health ministry",
                              "interior ministry",
                              "legislature",
                              "military",
                              "navy",
                              "parliament",
                              "senate",
                              "supreme court"};
  return words.contains(noun);
}

// "He speaks Hindi": a language, and neither a people nor a country.
void join_languages(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.name.size() != 1 || m.type == EntityType::Person || !s.is_open(i)) continue;
    const GazetteerEntry* language = s.gazetteer.language(s.document.text_of(m.name));
    if (language && stands_for_language(s, m)) s.join(i, s.cluster_with_id(language->id), "language");
  }
}

// "Kenyan officials", "the Kenyan side", "Government of Kenya": a government is the country that acts.
void join_governments(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind == MentionKind::Name && s.is_open(i)) {
      if (const std::uint32_t country = country_of_government(s, i); country != kNoCluster) s.join(i, country, "government");
      continue;
    }
    if (!is_open_noun(s, i) || !is_government(s.word(m.head).lemma)) continue;
    const std::vector<std::uint32_t> countries = s.countries_below(m.head, m.tokens.begin);
    if (countries.size() > (m.number == Number::Plural ? 2u : 1u)) continue;
    for (const std::uint32_t country : countries) s.join(i, country, "government");
  }
}

// "the Kenyan people": those whom news also calls Kenyans.
void join_peoples(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_open_noun(s, i) || !is_people(fold(s.document.text_of(m.head))) || m.tokens.begin == m.head) continue;
    const std::uint32_t demonym = s.mention_holding(m.head - 1);
    if (demonym == State::kNoMentionAt || s.word(m.head - 1).head != m.head || s.mentions[demonym].name.empty())
      continue;
    const auto known = known_name(s.gazetteer, s.document.text_of(s.mentions[demonym].name));
    if (!known || known->use != NameUse::People || known->entry->country.empty()) continue;
    s.join(i, s.people_of(known->entry->country), "people");
  }
}

// "the war in Mali" and "the Malian war" are one, and have a name.
void name_wars(State& s) {
  std::vector<War> wars;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_open_noun(s, i) || m.number == Number::Plural) continue;
    const std::string& noun = s.word(m.head).lemma;
    const std::vector<std::uint32_t> countries = s.countries_below(m.head, m.tokens.begin);
    const bool war = is_war(noun);
    if (countries.empty() && phrase_of(s, m).find(' ') == std::string::npos) continue;
    const GazetteerEntry* known = known_event(s, ways_to_call(s, m, countries));
    if (!known && (!war || countries.empty())) continue;
    std::uint32_t cluster = known ? s.cluster_with_id(known->id) : same_war(wars, countries);
    if (cluster == kNoCluster)
      cluster = s.open_named(i, EntityType::Event, event_label(s, m, countries), "war");
    else
      s.join(i, cluster, "war");
    add_names(s, cluster, noun);
    wars.push_back({cluster, countries});
  }
}

// "the Malian elections": named after the country that votes.
void name_elections(State& s) {
  std::map<std::uint32_t, std::uint32_t> by_country;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_open_noun(s, i) || s.word(m.head).lemma != "election") continue;
    const std::vector<std::uint32_t> countries = s.countries_below(m.head, m.tokens.begin);
    if (countries.size() != 1) continue;
    if (const auto known = by_country.find(countries[0]); known != by_country.end())
      s.join(i, known->second, "election");
    else
      by_country[countries[0]] = s.open_named(i, EntityType::Event, event_label(s, m, countries), "election");
    add_names(s, by_country[countries[0]], "election");
  }
}

// "the Kenyan army" is one body, with or without capitals.
void name_institutions(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_open_noun(s, i) || m.number == Number::Plural) continue;
    const std::string noun = noun_of(s, m);
    if (!is_institution(noun)) continue;
    const std::uint32_t country = s.country_below(m.head, m.tokens.begin);
    if (country == kNoCluster || s.clusters[country].gazetteer_id.size() < 9) continue;
    const std::string code = s.clusters[country].gazetteer_id.substr(8);
    const std::vector<std::string> words = name_words(noun);
    std::uint32_t same = kNoCluster;
    for (const std::uint32_t c : s.clusters_with(words.front()))
      if (s.clusters[c].scope == code &&
          std::find(s.clusters[c].names.begin(), s.clusters[c].names.end(), words) != s.clusters[c].names.end())
        same = c;
    if (same != kNoCluster) {
      s.join(i, same, "institution");
      continue;
    }
    const EntityType type = noun == "constitution" ? EntityType::Product : EntityType::Org;
    const std::uint32_t cluster = s.open_named(i, type, phrase_of(s, m), "institution");
    s.clusters[cluster].scope = code;
    s.add_name(cluster, words);
  }
}

}  // namespace relata
