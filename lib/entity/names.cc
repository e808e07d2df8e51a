// Names that the gazetteer knows, and names that are equal. Tested by tests/entity/name_sieves_test.cc.
#include <algorithm>

#include "base/fold.h"
#include "entity/institutions.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/endings.h"
#include "lexicon/words.h"
#include "names/acronym.h"
#include "names/key.h"

namespace relata {
namespace {

bool is_named(const Mention& m) { return m.kind == MentionKind::Name || m.kind == MentionKind::Demonym; }

// Persons are one kind, everything else another: a name is never both.
bool same_kind(const State& s, std::uint32_t cluster, EntityType type) { return (s.type_of(cluster) == EntityType::Person) == (type == EntityType::Person); }

struct ScopedName {
  std::vector<std::string> words;
  std::string scope;  // country code
};

// "Chinese Foreign Ministry" and "China's Foreign Ministry" are "foreign ministry" of CN.
ScopedName scoped_name(const State& s, std::uint32_t mention) {
  const Mention& m = s.mentions[mention];
  ScopedName name{m.type == EntityType::Person ? person_words(name_text(s, mention)) : words_of_name(name_text(s, mention)), ""};
  if (m.type != EntityType::Org && m.type != EntityType::Fac) return name;
  for (const std::size_t count : {2u, 1u}) {
    if (name.words.size() <= count) continue;
    std::string first = name.words[0];
    if (count == 2) first += " " + name.words[1];
    const auto hit = known_name(s.gazetteer, first);
    if (!hit || !hit->entry->id.starts_with("country:") || hit->use != NameUse::People) continue;
    name.scope = hit->entry->country;
    name.words.erase(name.words.begin(), name.words.begin() + static_cast<std::ptrdiff_t>(count));
    return name;
  }
  const std::uint32_t owner = s.country_below(m.head, m.name.begin);
  if (owner != kNoCluster) name.scope = s.clusters[owner].gazetteer_id.substr(8);
  return name;
}

// Words that bear out a person of the text.
struct PersonWords {
  std::set<std::string> full;   // of names of two words and more
  std::set<std::string> shown;  // of lone names that a title or an apposition shows to be persons: "Washington, the first president"
};

PersonWords persons_of(const State& s) {
  PersonWords words;
  for (const Mention& m : s.mentions) {
    if (m.type != EntityType::Person || m.name.empty()) continue;
    const bool shown = m.tokens.begin != m.name.begin || s.has_child(m.head, Deprel::Appos);
    if (m.name.size() == 1 && !shown) continue;
    for (std::string& word : words_of_name(s.document.text_of(m.name))) (m.name.size() > 1 ? words.full : words.shown).insert(std::move(word));
  }
  return words;
}

// "Djibouti" or "Washington" read as a person, when no title stands before it and nobody in the text has it in his name.
bool is_misread_person(const State& s, std::uint32_t mention, const KnownName& known, const PersonWords& persons) {
  const Mention& m = s.mentions[mention];
  if ((known.use != NameUse::Name && known.use != NameUse::Capital) || m.tokens.begin != m.name.begin) return false;
  if (known.use == NameUse::Capital && !stands_for_government(s, mention)) return false;
  const std::vector<std::string> words = words_of_name(name_text(s, mention));
  // A country in apposition is common ("Djibouti, an ally of Kenya"), a capital so hardly ever.
  const bool capital = known.use == NameUse::Capital;
  return std::none_of(words.begin(), words.end(),
                      [&](const std::string& word) { return persons.full.contains(word) || (capital && persons.shown.contains(word)); });
}

// What the gazetteer says of the name of every mention; nothing of a mention without one.
using KnownNames = std::vector<std::optional<KnownName>>;

KnownNames known_names(const State& s) {
  KnownNames known(s.mentions.size());
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i)
    if (!s.mentions[i].name.empty()) known[i] = known_name(s.gazetteer, name_text(s, i));
  return known;
}

// How often each country is named, by its name or its people's.
std::map<std::string, int> countries_named(const State& s, const KnownNames& known) {
  std::map<std::string, int> counts;
  for (std::uint32_t i = 0; i < known.size(); ++i)
    if (known[i] && s.mentions[i].type != EntityType::Person && known[i]->entry->id.starts_with("country:")) ++counts[known[i]->entry->country];
  return counts;
}

// Of the bodies of one name, and of a capital and its namesakes, the one whose country the text speaks of: "Victoria" in
// Australia.
KnownName with_country(const State& s, std::uint32_t mention, const KnownName& known, const std::map<std::string, int>& counts) {
  if (known.entry->supplied || (known.use != NameUse::Capital && !(known.use == NameUse::Name && known.entry->id.starts_with("body:")))) return known;
  const GazetteerEntry* entry = likeliest(s.gazetteer.look_up(key_of_name(name_text(s, mention))), s.mentions[mention].type, counts);
  return entry == known.entry ? known : KnownName{entry, NameUse::Name};
}

// The country whose name or people's name stands inside of the phrase before the name: "Peru's Congress".
std::string owner_of(const State& s, std::uint32_t mention, const KnownNames& known) {
  const Mention& m = s.mentions[mention];
  for (std::uint32_t t = m.tokens.begin; t < m.name.begin; ++t) {
    const std::uint32_t inside = s.mention_holding(t);
    if (inside != State::kNoMentionAt && inside != mention && known[inside] && known[inside]->entry->id.starts_with("country:"))
      return known[inside]->entry->country;
  }
  return {};
}

// The country of the capital or country in which the article was written: "LIMA -". Empty when it does not say.
std::string country_of_dateline(const State& s, const KnownNames& known) {
  for (std::uint32_t i = 0; i < known.size() && s.mentions[i].sentence == 0; ++i)
    if (known[i] && is_place(s.mentions[i].type) && in_dateline(s, s.mentions[i])) return known[i]->entry->country;
  return {};
}

// "Congress" of Peru, or in an article that speaks of Peru alone, is not that of the table's country.
bool is_of_another_country(const State& s, std::uint32_t mention, const GazetteerEntry& body, const KnownNames& known,
                           const std::map<std::string, int>& counts) {
  if (!body.id.starts_with("body:") || body.country.empty()) return false;
  if (const std::string owner = owner_of(s, mention, known); !owner.empty()) return owner != body.country;
  if (!find_institution(key_of_name(name_text(s, mention))) || counts.contains(body.country)) return false;
  const std::string place = country_of_dateline(s, known);
  return place.empty() ? !counts.empty() : place != body.country;
}

// "A Nigerian was arrested", "the 48-year-old Australian": one person of a people is not the country.
bool is_person_of_people(const State& s, std::uint32_t mention, const KnownName& known) {
  const Mention& m = s.mentions[mention];
  const Word& w = s.word(m.head);
  if (known.use != NameUse::People || is_plural(w.xpos) || !known.entry->id.starts_with("country:")) return false;
  if (w.deprel == Deprel::Amod || w.deprel == Deprel::Compound || w.deprel == Deprel::NmodDesc || w.deprel == Deprel::Flat) return false;
  bool one = false, definite = false;
  for (const std::uint32_t child : s.children[m.head]) {
    const std::string text = fold(s.document.text_of(child));
    if (base_of(s.word(child).deprel) == Deprel::Det) one |= is(text, WordClass::OneDeterminer), definite |= is(text, WordClass::DefiniteArticle);
  }
  const std::string name = key_of_name(name_text(s, mention));
  const bool plural_too = !ending_of(name, Ending::People).empty();
  return one || (definite && !plural_too);
}

// Many clubs, firms and ships are called as a town is: the table tells of the town only.
bool may_be_place(const Mention& m, const GazetteerEntry& entry) {
  constexpr float kSure = 0.6f;
  const bool place = m.type == EntityType::Gpe || m.type == EntityType::Loc;
  if (entry.id.starts_with("place:")) return place;
  return !entry.id.starts_with("city:") || place || m.type == EntityType::Misc || m.probability < kSure;
}

// "the Palestinians" are people of their own, not their country.
bool link_people(State& s, std::uint32_t mention, const KnownName& known) {
  const Mention& m = s.mentions[mention];
  if (known.use != NameUse::People || !is_plural(s.word(m.head).xpos) || !known.entry->id.starts_with("country:")) return false;
  s.link(mention, s.people_of(known.entry->country), "people");
  return true;
}

}  // namespace

