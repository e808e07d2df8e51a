// What goes by the name of a country: its government, its people, its institutions, its wars and elections. Tested by
// tests/entity/country_sieves_test.cc.
#include <algorithm>
#include <optional>

#include "base/fold.h"
#include "entity/institutions.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "mention/noun_types.h"
#include "names/key.h"

namespace relata {
namespace {

bool is_unlinked_noun(const State& s, std::uint32_t mention) { return s.mentions[mention].kind == MentionKind::Nominal && s.is_unlinked(mention); }

struct NamedInstitution {
  std::string noun;  // "foreign ministry"
  Institution institution;
};

// The head with up to three words before it that are neither names nor determiners, the longest first: "foreign ministry",
// "national security council". A ministry of anything is one.
std::optional<NamedInstitution> institution_of(const State& s, const Mention& m) {
  constexpr std::uint32_t kMost = 3;
  std::uint32_t begin = m.head;
  while (begin > m.tokens.begin && m.head - begin < kMost) {
    const Deprel relation = s.word(begin - 1).deprel;
    const bool part = relation == Deprel::Amod || relation == Deprel::Compound || relation == Deprel::Case || relation == Deprel::NmodPoss;
    if (!part || s.country_at(begin - 1) != kNoCluster) break;
    --begin;
  }
  for (std::uint32_t from = begin; from <= m.head; ++from) {
    const std::string noun = fold(clean_text(std::string(s.document.text_of(TokenSpan{from, m.head + 1}))));
    if (const Institution* known = find_institution(noun)) return NamedInstitution{noun, *known};
    if (from < m.head && is(fold(s.document.text_of(m.head)), WordClass::MinistryNoun)) return NamedInstitution{noun, {EntityType::Org, true}};
  }
  return std::nullopt;
}

// The phrase from its first word that is no determiner to its head, without a possessive ending: "Mali election".
std::string phrase_of(const State& s, const Mention& m) {
  TokenSpan span{m.tokens.begin, m.head + 1};
  while (span.size() > 1 && (s.word(span.begin).upos == Upos::Det || s.word(span.begin).upos == Upos::Punct || s.word(span.begin).upos == Upos::Cconj))
    ++span.begin;
  std::string phrase = clean_text(std::string(s.document.text_of(span)));
  for (const std::string_view ending : {"'s ", "\xE2\x80\x99s "})
    if (const std::size_t at = phrase.find(ending); at != std::string::npos) phrase.replace(at, ending.size(), " ");
  return phrase;
}

// "Government of Chad", "Chadian Government": the country, when that is all the name says.
std::uint32_t country_of_government(State& s, std::uint32_t mention) {
  std::vector<std::string> words = words_of_name(s.document.text_of(s.mentions[mention].name));
  const auto noun = std::find_if(words.begin(), words.end(), [](const std::string& w) { return w == "government"; });
  if (noun == words.end()) return kNoCluster;
  words.erase(noun);
  std::string rest;
  for (const std::string& word : words)
    if (!is(word, WordClass::NotOfName)) rest += (rest.empty() ? "" : " ") + word;
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
  if (s.country_below(m.head, m.tokens.begin) != kNoCluster && m.tokens.begin < m.head && phrase.find(' ') != std::string::npos) return phrase;
  return s.word(m.head).lemma + " in " + label_of(s, countries.front());
}

// "speaks Japanese", "written in Japanese", "the Japanese language".
bool stands_for_language(const State& s, const Mention& m) {
  const Word& w = s.word(m.head);
  if (w.head == kRoot || !s.children[m.head].empty()) {
    const bool in = s.children[m.head].size() == 1 && s.has_child(m.head, Preposition::Language);
    return in && w.head != kRoot && is(s.word(w.head).lemma, WordClass::LanguageVerb);
  }
  const Word& above = s.word(w.head);
  if (w.deprel == Deprel::Amod || w.deprel == Deprel::Compound) return is(above.lemma, WordClass::LanguageNoun);
  return w.deprel == Deprel::Obj && is(above.lemma, WordClass::LanguageVerb);
}

}  // namespace

// "He speaks Hindi": a language, and neither a people nor a country.
void link_languages(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.name.size() != 1 || m.type == EntityType::Person || !s.is_unlinked(i)) continue;
    const GazetteerEntry* language = s.gazetteer.language(s.document.text_of(m.name));
    if (language && stands_for_language(s, m)) s.link(i, s.cluster_with_id(language->id), "language");
  }
}

