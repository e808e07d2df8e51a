// Descriptions of things that have a name elsewhere. Tested by tests/entity/description_sieves_test.cc.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/fold.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "mention/name_words.h"
#include "mention/noun_types.h"
#include "names/key.h"

namespace relata {
namespace {

bool is_definite(const State& s, const Mention& m) {
  for (const std::uint32_t child : s.children[m.head]) {
    const Word& w = s.word(child);
    if (w.deprel == Deprel::Det && is(w.lemma, WordClass::Definite)) return true;
  }
  return false;
}

bool is_indefinite(const State& s, const Mention& m) { return s.has_child(m.head, Deprel::Det, WordClass::NewThing); }

std::optional<EntityType> type_of_noun(const State& s, std::uint32_t token) {
  const std::optional<NounType> known = noun_type(fold(s.word(token).lemma));
  return known ? std::optional(known->type) : std::nullopt;
}

bool types_agree(EntityType type, EntityType noun) {
  if (type == noun) return true;
  if (noun == EntityType::Gpe) return type == EntityType::Loc;
  if (noun == EntityType::Org) return type == EntityType::Misc;
  if (noun == EntityType::Fac || noun == EntityType::Loc) return type == EntityType::Loc || type == EntityType::Fac || type == EntityType::Misc;
  return noun == EntityType::Event && type == EntityType::Misc;
}

// "former | minister", "former Peruvian | minister": an adjective between the start of the phrase and the noun.
bool is_former(const State& s, std::uint32_t noun, std::uint32_t from) {
  for (std::uint32_t t = from; t < noun; ++t)
    if (is(lower(s.document.text_of(t)), WordClass::FormerAdjective)) return true;
  return false;
}

// "prime | minister"; empty for "the minister".
std::string kind_of_role(const State& s, std::uint32_t noun, std::uint32_t from) {
  return noun > from && s.word(noun - 1).upos != Upos::Det ? lower(s.document.text_of(noun - 1)) : std::string();
}

void add_role(State& s, std::uint32_t cluster, std::uint32_t token, std::uint32_t from) {
  RoleNoun role{.lemma = fold(s.word(token).lemma), .country = s.country_below(token, from), .former = is_former(s, token, from)};
  role.kind = kind_of_role(s, token, from);
  s.clusters[cluster].roles.push_back(std::move(role));
}

using ByRole = std::map<std::string, std::vector<std::uint32_t>>;

// Clusters by the nouns of their roles.
ByRole clusters_by_role(const State& s) {
  ByRole by_role;
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c)
    for (const RoleNoun& role : s.clusters[c].roles)
      if (std::vector<std::uint32_t>& at = by_role[role.lemma]; at.empty() || at.back() != c) at.push_back(c);
  return by_role;
}

// The latest cluster before the mention with this role, of its kind ("prime") if any has that, of its country if both name one, and former or not as it is.
std::uint32_t bearer_of_role(const State& s, const ByRole& by_role, std::uint32_t mention, const std::string& lemma, std::uint32_t country) {
  std::uint32_t best = kNoCluster;
  const auto bearers = by_role.find(lemma);
  if (bearers == by_role.end()) return kNoCluster;
  const bool former = is_former(s, s.mentions[mention].head, s.mentions[mention].tokens.begin);
  const std::string kind = kind_of_role(s, s.mentions[mention].head, s.mentions[mention].tokens.begin);
  std::tuple<bool, bool, std::uint32_t> best_rank{};  // of the same kind, former or not as it is, last mention
  for (const std::uint32_t c : bearers->second) {
    const std::uint32_t last = s.last_before(c, mention);
    if (last == State::kNoMentionAt || s.is_under_subject(s.mentions[mention].head, c, false)) continue;
    bool fits = false, agrees = false, same = false;
    for (const RoleNoun& role : s.clusters[c].roles) {
      if (role.lemma != lemma || (country != kNoCluster && role.country != country)) continue;
      fits = true, agrees |= role.former == former, same |= !kind.empty() && role.kind == kind;
    }
    if (const std::tuple rank(same, agrees, last); fits && (agrees || !former) && rank >= best_rank) best = c, best_rank = rank;
  }
  return best;
}

// The noun that a name is built on: "court" of "International Court of Justice", "dam" of "Koysha dam".
bool is_built_on(const std::vector<std::string>& words, const std::string& noun) {
  if (words.size() < 2) return false;
  const auto preposition = std::find_if(words.begin() + 1, words.end(), [](const std::string& w) { return is(w, Preposition::NameComplement); });
  return *std::prev(preposition) == noun;
}

// The latest thing whose name is built on the noun: "the court" after "International Court of Justice".
std::uint32_t named_after(const State& s, std::uint32_t mention, const std::string& lemma) {
  std::uint32_t best = kNoCluster, best_last = 0;
  for (const std::uint32_t c : s.clusters_with(lemma)) {
    if (!s.clusters[c].named || s.is_person(c)) continue;
    const std::uint32_t last = s.last_before(c, mention);
    if (last == State::kNoMentionAt || (best != kNoCluster && last < best_last)) continue;
    const auto holds = [&lemma](const std::vector<std::string>& words) { return is_built_on(words, lemma); };
    if (std::any_of(s.clusters[c].names.begin(), s.clusters[c].names.end(), holds)) best = c, best_last = last;
  }
  return best;
}

// "... whose wife is the mayor": what is said of a noun that stands for nothing of the cluster.
bool has_subject_outside(const State& s, std::uint32_t predicate, std::uint32_t cluster) {
  for (const std::uint32_t child : s.children[predicate]) {
    if (s.word(child).deprel != Deprel::Nsubj || (s.word(child).upos != Upos::Noun && s.word(child).upos != Upos::Propn)) continue;
    const std::uint32_t m = s.mention_holding(child);
    return m == State::kNoMentionAt || s.cluster_of(m) != cluster;
  }
  return false;
}

// "Ann Bell, lawyer of the man who ...": what stands within the phrase of a name, short of a clause, is somebody else.
bool is_within(const State& s, std::uint32_t token, std::uint32_t cluster) {
  for (std::uint32_t above = s.word(token).head; above != kRoot; above = s.word(token).head) {
    const Deprel relation = base_of(s.word(token).deprel);
    if (relation == Deprel::Acl || relation == Deprel::Advcl || relation == Deprel::Ccomp || relation == Deprel::Parataxis) return false;
    const std::uint32_t m = s.mention_holding(above);
    if (m != State::kNoMentionAt && s.mentions[m].kind == MentionKind::Name && s.cluster_of(m) == cluster) return true;
    token = above;
  }
  return false;
}

// What the reading model holds for the antecedent, if it is sure (surer of another noun: "the pilot" after "my uncle") and the
// types agree.
std::uint32_t scored_antecedent(const State& s, std::uint32_t mention, EntityType noun) {
  constexpr float kSure = 0.5f, kSurer = 0.8f;
  const Mention& m = s.mentions[mention];
  for (const AntecedentLink& link : s.analysis.antecedents_of(m.head)) {
    const std::uint32_t before = s.antecedent_of(link);
    if (before == State::kNoMentionAt || link.probability < kSure) continue;
    const bool other_noun = s.mentions[before].kind == MentionKind::Nominal && s.word(s.mentions[before].head).lemma != s.word(m.head).lemma;
    if (other_noun && link.probability < kSurer) continue;
    const std::uint32_t c = s.cluster_of(before);
    if (c == kNoCluster || !s.clusters[c].named || !types_agree(s.type_of(c), noun)) continue;
    if (!s.is_under_subject(m.head, c, false) && !is_within(s, m.head, c) && !has_subject_outside(s, m.head, c)) return c;
  }
  return kNoCluster;
}

// "the president" after "Mayor Ann Bell": she holds another office, and no word that may mean both.
bool holds_another_office(const State& s, std::uint32_t cluster, const std::string& lemma) {
  if (is(lemma, WordClass::OfficeSynonym)) return false;
  const std::vector<RoleNoun>& roles = s.clusters[cluster].roles;
  const auto other = [&](const RoleNoun& role) {
    return role.lemma != lemma && look_up_relational_noun(role.lemma).office && !is(role.lemma, WordClass::OfficeSynonym);
  };
  return !roles.empty() && std::all_of(roles.begin(), roles.end(), other);
}

// "the ministry" after "Volga Bank": the name tells another kind of body, and an organ of a state is none of that kind.
bool is_of_another_kind(const State& s, std::uint32_t cluster, const std::string& lemma) {
  const auto is_organ = [](const std::string& word) { return look_up_relational_noun(word).organ; };
  if (!is_organ(lemma)) return false;
  for (const std::vector<std::string>& words : s.clusters[cluster].names) {
    if (std::any_of(words.begin(), words.end(), is_organ)) return false;
    if (std::any_of(words.begin(), words.end(), [](const std::string& word) { return is(word, WordClass::GenericInName); })) return true;
  }
  return false;
}

// A key for "the same noun phrase again": lemmas of its words but determiners and possessors.
std::string phrase_key(const State& s, const Mention& m) {
  std::string key;
  for (std::uint32_t t = m.tokens.begin; t <= m.head; ++t) {
    const Word& w = s.word(t);
    if (w.upos == Upos::Det || w.upos == Upos::Punct || w.upos == Upos::Pron || w.upos == Upos::Part || w.upos == Upos::Num) continue;
    key += fold(w.lemma) + " ";
  }
  return key;
}

// "the Laongo village" is told by the name in it: it is not what another description stood for.
bool holds_other_name(const State& s, const Mention& m) {
  for (const std::uint32_t child : s.children[m.head]) {
    const std::uint32_t name = s.mention_holding(child);
    if (child < m.head && s.word(child).deprel == Deprel::Compound && name != State::kNoMentionAt && s.mentions[name].kind == MentionKind::Name) return true;
  }
  return false;
}

// Holds the cluster a role of another country than the one that the description names?
bool serves_another(const State& s, std::uint32_t cluster, std::uint32_t country) {
  return country != kNoCluster && std::any_of(s.clusters[cluster].roles.begin(), s.clusters[cluster].roles.end(),
                                              [country](const RoleNoun& r) { return r.country != kNoCluster && r.country != country; });
}

// "Lady Ann Moss, Baroness Moss of Fairview": what follows the comma after a person's name begins with a title and has the surname, or is said to be the same.
void link_titled_names(State& s) {
  std::uint32_t before = State::kNoMentionAt;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Name) continue;
    const std::uint32_t last = std::exchange(before, i);
    if (last == State::kNoMentionAt || m.tokens.begin != s.mentions[last].name.end + 1 || s.document.text_of(m.tokens.begin - 1) != ",") continue;
    if (!is(fold(s.document.text_of(m.tokens.begin)), WordClass::NobleTitle)) continue;
    const bool beside = s.word(m.head).deprel == Deprel::Appos && s.mentions[last].tokens.contains(s.word(m.head).head);
    const std::uint32_t from = s.cluster_of(i), to = s.cluster_of(last);
    if (from == kNoCluster || to == kNoCluster || from == to || !s.is_person(from) || !s.is_person(to)) continue;
    const std::vector<std::string> words = words_of_name(s.document.text_of(m.tokens));
    const std::vector<std::vector<std::string>>& names = s.clusters[to].names;
    if (beside && s.clusters[to].label.empty()) s.clusters[to].label = clean_text(std::string(s.document.text_of(s.mentions[last].name)));
    if (beside || (!names.empty() && std::find(words.begin(), words.end(), names.front().back()) != words.end())) move_members(s, from, to, "apposition");
  }
}

