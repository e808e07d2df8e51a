// Tested by tests/entity/binding_test.cc.
#include "entity/binding.h"

#include <algorithm>

namespace relata {
namespace {

bool is_subject(Deprel relation) { return base_of(relation) == Deprel::Nsubj; }

std::uint32_t cluster_holding(const State& s, std::uint32_t token) {
  const std::uint32_t m = token == kRoot ? State::kNoMentionAt : s.mention_holding(token);
  return m == State::kNoMentionAt ? kNoCluster : s.cluster_of(m);
}

// The cluster of a subject, or of the name between commas right before its verb: "One of the sailors, Samuel Obi, left".
std::uint32_t cluster_of_subject(const State& s, std::uint32_t subject) {
  if (s.mention_holding(subject) != State::kNoMentionAt) return cluster_holding(s, subject);
  const std::uint32_t verb = s.word(subject).head;
  if (verb == kRoot || verb < subject + 4 || s.document.text_of(verb - 1) != ",") return kNoCluster;
  const std::uint32_t m = s.mention_holding(verb - 2);
  if (m == State::kNoMentionAt || s.mentions[m].kind != MentionKind::Name || s.word(s.mentions[m].head).deprel != Deprel::Appos) return kNoCluster;
  if (s.word(s.mentions[m].head).head != subject) return kNoCluster;  // "some in the capital, Lima, said"
  const std::uint32_t begin = s.mentions[m].name.begin;
  return begin > subject + 1 && s.document.text_of(begin - 1) == "," ? s.cluster_of(m) : kNoCluster;
}

// The subject of a verb, or of the one that it is coordinated with; kRoot if neither has one.
std::uint32_t subject_of(const State& s, std::uint32_t verb) {
  constexpr int kMostConjuncts = 4;
  for (int steps = 0; steps < kMostConjuncts; ++steps) {
    for (const std::uint32_t child : s.children[verb])
      if (is_subject(s.word(child).deprel)) return child;
    if (s.word(verb).deprel != Deprel::Conj || s.word(verb).head == kRoot) break;
    verb = s.word(verb).head;
  }
  return kRoot;
}

}  // namespace

bool is_possessor_of(const State& s, const Mention& pronoun, std::uint32_t cluster) {
  const Word& w = s.word(pronoun.head);
  if (w.deprel != Deprel::NmodPoss || w.head == kRoot) return false;
  const std::uint32_t noun = s.mention_at(w.head);
  if (noun != State::kNoMentionAt && s.mentions[noun].kind == MentionKind::Nominal && s.cluster_of(noun) == cluster) return true;
  if (s.word(w.head).deprel == Deprel::Appos && cluster_holding(s, s.word(w.head).head) == cluster) return true;
  return std::any_of(s.children[w.head].begin(), s.children[w.head].end(),
                     [&](std::uint32_t child) { return child > w.head && s.word(child).deprel == Deprel::Appos && cluster_holding(s, child) == cluster; });
}

std::uint32_t antecedent_of_relative(const State& s, const Mention& pronoun) {
  constexpr int kMostSteps = 8;
  std::uint32_t below = pronoun.head;
  for (int steps = 0; steps < kMostSteps && s.word(below).head != kRoot; ++steps) {
    const std::uint32_t above = s.word(below).head;
    const Deprel relation = s.word(below).deprel;
    if ((relation == Deprel::AclRelcl || relation == Deprel::Appos) && above < pronoun.head) return cluster_holding(s, above);
    const bool own_clause = relation == Deprel::Ccomp || relation == Deprel::Csubj || relation == Deprel::Advcl;
    if (own_clause && above < pronoun.head) return kNoCluster;  // "asked whose husband left"
    below = above;
  }
  return kNoCluster;
}

std::uint32_t subject_above(const State& s, const Mention& pronoun) {
  const Word& w = s.word(pronoun.head);
  if (!is_subject(w.deprel) || w.head == kRoot) return kNoCluster;
  std::uint32_t verb = w.head;
  const Deprel relation = s.word(verb).deprel;
  std::uint32_t above = s.word(verb).head;
  if (above == kRoot) return kNoCluster;
  if (relation == Deprel::AclRelcl) {  // up to the verb whose object or oblique the clause describes
    while (s.word(above).head != kRoot && !is_subject(s.word(above).deprel) && subject_of(s, above) == kRoot) above = s.word(above).head;
    if (is_subject(s.word(above).deprel)) return kNoCluster;
  } else if (relation != Deprel::Ccomp) {
    return kNoCluster;
  }
  const std::uint32_t subject = subject_of(s, above);
  return subject == kRoot || subject > pronoun.head ? kNoCluster : cluster_of_subject(s, subject);
}

std::uint32_t subject_beside(const State& s, const Mention& pronoun) {
  constexpr int kMostSteps = 8;
  if (s.word(pronoun.head).deprel != Deprel::NmodPoss) return kNoCluster;
  std::uint32_t below = pronoun.head;
  for (int steps = 0; steps < kMostSteps && s.word(below).head != kRoot; ++steps) {
    if (is_subject(s.word(below).deprel)) return kNoCluster;
    below = s.word(below).head;
    const std::uint32_t subject = subject_of(s, below);
    if (subject != kRoot) return subject > pronoun.head ? kNoCluster : cluster_of_subject(s, subject);
  }
  return kNoCluster;
}

std::uint32_t conjunct_before(const State& s, const Mention& pronoun) {
  const Word& w = s.word(pronoun.head);
  if (w.deprel != Deprel::NmodPoss || w.head == kRoot || s.word(w.head).deprel != Deprel::Conj || pronoun.head < 2) return kNoCluster;
  if (s.word(pronoun.head - 1).deprel != Deprel::Cc || s.word(pronoun.head - 1).head != w.head) return kNoCluster;
  const bool own = std::any_of(s.children[w.head].begin(), s.children[w.head].end(), [&](std::uint32_t child) { return s.word(child).lemma == "own"; });
  if (own) return kNoCluster;  // "betrayed Bob and his own brother": the subject's
  const std::uint32_t m = s.mention_holding(pronoun.head - 2);
  if (m == State::kNoMentionAt || s.mentions[m].kind != MentionKind::Name || s.cluster_of(m) == kNoCluster) return kNoCluster;
  const std::uint32_t name = s.mentions[m].head, row = s.word(w.head).head;  // "left Lima and its port", and not "left ships in Lima and its port"
  if (name != row && !(s.word(name).deprel == Deprel::Conj && s.word(name).head == row)) return kNoCluster;
  return s.is_person(s.cluster_of(m)) == is_of_person(pronoun.gender) ? s.cluster_of(m) : kNoCluster;
}

}  // namespace relata
