// What bears no country's name is of the country that the article is about: "the country", "the government", "the army", "Parliament".
// Tested by tests/entity/country_sieves_test.cc.
#include <algorithm>
#include <map>
#include <set>

#include "base/fold.h"
#include "base/table.h"
#include "entity/institutions.h"
#include "entity/sieves.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "text/characters.h"

namespace relata {
namespace {

constexpr float kOfCity = 0.5f;     // what a mention of a city counts for its country
constexpr float kFirst = 1;         // what the first sentence counts besides
constexpr float kDateline = 2;      // what a dateline counts
constexpr float kLeastCount = 1;    // what an article counts for a country that it is about: more than a city in passing
constexpr float kClear = 1.5f;      // times the next country that the first must count
constexpr float kPlain = 2;         // and where bare offices are its own
constexpr std::uint32_t kBack = 2;  // sentences in which another country is meant rather than the article's

// The country in which the place lies, or that it is. Bodies tell nothing: Congress and the Democratic Party are of whatever country the article is about.
std::string country_of(const State& s, const Cluster& c) {
  if (c.gazetteer_id.starts_with("body:")) return {};
  const GazetteerEntry* entry = s.gazetteer.by_id(c.gazetteer_id);
  return entry ? entry->country : std::string();
}

// "the", "this", "our": a determiner or possessor by which the article's own is meant.
bool is_ones_own(const State& s, const Mention& m) {
  for (const std::uint32_t child : s.children[m.head]) {
    const Word& w = s.word(child);
    const std::string text = lower(s.document.text_of(child));
    if (base_of(w.deprel) == Deprel::Det && is(text, WordClass::OwnDeterminer)) return true;
    if (w.deprel == Deprel::NmodPoss && is(text, WordClass::OwnPossessive)) return true;
  }
  return false;
}

// Nothing but plain words before the noun, and no complement of it.
bool is_plain(const State& s, const Mention& m) {
  for (const std::uint32_t child : s.children[m.head]) {
    const Word& w = s.word(child);
    switch (base_of(w.deprel)) {
      case Deprel::Amod:
      case Deprel::Compound:
        if (!is(fold(w.lemma), WordClass::PlainAdjective)) return false;
        break;
      case Deprel::Nummod: return false;
      case Deprel::Nmod:
        if (w.deprel == Deprel::NmodPoss ? !is(lower(s.document.text_of(child)), WordClass::OwnPossessive) : s.has_child(child, Preposition::NounComplement))
          return false;
        break;
      default: break;
    }
  }
  return true;
}

// "Congress", "Health Ministry": a name that a body of any country may bear.
bool is_own_body(const std::vector<std::string>& words) {
  const Institution* institution = find_institution(joined(words, " "));
  return (institution && institution->own) || is(words.back(), WordClass::MinistryNoun) || is(words.front(), WordClass::MinistryNoun);
}

// The country named last in the sentences right before the mention or, before it, in its own; where two are, none is meant.
std::uint32_t country_just_named(const State& s, std::uint32_t mention) {
  std::uint32_t found = kNoCluster;
  for (std::uint32_t i = mention; i-- > 0 && s.mentions[i].sentence + kBack > s.mentions[mention].sentence;) {
    const std::uint32_t c = s.cluster_of(i);
    if (c == kNoCluster || !s.clusters[c].gazetteer_id.starts_with("country:") || c == found) continue;
    if (found != kNoCluster) return kNoCluster;
    found = c;
  }
  return found;
}

// What the reading model takes for the antecedent, if that is a country.
std::uint32_t country_scored(const State& s, const Mention& m) {
  constexpr float kSure = 0.4f;
  for (const AntecedentLink& link : s.analysis.antecedents_of(m.head)) {
    const std::uint32_t before = s.antecedent_of(link);
    if (before == State::kNoMentionAt || link.probability < kSure) continue;
    const std::uint32_t c = s.cluster_of(before);
    if (c != kNoCluster && s.clusters[c].gazetteer_id.starts_with("country:")) return c;
  }
  return kNoCluster;
}

// "President", "Foreign Minister": the words of a state's office right before a name, in lower case; empty where there are others, or none.
std::string bare_office(const State& s, const Mention& m) {
  std::string title;
  if (m.kind != MentionKind::Name || m.tokens.begin == m.name.begin) return title;
  const std::uint32_t noun = m.name.begin - 1;
  const std::string lemma = fold(s.word(noun).lemma);
  if (!is(lemma, WordClass::StateOffice)) return title;
  for (std::uint32_t t = m.tokens.begin; t <= noun; ++t) {
    if (!is_capitalised(s.document.text_of(t)) || s.mention_at(t) != State::kNoMentionAt) return {};
    title += (title.empty() ? "" : " ") + lower(s.document.text_of(t));
  }
  // "Club President": what else is before the noun may be a body, but for ministers, who have a field.
  const bool field = m.tokens.begin == noun || is(lemma, WordClass::OfficeSynonym);
  return field ? title : std::string();
}

// "President Ann Bell of Peru", "the club's President Ann Bell": the text says whose the name is.
bool is_of_somebody(const State& s, std::uint32_t cluster) {
  return std::any_of(s.clusters[cluster].members.begin(), s.clusters[cluster].members.end(), [&](std::uint32_t i) {
    const std::vector<std::uint32_t>& kids = s.children[s.mentions[i].head];
    return std::any_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
      const std::uint32_t owner = s.mention_holding(kid);
      if (owner == State::kNoMentionAt || s.cluster_of(owner) == kNoCluster || s.cluster_of(owner) == s.home) return false;
      return s.word(kid).deprel == Deprel::NmodPoss || (s.word(kid).deprel == Deprel::Nmod && s.has_child(kid, Preposition::Origin));
    });
  });
}

}  // namespace