// "Ann Bell, the minister, met Bob": what stands between commas right behind a person's name and before a verb is of that name, though the tree may have it
// before the next one. The mention of that name, or none.
std::uint32_t name_between_commas(const State& s, const Mention& m) {
  const std::uint32_t begin = m.tokens.begin, above = s.word(m.head).head;
  if (m.kind != MentionKind::Nominal || begin < 2 || above == kRoot || above < m.head || m.head + 1 >= s.document.size()) return State::kNoMentionAt;
  if (s.document.text_of(begin - 1) != "," || s.document.text_of(m.head + 1) != ",") return State::kNoMentionAt;
  const std::uint32_t name = s.mention_holding(begin - 2);
  const bool person = name != State::kNoMentionAt && s.mentions[name].kind == MentionKind::Name && s.mentions[name].type == EntityType::Person;
  return person && s.mentions[name].name.end == begin - 1 ? name : State::kNoMentionAt;
}

// "Ann Bell, whose brother ...": the noun of a relative possessor is somebody else than the name before it.
bool is_of_relative(const State& s, const Mention& m) { return s.has_child(m.head, Deprel::NmodPoss, WordClass::PossessiveRelative); }

// "Koysha dam" says more than "Koysha".
void name_with_noun(State& s, std::uint32_t cluster, TokenSpan words) {
  const std::string name = clean_text(std::string(s.document.text_of(words)));
  s.add_name(cluster, words_of_name(name));
  if (s.clusters[cluster].gazetteer_id.empty() && s.clusters[cluster].label.empty()) s.clusters[cluster].label = name;
}

}  // namespace