void link_gazetteer_names(State& s) {
  const PersonWords persons = persons_of(s);
  const KnownNames known = known_names(s);
  const std::map<std::string, int> counts = countries_named(s, known);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_named(m) || !s.is_unlinked(i)) continue;
    std::optional<KnownName> hit = known[i];
    if (!hit) continue;
    hit = with_country(s, i, *hit, counts);
    if (hit->entry->supplied) {
      const std::uint32_t cluster = s.cluster_with_id(hit->entry->id);
      s.link(i, cluster, "gazetteer");
      remember_name(s, i, cluster, words_of_name(name_text(s, i)));
      continue;
    }
    if (is_of_another_country(s, i, *hit->entry, known, counts)) continue;
    if (is_person_of_people(s, i, *hit)) {
      s.add_person_cluster(i, "person of a people");
      continue;
    }
    if (m.type == EntityType::Person && !is_misread_person(s, i, *hit, persons)) continue;
    if (hit->use == NameUse::Name && !may_be_place(m, *hit->entry)) continue;
    if (link_people(s, i, *hit)) continue;
    if (hit->use == NameUse::Capital && (m.type == EntityType::Gpe || m.type == EntityType::Loc || m.type == EntityType::Misc || m.type == EntityType::Person))
      continue;
    std::string id = hit->entry->id;
    if (hit->use == NameUse::Capital) id = "country:" + hit->entry->country;
    // Two capital letters of small words ("IS", "WHO") count only when the text has them in capitals.
    const bool acronym = is_acronym(hit->entry->name) || key_of_name(name_text(s, i)).size() <= 3;
    if (acronym && !is_acronym(name_text(s, i)) && hit->entry->type == EntityType::Org && name_text(s, i).size() <= 3) continue;
    const std::uint32_t cluster = s.cluster_with_id(id);
    s.link(i, cluster, "gazetteer");
    remember_name(s, i, cluster, words_of_name(name_text(s, i)));
  }
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_named(m) || !s.is_unlinked(i)) continue;
    const std::optional<KnownName>& hit = known[i];
    if (!hit || with_country(s, i, *hit, counts).use != NameUse::Capital) continue;
    if (m.type == EntityType::Person && !is_misread_person(s, i, *hit, persons)) continue;
    const GazetteerEntry* country = s.gazetteer.country(hit->entry->country);
    const bool government = country && stands_for_government(s, i);
    s.link(i, s.cluster_with_id(government ? country->id : hit->entry->id), government ? "metonymy" : "gazetteer");
  }
}

void link_same_names(State& s) {
  const std::set<std::string> surnames = surnames_of(s);
  std::map<std::vector<std::string>, std::vector<std::uint32_t>> by_name;
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c)
    for (const auto& words : s.clusters[c].names) by_name[words].push_back(c);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (!is_named(m) || !s.is_unlinked(i)) continue;
    ScopedName name = scoped_name(s, i);
    if (name.words.empty() || (m.type == EntityType::Person && name.words.size() == 1) || is_mistyped_surname(m, name.words, surnames)) continue;
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t c : by_name[name.words]) {
      const std::string& scope = s.clusters[c].scope;
      if (same_kind(s, c, m.type) && !has_cannot_link(s, name.words, c) && (scope.empty() || name.scope.empty() || scope == name.scope))
        candidates.push_back(c);
    }
    std::uint32_t cluster = nearest(s, candidates, i);
    if (cluster == kNoCluster) {
      cluster = s.add_cluster(i, "name");
      by_name[name.words].push_back(cluster);
    } else {
      s.link(i, cluster, "same name");
    }
    if (s.clusters[cluster].scope.empty()) s.clusters[cluster].scope = name.scope;
    remember_name(s, i, cluster, std::move(name.words));
  }
}

}  // namespace relata
