// Names that were read as persons', but that the noun beside them tells to be bodies'. Tested by tests/entity/name_kinds_test.cc.
#include <algorithm>

#include "base/fold.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/lexicon.h"
#include "lexicon/words.h"
#include "mention/noun_types.h"

namespace relata {
namespace {

bool is_small_noun(const State& s, std::uint32_t token) {
  const std::string_view text = s.document.text_of(token);
  return s.word(token).upos == Upos::Noun && !is_plural(s.word(token).xpos) && lower(text) == text;
}

// "fighters of the group Volga left": the noun stands within the subject of the verb of which the name was read as a subject, too.
bool is_second_subject(const State& s, std::uint32_t noun, std::uint32_t head) {
  constexpr int kMostSteps = 8;
  if (base_of(s.word(head).deprel) != Deprel::Nsubj) return false;
  for (int steps = 0; steps < kMostSteps && s.word(noun).head != kRoot; ++steps) {
    if (s.word(noun).head == s.word(head).head) return base_of(s.word(noun).deprel) == Deprel::Nsubj;
    noun = s.word(noun).head;
  }
  return false;
}

// The noun that says what bears the name: right before it ("the fund Volga"), before a comma ("a fund, Volga"), behind one ("Volga, a fund"); kRoot for none.
std::uint32_t noun_beside(const State& s, const Mention& m) {
  const Word& head = s.word(m.head);
  const std::uint32_t begin = m.name.begin;
  if (begin > 0 && is_small_noun(s, begin - 1)) {
    const Word& noun = s.word(begin - 1);
    const bool siblings = noun.head != kRoot && noun.head == head.head && noun.deprel == head.deprel;
    if (noun.head == m.head || head.head == begin - 1 || siblings || is_second_subject(s, begin - 1, m.head)) return begin - 1;
    return kRoot;
  }
  if (head.deprel == Deprel::Appos && begin > 1 && s.document.text_of(begin - 1) == ",") {
    // "the head of the company, Ann Berg": the name of a person goes with the noun that it is an apposition of.
    const bool nearest = head.head == begin - 2 || !s.gazetteer.is_given_name(s.document.text_of(begin));
    if (nearest && is_small_noun(s, begin - 2) && head.head != kRoot && !names_person(fold(s.word(head.head).lemma))) return begin - 2;
    return head.head < begin && is_small_noun(s, head.head) ? head.head : kRoot;
  }
  for (const std::uint32_t child : s.children[m.head])
    if (child > m.head && s.word(child).deprel == Deprel::Appos && is_small_noun(s, child)) return child;
  return kRoot;
}

// Is it a body of which the noun tells? One that may be a person, too ("publisher"), tells it of no name that begins with a given name.
bool is_told_a_body(const State& s, const Mention& m) {
  const std::uint32_t noun = noun_beside(s, m);
  if (noun == kRoot) return false;
  const std::string lemma = fold(s.word(noun).lemma);
  const bool either = is(lemma, WordClass::BodyOrPerson);
  const std::optional<NounType> known = noun_type(lemma);
  if (!either) return known && known->listed && known->type == EntityType::Org && !look_up_relational_noun(lemma).organ;
  return m.name.size() > 1 && !s.gazetteer.is_given_name(s.document.text_of(m.name.begin));
}

// A title before the name, or a noun for persons beside another of its mentions, tells that it is a person.
bool is_told_a_person(const State& s, std::uint32_t cluster) {
  return std::any_of(s.clusters[cluster].members.begin(), s.clusters[cluster].members.end(), [&](std::uint32_t i) {
    const Mention& m = s.mentions[i];
    if (is_of_person(m.gender)) return true;
    const std::uint32_t noun = noun_beside(s, m);
    return noun != kRoot && names_person(fold(s.word(noun).lemma)) && !is(fold(s.word(noun).lemma), WordClass::BodyOrPerson);
  });
}

// What else bears the same name, a person or a body; or kNoCluster.
std::uint32_t namesake(const State& s, std::uint32_t cluster, EntityType type) {
  const std::vector<std::string>& words = s.clusters[cluster].names.front();
  for (const std::uint32_t other : s.clusters_with(words.front())) {
    const std::vector<std::vector<std::string>>& names = s.clusters[other].names;
    if (other != cluster && s.type_of(other) == type && std::find(names.begin(), names.end(), words) != names.end()) return other;
  }
  return kNoCluster;
}

void make_body(State& s, std::uint32_t cluster) {
  float votes = 1;
  for (const auto& [type, vote] : s.clusters[cluster].votes) votes += vote;
  s.clusters[cluster].votes = {{EntityType::Org, votes}};
  s.clusters[cluster].gender = Gender::Neuter;
  s.clusters[cluster].gender_is_guessed = false;
}

}  // namespace

// "the fund Ann Volga": one name is of one kind through the text, that of the noun beside it.
void retype_described_names(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    const std::uint32_t c = m.kind == MentionKind::Name ? s.cluster_of(i) : kNoCluster;
    if (c == kNoCluster || s.clusters[c].names.empty() || !s.clusters[c].gazetteer_id.empty()) continue;
    const bool person = s.is_person(c);
    if ((!person && (s.type_of(c) != EntityType::Org || m.name.size() < 2)) || !is_told_a_body(s, m)) continue;
    const std::uint32_t other = namesake(s, c, person ? EntityType::Org : EntityType::Person);
    const std::uint32_t misread = person ? c : other;
    if (misread == kNoCluster || is_told_a_person(s, misread)) continue;
    make_body(s, misread);
    if (other != kNoCluster) move_members(s, person ? c : other, person ? other : c, "same name");
  }
}

}  // namespace relata