// "Peter Mwangi, Greenline's director" and "Greenline's director, Peter Mwangi".
void link_appositions(State& s) {
  link_titled_names(s);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (s.word(m.head).deprel != Deprel::Appos || is_of_relative(s, m)) continue;
    std::uint32_t above = s.word(m.head).head < m.head ? s.mention_at(s.word(m.head).head) : State::kNoMentionAt;
    if (const std::uint32_t name = name_between_commas(s, m); name != State::kNoMentionAt) above = name;
    if (above == State::kNoMentionAt) continue;
    const bool described = m.kind == MentionKind::Nominal && s.mentions[above].kind == MentionKind::Name;
    const bool named = m.kind == MentionKind::Name && s.mentions[above].kind == MentionKind::Nominal;
    if (!described && !named) continue;
    const std::uint32_t name = described ? above : i, noun = described ? i : above;
    const std::uint32_t cluster = s.cluster_of(name);
    const std::optional<EntityType> type = type_of_noun(s, s.mentions[noun].head);
    if (cluster == kNoCluster || !s.is_unlinked(noun) || s.mentions[noun].number == Number::Plural) continue;
    if (!type) {  // a noun of no known kind right before the name of a body can only be what that is: "airframer Airbus"
      if (named && s.type_of(cluster) == EntityType::Org && s.mentions[noun].head + 1 == s.mentions[name].tokens.begin) s.link(noun, cluster, "apposition");
      continue;
    }
    if (serves_another(s, cluster, s.country_below(s.mentions[noun].head, s.mentions[noun].tokens.begin))) continue;
    // The noun tells what an unknown name of unsure kind stands for: "Greenline, an environmental group".
    const bool unsure = !s.is_person(cluster) && s.clusters[cluster].gazetteer_id.empty() && s.clusters[cluster].votes[s.type_of(cluster)] < 2;
    const bool either = is(fold(s.word(s.mentions[noun].head).lemma), WordClass::BodyOrPerson);
    if (!types_agree(s.type_of(cluster), *type) && !unsure && !either) continue;
    if (unsure && !either && (*type == EntityType::Person || *type == EntityType::Org || *type == EntityType::Gpe)) s.clusters[cluster].votes[*type] += 2;
    s.link(noun, cluster, "apposition");
    add_role(s, cluster, s.mentions[noun].head, s.mentions[noun].tokens.begin);
  }
}