// "Kenyan officials", "the Kenyan side", "Government of Kenya": a government is the country that acts.
void link_governments(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind == MentionKind::Name && s.is_unlinked(i)) {
      if (const std::uint32_t country = country_of_government(s, i); country != kNoCluster) s.link(i, country, "government");
      continue;
    }
    if (!is_unlinked_noun(s, i) || !is(s.word(m.head).lemma, WordClass::GoverningBody)) continue;
    const std::vector<std::uint32_t> countries = s.countries_below(m.head, m.tokens.begin);
    if (countries.size() > (m.number == Number::Plural ? 2u : 1u)) continue;
    for (const std::uint32_t country : countries) s.link(i, country, "government");
  }
}

// "the Kenyan people": those whom news also calls Kenyans.
void link_peoples(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_unlinked_noun(s, i) || !is(fold(s.document.text_of(m.head)), WordClass::PeopleNoun) || m.tokens.begin == m.head) continue;
    const std::uint32_t demonym = s.mention_holding(m.head - 1);
    if (demonym == State::kNoMentionAt || s.word(m.head - 1).head != m.head || s.mentions[demonym].name.empty()) continue;
    const auto known = known_name(s.gazetteer, s.document.text_of(s.mentions[demonym].name));
    if (!known || known->use != NameUse::People || known->entry->country.empty()) continue;
    s.link(i, s.people_of(known->entry->country), "people");
  }
}

// "the war in Mali" and "the Malian war" are one, and have a name.
void name_wars(State& s) {
  std::vector<War> wars;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_unlinked_noun(s, i) || m.number == Number::Plural) continue;
    const std::string& noun = s.word(m.head).lemma;
    const std::vector<std::uint32_t> countries = s.countries_below(m.head, m.tokens.begin);
    const bool war = is(noun, WordClass::WarNoun);
    if (countries.empty() && phrase_of(s, m).find(' ') == std::string::npos) continue;
    const GazetteerEntry* known = known_event(s, ways_to_call(s, m, countries));
    if (!known && (!war || countries.empty())) continue;
    std::uint32_t cluster = known ? s.cluster_with_id(known->id) : same_war(wars, countries);
    if (cluster == kNoCluster) cluster = s.add_named_cluster(i, EntityType::Event, event_label(s, m, countries), "war");
    else s.link(i, cluster, "war");
    add_names(s, cluster, noun);
    wars.push_back({cluster, countries});
  }
}

// "the Malian elections": named after the country that votes.
void name_elections(State& s) {
  std::map<std::uint32_t, std::uint32_t> by_country;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_unlinked_noun(s, i) || !is(s.word(m.head).lemma, WordClass::ElectionNoun)) continue;
    const std::vector<std::uint32_t> countries = s.countries_below(m.head, m.tokens.begin);
    if (countries.size() != 1) continue;
    if (const auto known = by_country.find(countries[0]); known != by_country.end()) s.link(i, known->second, "election");
    else by_country[countries[0]] = s.add_named_cluster(i, EntityType::Event, event_label(s, m, countries), "election");
    add_names(s, by_country[countries[0]], "election");
  }
}

namespace {

// A body of this noun that the text named before the mention, of this country if it is told.
std::uint32_t same_institution(const State& s, std::uint32_t mention, const std::vector<std::string>& words, const std::string& country) {
  std::uint32_t best = kNoCluster, best_last = 0;
  for (const std::uint32_t c : s.clusters_with(words.front())) {
    const Cluster& cluster = s.clusters[c];
    if (cluster.members.empty() || (!country.empty() && cluster.scope != country)) continue;
    if (std::find(cluster.names.begin(), cluster.names.end(), words) == cluster.names.end()) continue;
    const std::uint32_t last = s.last_before(c, mention);
    if (!country.empty() && last == State::kNoMentionAt) return c;
    if (last != State::kNoMentionAt && (best == kNoCluster || last > best_last)) best = c, best_last = last;
  }
  return best;
}

// Is nothing said of whose the thing is, and is it no new one?
bool is_ownerless(const State& s, const Mention& m) {
  for (const std::uint32_t child : s.children[m.head]) {
    const Word& w = s.word(child);
    if (w.deprel == Deprel::NmodPoss || (w.deprel == Deprel::Nmod && !s.has_child(child, Deprel::Case, "in"))) return false;
    if (base_of(w.deprel) == Deprel::Det && !is(fold(s.document.text_of(child)), WordClass::DefiniteArticle)) return false;
    if (w.deprel == Deprel::Nummod) return false;
    const std::uint32_t name = s.mention_holding(child);
    if ((w.deprel == Deprel::Compound || w.deprel == Deprel::Amod) && name != State::kNoMentionAt && !s.mentions[name].name.empty()) return false;
  }
  return true;
}

}  // namespace

