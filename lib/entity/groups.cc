// Tested by tests/entity/description_sieves_test.cc.
#include "entity/groups.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/fold.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/lexicon.h"
#include "lexicon/words.h"
#include "mention/noun_types.h"

namespace relata {

Group group_at(const State& s, std::uint32_t first) {
  std::vector<std::uint32_t> tokens = {first};
  for (const std::uint32_t child : s.children[first])
    if (s.word(child).deprel == Deprel::Conj && !s.has_child(child, Deprel::Advmod, WordClass::ExcludesConjunct)) tokens.push_back(child);
  Group group{{}, tokens.size()};
  for (const std::uint32_t token : tokens) {
    const std::uint32_t m = s.mention_holding(token);
    const std::uint32_t c = m == State::kNoMentionAt ? kNoCluster : s.cluster_of(m);
    if (c != kNoCluster && s.clusters[c].named) group.clusters.push_back(c);
  }
  return group;
}

namespace {

constexpr std::uint32_t kSentencesBack = 2;  // to the two that a description stands for

// What a description says of the two for whom it stands.
struct Couple {
  bool persons = false;  // "the couple", "the siblings"; else "the two neighbours", of any kind
  Gender gender = Gender::Unknown;
};

std::optional<Couple> couple_of(const State& s, const Mention& m) {
  const std::string lemma = fold(s.word(m.head).lemma);
  if (s.has_child(m.head, Deprel::AclRelcl) || s.has_child(m.head, Deprel::Acl)) return std::nullopt;  // "the couple who own the house"
  const auto counted = [&](Deprel relation) { return s.has_child(m.head, relation, WordClass::BothOrTwo); };
  const bool definite = s.has_child(m.head, Deprel::Det, WordClass::Definite);
  const bool two = counted(Deprel::Det) || counted(Deprel::DetPredet) || (counted(Deprel::Nummod) && definite);
  if (is(lemma, WordClass::PairNoun))
    return definite && m.number != Number::Plural && !s.has_child(m.head, Deprel::Nmod) ? std::optional(Couple{true, Gender::Unknown}) : std::nullopt;
  const RelationalNoun noun = look_up_relational_noun(lemma);
  if (m.number != Number::Plural || !noun.symmetric) return std::nullopt;
  const bool kin = noun.cls == ClaimClass::Family;
  const auto type = noun_type(lemma);
  const bool alone = !s.has_child(m.head, Deprel::Nmod) && !s.has_child(m.head, Deprel::NmodPoss);
  return alone && (two || (kin && definite)) ? std::optional(Couple{kin, kin && type ? type->gender : Gender::Unknown}) : std::nullopt;
}

bool fit(const State& s, const Couple& couple, const std::vector<std::uint32_t>& clusters) {
  if (clusters.size() != 2 || clusters[0] == clusters[1]) return false;
  const EntityType type = s.type_of(clusters[0]);
  if (type != s.type_of(clusters[1]) || (type != EntityType::Person && (couple.persons || (type != EntityType::Gpe && type != EntityType::Org)))) return false;
  return std::none_of(clusters.begin(), clusters.end(), [&](std::uint32_t c) { return genders_conflict(s.clusters[c].gender, couple.gender); });
}

// The two that were coordinated last before the description.
std::vector<std::uint32_t> last_two(const State& s, const Mention& m, const Couple& couple) {
  const std::uint32_t first = s.analysis.sentences[m.sentence - std::min(m.sentence, kSentencesBack)].begin;
  for (std::uint32_t t = m.tokens.begin; t-- > first;) {
    const Group group = group_at(s, t);
    if (group.words < 2 || group.clusters.empty()) continue;
    if (group.is_whole() && fit(s, couple, group.clusters)) return group.clusters;
    if (s.is_person(group.clusters.front()) || group.words > 2) return {};
  }
  return {};
}

// Is the reading model sure that the description stands for something that is none of these?
bool is_of_others(const State& s, const Mention& m, const std::vector<std::uint32_t>& clusters) {
  constexpr float kSure = 0.5f;
  const auto links = s.analysis.antecedents_of(m.head);
  return std::any_of(links.begin(), links.end(), [&](const AntecedentLink& link) {
    const std::uint32_t before = s.antecedent_of(link), c = before == State::kNoMentionAt ? kNoCluster : s.cluster_of(before);
    return link.probability >= kSure && c != kNoCluster && std::find(clusters.begin(), clusters.end(), c) == clusters.end();
  });
}

}  // namespace

// "Elif Kaya and Murat Oz met. The couple left.", "Chad and Mali met. The two neighbours agreed."
void link_couples(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Nominal || !s.is_unlinked(i)) continue;
    const std::optional<Couple> couple = couple_of(s, m);
    if (!couple) continue;
    const std::vector<std::uint32_t> two = last_two(s, m, *couple);
    if (two.empty() || is_of_others(s, m, two)) continue;
    if (std::any_of(two.begin(), two.end(), [&](std::uint32_t c) { return s.is_under_subject(m.head, c, true); })) continue;
    for (const std::uint32_t c : two) s.link(i, c, "couple");
  }
}

}  // namespace relata