// Nouns in titles: "Foreign Minister" Wang Yi is a minister, of China after "Chinese".
void read_roles(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Name || m.tokens.size() < 2 || s.cluster_of(i) == kNoCluster || !s.is_person(s.cluster_of(i))) continue;
    for (std::uint32_t t = m.tokens.begin; t + 1 < m.name.end; ++t)
      if ((s.word(t).upos == Upos::Noun || s.word(t).upos == Upos::Propn) && type_of_noun(s, t) == EntityType::Person)
        add_role(s, s.cluster_of(i), t, m.tokens.begin);
  }
  give_own_offices(s);
}

// "the Boston Celtics club", "the Koysha dam", "Kilo class submarines": the name before a noun of its kind is the name of what the noun stands for.
void link_names_before_nouns(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Nominal || !s.is_unlinked(i)) continue;
    const std::string noun = fold(s.word(m.head).lemma);
    const std::optional<EntityType> type = type_of_noun(s, m.head);
    if (!type) continue;
    const bool body = *type == EntityType::Org && is(noun, WordClass::OrganisationNoun);
    if (*type != EntityType::Product && !((body || *type == EntityType::Fac) && !is_indefinite(s, m) && m.number != Number::Plural)) continue;
    for (const std::uint32_t child : s.children[m.head]) {
      const std::uint32_t name = s.mention_holding(child);
      if (s.word(child).deprel != Deprel::Compound || child > m.head || name == State::kNoMentionAt || s.mentions[name].kind != MentionKind::Name) continue;
      const std::uint32_t cluster = s.cluster_of(name);
      if (cluster == kNoCluster || s.type_of(cluster) != *type) continue;
      s.link(i, cluster, "name before a noun");
      if (*type == EntityType::Fac) name_with_noun(s, cluster, {s.mentions[name].name.begin, m.head + 1});
      break;
    }
  }
}