// "the Kenyan army" is one body, with or without capitals; "the army" is that of the country that the article is about.
void name_institutions(State& s) {
  find_own_country(s);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_unlinked_noun(s, i)) continue;
    const std::optional<NamedInstitution> found = institution_of(s, m);
    if (!found || (m.number == Number::Plural && !found->noun.ends_with("s"))) continue;
    const std::vector<std::string> words = words_of_name(found->noun);
    std::uint32_t country = s.country_below(m.head, m.tokens.begin);
    if (country == kNoCluster) {
      if (!found->institution.own || !is_ownerless(s, m)) continue;
      if (const std::uint32_t same = same_institution(s, i, words, {}); same != kNoCluster) {
        s.link(i, same, "institution");
        continue;
      }
      country = s.home;
    }
    if (country == kNoCluster || s.clusters[country].gazetteer_id.size() < 9) continue;
    const std::string code = s.clusters[country].gazetteer_id.substr(8);
    if (const std::uint32_t same = same_institution(s, i, words, code); same != kNoCluster) {
      s.link(i, same, "institution");
      continue;
    }
    const std::uint32_t cluster = s.add_named_cluster(i, found->institution.type, phrase_of(s, m), "institution");
    s.clusters[cluster].scope = code;
    s.add_name(cluster, words);
  }
}

namespace {

// "a New York bank", "Volga, the Chad bank": a new thing, and what a name stands beside, have no name of their own by this.
bool is_new_or_beside_a_name(const State& s, const Mention& m) {
  if (s.word(m.head).deprel == Deprel::Appos) return true;
  if (const std::uint32_t next = m.head + 1 < s.document.size() ? s.mention_holding(m.head + 1) : State::kNoMentionAt;
      next != State::kNoMentionAt && s.mentions[next].kind == MentionKind::Name && s.mentions[next].name.begin == m.head + 1)
    return true;  // "German bank Volga"
  return std::any_of(s.children[m.head].begin(), s.children[m.head].end(), [&](std::uint32_t child) {
    const Deprel relation = base_of(s.word(child).deprel);
    const bool named = relation == Deprel::Appos || relation == Deprel::Flat;
    return named || relation == Deprel::Cop || (relation == Deprel::Det && is(fold(s.document.text_of(child)), WordClass::OneDeterminer));
  });
}

// "the Chinese restaurant", "the Oslo summit": a body, building or event identified by the place that stands before its noun.
bool is_identified_by_place(const State& s, const Mention& m) {
  const std::optional<NounType> type = noun_type(fold(s.word(m.head).lemma));
  if (!type || !type->listed) return false;
  if (type->type != EntityType::Org && type->type != EntityType::Fac && type->type != EntityType::Event) return false;
  const std::string lemma = fold(s.word(m.head).lemma);
  if (is(lemma, WordClass::GoverningBody) || is(lemma, WordClass::OwnCountryNoun) || is(lemma, WordClass::PeopleNoun)) return false;
  for (const std::uint32_t child : s.children[m.head]) {
    const Deprel relation = s.word(child).deprel;
    if (relation != Deprel::Amod && relation != Deprel::Compound) continue;
    const std::uint32_t name = s.mention_holding(child);
    const std::uint32_t c = name == State::kNoMentionAt || s.mentions[name].name.empty() ? kNoCluster : s.cluster_of(name);
    if (c != kNoCluster && is_place(s.type_of(c))) return true;
  }
  return false;
}

}  // namespace

// "the Chinese restaurant" is a thing of its own, and neither China nor any other restaurant.
void name_described_entities(State& s) {
  std::map<std::string, std::uint32_t> by_phrase;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_unlinked_noun(s, i) || m.number == Number::Plural || !is_identified_by_place(s, m) || is_new_or_beside_a_name(s, m)) continue;
    const std::string phrase = phrase_of(s, m);
    const auto known = by_phrase.find(fold(phrase));
    if (known != by_phrase.end()) {
      s.link(i, known->second, "described");
      continue;
    }
    const std::uint32_t cluster = s.add_named_cluster(i, noun_type(fold(s.word(m.head).lemma))->type, phrase, "described");
    s.add_name(cluster, words_of_name(phrase));
    by_phrase[fold(phrase)] = cluster;
  }
}

}  // namespace relata