// "Ann Bell arrived in Peru": whoever visits a country is not its president.
bool is_visitor(const State& s, std::uint32_t cluster) {
  for (const std::uint32_t i : s.clusters[cluster].members) {
    const Word& subject = s.word(s.mentions[i].head);
    if (subject.deprel != Deprel::Nsubj || subject.head == kRoot || !is(s.word(subject.head).lemma, WordClass::Travelling)) continue;
    for (const std::uint32_t child : s.children[subject.head]) {
      const Deprel relation = base_of(s.word(child).deprel);
      const std::uint32_t place = s.mention_holding(child);
      if ((relation != Deprel::Obl && relation != Deprel::Obj) || place == State::kNoMentionAt || s.cluster_of(place) == kNoCluster) continue;
      if (s.type_of(s.cluster_of(place)) == EntityType::Gpe) return true;
    }
  }
  return false;
}

// Does the sentence of the mention end without one: "CAIRO -"?
bool in_dateline(const State& s, const Mention& m) {
  const TokenSpan sentence = s.analysis.sentences[m.sentence];
  if (m.sentence > 2 || sentence.size() > 20 || sentence.end >= s.document.size()) return false;
  const ByteSpan between{s.document.tokens()[sentence.end - 1].bytes.end, s.document.tokens()[sentence.end].bytes.begin};
  return s.document.tokens()[sentence.end].gap == Gap::Paragraph && s.document.text_of(between).find('\n') == std::string_view::npos;
}

// "Nairobi ... Kenyan ... Kenya ... Uganda": the article is about Kenya.
void find_own_country(State& s) {
  std::map<std::string, float> counts;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const std::uint32_t c = s.cluster_of(i);
    if (c == kNoCluster) continue;
    const std::string country = country_of(s, s.clusters[c]);
    if (country.empty()) continue;
    const Mention& m = s.mentions[i];
    counts[country] += s.clusters[c].gazetteer_id.starts_with("country:") || s.clusters[c].gazetteer_id.starts_with("people:") ? 1 : kOfCity;
    if (in_dateline(s, m)) counts[country] += kDateline;
    else if (m.sentence == 0) counts[country] += kFirst;
  }
  const auto first = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (first == counts.end() || first->second < kLeastCount || !s.gazetteer.country(first->first)) return;
  const bool clear =
      std::all_of(counts.begin(), counts.end(), [&](const auto& other) { return other.first == first->first || first->second >= kClear * other.second; });
  if (!clear) return;
  s.home = s.cluster_with_id("country:" + first->first);
  s.home_is_plain =
      std::all_of(counts.begin(), counts.end(), [&](const auto& other) { return other.first == first->first || first->second >= kPlain * other.second; });
  for (Cluster& c : s.clusters)
    if (c.named && c.gazetteer_id.empty() && c.scope.empty() && c.names.size() == 1 && is_own_body(c.names.front())) c.scope = first->first;
}

// "The country", "the government": the one of which the text just spoke, or else the article's own.
void link_own_country(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Nominal || !s.is_unlinked(i) || !is(fold(s.word(m.head).lemma), WordClass::OwnCountryNoun)) continue;
    if (m.number == Number::Plural && !is(fold(s.document.text_of(m.head)), WordClass::OwnCountryNoun)) continue;
    if (!is_ones_own(s, m) || !is_plain(s, m) || s.word(m.head).deprel == Deprel::Appos) continue;
    std::uint32_t country = country_scored(s, m);
    if (country == kNoCluster) country = country_just_named(s, i);
    if (country == kNoCluster) country = s.home;
    if (country != kNoCluster && !s.is_under_subject(m.head, country, false)) s.link(i, country, "own country");
  }
}

// "President Hirut Alemu": an office that the text gives to no country, and to nobody else, is one of the article's own.
void give_own_offices(State& s) {
  if (s.home == kNoCluster || !s.home_is_plain) return;
  std::map<std::string, std::set<std::uint32_t>> bearers;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i)
    if (const std::string title = bare_office(s, s.mentions[i]); !title.empty() && s.cluster_of(i) != kNoCluster) bearers[title].insert(s.cluster_of(i));
  for (const auto& [title, clusters] : bearers) {
    if (clusters.size() != 1) continue;
    const std::uint32_t c = *clusters.begin();
    const std::string lemma = title.substr(title.rfind(' ') + 1);
    const auto of_home = [&](const Cluster& other) {
      return std::any_of(other.roles.begin(), other.roles.end(), [&](const RoleNoun& role) { return role.lemma == lemma && role.country == s.home; });
    };
    const bool placed = std::any_of(s.clusters[c].roles.begin(), s.clusters[c].roles.end(), [](const RoleNoun& role) { return role.country != kNoCluster; });
    if (placed || is_of_somebody(s, c) || is_visitor(s, c)) continue;
    if (title == lemma && std::any_of(s.clusters.begin(), s.clusters.end(), of_home)) continue;
    for (RoleNoun& role : s.clusters[c].roles)
      if (role.lemma == lemma && !role.former) role.country = s.home, role.own = true;
  }
}

}  // namespace relata