// Do the words before the noun only say whose or where the place is ("the Turkish city"), and not which of several ("the largest city", "the county town")?
bool says_what_place(const State& s, const Mention& m, std::uint32_t place) {
  for (std::uint32_t token = m.tokens.begin + 1; token < m.head; ++token) {
    if (const std::uint32_t inner = s.mention_at(token); inner != State::kNoMentionAt && s.mentions[inner].kind == MentionKind::Demonym) continue;
    if (!find_use(lower(s.document.text_of(token)), WordUse::Direction) || s.clusters[place].gazetteer_id.starts_with("city:")) return false;
  }
  return true;
}

// "the village of Pell": a place and the noun for its kind are one. "The river of Kenya" and "the largest city of Kenya" are not Kenya.
void link_places_named_behind(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Nominal || !s.is_unlinked(i) || m.number == Number::Plural || !is_definite(s, m)) continue;
    if (!is(fold(s.word(m.head).lemma), WordClass::GenericInPlace) || m.head == m.tokens.begin) continue;
    const std::uint32_t name = m.head + 2 < s.document.size() ? s.mention_holding(m.head + 2) : State::kNoMentionAt;
    if (name == State::kNoMentionAt || s.mentions[name].kind != MentionKind::Name || s.mentions[name].name.begin != m.head + 2) continue;
    const Word& inner = s.word(s.mentions[name].head);
    if (inner.head != m.head || inner.deprel != Deprel::Nmod || !s.has_child(s.mentions[name].head, Preposition::Genitive)) continue;
    const std::uint32_t place = s.cluster_of(name);
    if (place == kNoCluster || !is_place(s.type_of(place)) || s.clusters[place].gazetteer_id.starts_with("country:")) continue;
    if (says_what_place(s, m, place)) s.link(i, place, "place and its name");
  }
}

// "the Turkish President" after "Turkish President Recep Tayyip Erdogan", "the group" after "Greenline, a group", "the court".
void link_role_descriptions(State& s) {
  const ByRole by_role = clusters_by_role(s);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Nominal || !s.is_unlinked(i) || m.number == Number::Plural) continue;
    const std::optional<EntityType> type = type_of_noun(s, m.head);
    if (!type || !is_definite(s, m)) continue;
    if (holds_other_name(s, m)) continue;
    const std::string lemma = fold(s.word(m.head).lemma);
    const std::uint32_t country = s.country_below(m.head, m.tokens.begin);
    std::uint32_t c = bearer_of_role(s, by_role, i, lemma, country);
    if (c == kNoCluster && *type != EntityType::Person && country == kNoCluster) c = named_after(s, i, lemma);
    if (c == kNoCluster && country == kNoCluster) {
      c = scored_antecedent(s, i, *type);
      const bool office = look_up_relational_noun(lemma).office && s.mentions[i].head > s.mentions[i].tokens.begin;
      if (c != kNoCluster && office && s.is_person(c) && (holds_another_office(s, c, lemma) || is_visitor(s, c))) c = kNoCluster;
      if (c != kNoCluster && is_of_another_kind(s, c, lemma)) c = kNoCluster;
    }
    if (c != kNoCluster) s.link(i, c, "description");
  }
}

// "the two ministers", "both sides": the last two things of that kind.
void link_pairs(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Nominal || !s.is_unlinked(i) || m.number != Number::Plural) continue;
    const bool two = s.has_child(m.head, Deprel::Nummod, WordClass::BothOrTwo) || s.has_child(m.head, Deprel::Det, WordClass::BothOrTwo) ||
                     s.has_child(m.head, Deprel::DetPredet, WordClass::BothOrTwo);
    if (!two || (!is_definite(s, m) && s.has_child(m.head, Deprel::Nummod))) continue;
    const std::string lemma = fold(s.word(m.head).lemma);
    const bool parties = is(lemma, WordClass::SideNoun);
    const bool countries = parties || is(lemma, WordClass::CountryNoun);
    const std::optional<EntityType> type = countries ? EntityType::Gpe : type_of_noun(s, m.head);
    if (!type) continue;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> latest;  // last mention, cluster
    for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
      const std::uint32_t last = s.last_before(c, i);
      if (last == State::kNoMentionAt || !s.clusters[c].named || s.type_of(c) != *type || s.is_under_subject(m.head, c, true)) continue;
      if (countries && !s.clusters[c].gazetteer_id.starts_with("country:")) continue;
      const auto has_role = [&lemma](const RoleNoun& r) { return r.lemma == lemma || is(r.lemma, WordClass::CounterpartNoun); };
      if (*type == EntityType::Person && std::none_of(s.clusters[c].roles.begin(), s.clusters[c].roles.end(), has_role)) continue;
      latest.emplace_back(last, c);
    }
    if (latest.size() < 2) continue;
    std::sort(latest.rbegin(), latest.rend());
    for (std::size_t k = 0; k < 2; ++k) s.link(i, latest[k].second, "pair");
  }
}

// "the dam" after "a new dam", "the Koysha dam" again: one unnamed thing. "A dam" is always a new one.
void link_repeated_nouns(State& s) {
  std::map<std::string, std::uint32_t> by_phrase, by_noun;
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Nominal || !s.is_unlinked(i)) continue;
    const std::string key = phrase_key(s, m), noun = fold(s.word(m.head).lemma) + " ";
    const auto same = is_indefinite(s, m) ? by_phrase.end() : by_phrase.find(key);
    const auto definite = key == noun && is_definite(s, m) ? by_noun.find(noun) : by_noun.end();
    std::uint32_t c = kNoCluster;
    if (same != by_phrase.end()) s.link(i, c = same->second, "same phrase");
    else if (definite != by_noun.end()) s.link(i, c = definite->second, "same noun");
    else c = s.add_cluster(i, "noun");
    by_phrase[key] = c;
    by_noun[noun] = c;
  }
}

}  // namespace relata
