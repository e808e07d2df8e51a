// Pronouns: the learned scores of the reading, weighed with what grammar and knowledge allow. Tested by
// tests/entity/description_sieves_test.cc.
#include <algorithm>
#include <map>

#include "base/fold.h"
#include "entity/binding.h"
#include "entity/groups.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/endings.h"
#include "lexicon/words.h"

namespace relata {
namespace {

constexpr float kParallel = 1.6f;            // what the subject of the sentence before counts for a subject
constexpr float kLeastScore = 0.25f;         // of the scores, for an antecedent to be taken
constexpr float kGuessedOther = 0.4f;        // what a score counts against a gender that a given name lets guess
constexpr float kBySubject = 3;              // what the subject counts that grammar favours
constexpr float kBodyAbove = 1;              // what a body counts besides for "it" in a clause of its own, "Volga said it ...", so far as the model is open
constexpr float kPersonBeside = 0.1f;        // and for "her" beside it: "Ann thanked her country"
constexpr std::uint32_t kSentencesBack = 3;  // that the plain rule looks back

// What a cluster is; an unnamed one by its noun.
EntityType kind_of(const State& s, std::uint32_t cluster) {
  const EntityType type = s.type_of(cluster);
  const Cluster& c = s.clusters[cluster];
  return type == EntityType::Concept && !c.named && !c.members.empty() ? s.mentions[c.members.front()].type : type;
}

bool is_plural_only(const State& s, std::uint32_t cluster) {
  const Cluster& c = s.clusters[cluster];
  return !c.members.empty() && !c.named && s.mentions[c.members.front()].number == Number::Plural;
}

bool is_guessed_other(const State& s, const Mention& pronoun, std::uint32_t cluster) {
  return is_of_person(pronoun.gender) && s.clusters[cluster].gender_is_guessed && genders_conflict(pronoun.gender, s.clusters[cluster].gender);
}

bool agrees(const State& s, const Mention& pronoun, std::uint32_t cluster) {
  const EntityType type = kind_of(s, cluster);
  if (pronoun.number == Number::Singular && pronoun.gender != Gender::Unknown && is_plural_only(s, cluster)) return false;
  if (is_of_person(pronoun.gender))
    return type == EntityType::Person && (s.clusters[cluster].gender_is_guessed || !genders_conflict(pronoun.gender, s.clusters[cluster].gender));
  if (pronoun.gender == Gender::Neuter) return type != EntityType::Person && type != EntityType::Norp;
  return true;
}

// "She met her": the object of a clause is not its subject, unless it says so.
bool is_bound(const State& s, const Mention& pronoun, std::uint32_t cluster) {
  if (is_possessor_of(s, pronoun, cluster)) return true;
  const std::string_view text = s.document.text_of(pronoun.head);
  if (s.word(pronoun.head).xpos == Xpos::PRPS || !ending_of(text, Ending::Reflexive).empty()) return false;
  return s.is_under_subject(pronoun.head, cluster, true);
}

bool is_subject(const State& s, std::uint32_t token) {
  const Deprel d = base_of(s.word(token).deprel);
  return d == Deprel::Nsubj || d == Deprel::Csubj;
}

// Are both subjects, the antecedent that of the sentence right before?
bool is_parallel(const State& s, const Mention& pronoun, const Mention& antecedent) {
  return antecedent.sentence + 1 == pronoun.sentence && is_subject(s, pronoun.head) && is_subject(s, antecedent.head);
}

// "Peru fears the rebels, as they ...": people or bodies that a plural noun names stand between the country and the pronoun for several.
bool is_cut_off(const State& s, std::uint32_t pronoun, std::uint32_t country) {
  const Mention& m = s.mentions[pronoun];
  if (m.number != Number::Plural || s.type_of(s.cluster_of(country)) != EntityType::Gpe) return false;
  for (std::uint32_t i = pronoun; i-- > country + 1 && s.mentions[i].sentence == m.sentence;) {
    const Mention& between = s.mentions[i];
    const bool acts = between.type == EntityType::Person || between.type == EntityType::Org;
    if (between.kind == MentionKind::Nominal && between.number == Number::Plural && acts) return true;
  }
  return false;
}

// The subject that grammar favours, if it agrees; kNoCluster otherwise, and for what several or unknown ones do.
std::uint32_t favoured(const State& s, const Mention& pronoun, std::uint32_t subject) {
  if (subject == kNoCluster || pronoun.gender == Gender::Unknown) return kNoCluster;
  return agrees(s, pronoun, subject) && !is_guessed_other(s, pronoun, subject) && !is_bound(s, pronoun, subject) ? subject : kNoCluster;
}

// The cluster with the greatest sum of scores over its words, and of what grammar favours.
std::uint32_t scored(const State& s, std::uint32_t index) {
  const Mention& pronoun = s.mentions[index];
  std::map<std::uint32_t, float> sums;
  float elsewhere = 0;  // how probable it is that the pronoun stands for no thing of the text: "published a report. Chile said it ..."
  const std::uint32_t above = favoured(s, pronoun, subject_above(s, pronoun)), beside = favoured(s, pronoun, subject_beside(s, pronoun));
  if (beside != kNoCluster && is_of_person(pronoun.gender)) sums[beside] += kPersonBeside;
  for (const AntecedentLink& link : s.analysis.antecedents_of(pronoun.head)) {
    const std::uint32_t mention = s.antecedent_of(link);
    const std::uint32_t cluster = mention == State::kNoMentionAt ? kNoCluster : s.cluster_of(mention);
    if (cluster == kNoCluster) elsewhere += link.probability;
    if (cluster != kNoCluster && agrees(s, pronoun, cluster) && !is_bound(s, pronoun, cluster) && !is_cut_off(s, index, mention))
      sums[cluster] += link.probability * (is_parallel(s, pronoun, s.mentions[mention]) ? kParallel : 1) *
                       (cluster == above || cluster == beside ? kBySubject : 1) * (is_guessed_other(s, pronoun, cluster) ? kGuessedOther : 1);
  }
  const bool body = above != kNoCluster && (kind_of(s, above) == EntityType::Org || kind_of(s, above) == EntityType::Gpe);
  if (body) sums[above] += kBodyAbove * (1 - std::min(elsewhere, 1.0f));
  std::uint32_t best = kNoCluster;
  for (const auto& [cluster, sum] : sums)
    if (sum >= kLeastScore && (best == kNoCluster || sum > sums[best])) best = cluster;
  return best;
}

// The nearest subject before the pronoun that agrees with it; failing that, for a person, the nearest name.
std::uint32_t nearest_subject(const State& s, std::uint32_t index) {
  const Mention& pronoun = s.mentions[index];
  const bool person = is_of_person(pronoun.gender);
  std::uint32_t fallback = kNoCluster;
  for (std::uint32_t i = index; i-- > 0;) {
    const Mention& m = s.mentions[i];
    if (m.sentence + kSentencesBack < pronoun.sentence) break;
    const std::uint32_t cluster = s.cluster_of(i);
    if (cluster == kNoCluster || !s.clusters[cluster].named || m.kind == MentionKind::Demonym || !agrees(s, pronoun, cluster)) continue;
    if (is_guessed_other(s, pronoun, cluster) || is_bound(s, pronoun, cluster)) continue;
    if (!person && s.type_of(cluster) != EntityType::Gpe && s.type_of(cluster) != EntityType::Org) continue;
    if (is_subject(s, m.head)) return cluster;
    if (person && fallback == kNoCluster) fallback = cluster;
  }
  return fallback;
}

// "With his colleagues, Mwangi left", "Despite losing her seat, Okello stayed": what stands before the subject and has none of
// its own is the subject's.
std::uint32_t subject_after(const State& s, const Mention& pronoun) {
  std::uint32_t below = pronoun.head;
  for (int steps = 0; steps < 8 && s.word(below).head != kRoot; ++steps) {
    const std::uint32_t above = s.word(below).head;
    const Deprel relation = base_of(s.word(below).deprel);
    for (const std::uint32_t child : s.children[above]) {
      if (!is_subject(s, child)) continue;
      if (child < pronoun.head || (relation != Deprel::Obl && relation != Deprel::Advcl)) return kNoCluster;
      const std::uint32_t m = s.mention_holding(child);
      const std::uint32_t cluster = m == State::kNoMentionAt || s.mentions[m].kind != MentionKind::Name ? kNoCluster : s.cluster_of(m);
      return cluster != kNoCluster && s.is_person(cluster) && agrees(s, pronoun, cluster) && !is_guessed_other(s, pronoun, cluster) ? cluster : kNoCluster;
    }
    if (relation == Deprel::Conj || relation == Deprel::Parataxis || relation == Deprel::Nsubj) return kNoCluster;
    below = above;
  }
  return kNoCluster;
}

// "Volga fired Ann and Ben. They ...": several persons on whom a body acts.
std::vector<std::uint32_t> coordinated_objects(const State& s, std::uint32_t verb) {
  for (const std::uint32_t child : s.children[verb]) {
    if (s.word(child).deprel != Deprel::Obj) continue;
    const Group group = group_at(s, child);
    if (group.is_whole() && std::all_of(group.clusters.begin(), group.clusters.end(), [&](std::uint32_t c) { return s.is_person(c); })) return group.clusters;
  }
  return {};
}

bool is_for_two(const State& s, const Mention& pronoun) { return is(lower(s.document.text_of(pronoun.head)), WordClass::BothOrTwo); }

// "Ann met Ben. The two ...", "Ann spoke to Ben. Both ...": a person who acts, and the one person on whom.
std::vector<std::uint32_t> subject_and_object(const State& s, std::uint32_t subject, std::uint32_t verb) {
  for (const std::uint32_t child : s.children[verb]) {
    if (s.word(child).deprel != Deprel::Obj && s.word(child).deprel != Deprel::Obl) continue;
    const Group object = group_at(s, child);
    if (object.words == 1 && object.clusters.size() == 1 && s.is_person(object.clusters.front())) return {subject, object.clusters.front()};
  }
  return {};
}

// "Ann and Ben left. They ...": the persons coordinated as the subject of the sentence before, or of an earlier clause.
std::vector<std::uint32_t> coordinated_subject(const State& s, const Mention& pronoun) {
  const std::uint32_t first = s.analysis.sentences[pronoun.sentence > 0 ? pronoun.sentence - 1 : 0].begin;
  for (std::uint32_t t = pronoun.head; t-- > first;) {
    if ((s.word(t).deprel != Deprel::Nsubj && s.word(t).deprel != Deprel::NsubjPass) || s.word(t).head == kRoot) continue;
    const Group group = group_at(s, t);
    if (group.is_whole()) return group.clusters;
    if (group.clusters.size() == 1 && !s.is_person(group.clusters.front()))
      if (std::vector<std::uint32_t> objects = coordinated_objects(s, s.word(t).head); !objects.empty()) return objects;
    if (group.clusters.size() == 1 && s.is_person(group.clusters.front()) && is_for_two(s, pronoun))
      return subject_and_object(s, group.clusters.front(), s.word(t).head);
    if (!group.clusters.empty()) return {};
  }
  return {};
}

// "They sued Volga": they are not Volga.
bool is_object_beside(const State& s, const Mention& pronoun, std::uint32_t cluster) {
  const std::uint32_t verb = s.word(pronoun.head).head;
  if (verb == kRoot || !is_subject(s, pronoun.head)) return false;
  return std::any_of(s.children[verb].begin(), s.children[verb].end(), [&](std::uint32_t child) {
    const std::uint32_t m = s.word(child).deprel == Deprel::Obj ? s.mention_holding(child) : State::kNoMentionAt;
    return m != State::kNoMentionAt && s.cluster_of(m) == cluster;
  });
}

// "they", "them", "their" for all whom the subject before them names, unless the reading model is sure of another.
bool link_group(State& s, std::uint32_t index) {
  constexpr float kSure = 0.5f;
  const Mention& m = s.mentions[index];
  if (m.number != Number::Plural) return false;
  std::vector<std::uint32_t> group = coordinated_subject(s, m);
  std::sort(group.begin(), group.end());
  group.erase(std::unique(group.begin(), group.end()), group.end());
  if (group.size() < 2 || (group.size() > 2 && is_for_two(s, m))) return false;
  for (const AntecedentLink& link : s.analysis.antecedents_of(m.head)) {
    const std::uint32_t before = s.antecedent_of(link);
    const std::uint32_t c = before == State::kNoMentionAt ? kNoCluster : s.cluster_of(before);
    if (c != kNoCluster && link.probability >= kSure && !is_object_beside(s, m, c) && std::find(group.begin(), group.end(), c) == group.end()) return false;
  }
  for (const std::uint32_t c : group) s.link(index, c, "pronoun");
  return true;
}

}  // namespace

void link_pronouns(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Pronoun || !s.is_unlinked(i) || is_first_person(s, m) || m.type == EntityType::Concept) continue;
    if (is(lower(s.document.text_of(m.head)), WordClass::SecondPerson)) continue;
    const bool person = is_of_person(m.gender);
    if (is(lower(s.document.text_of(m.head)), WordClass::PossessiveRelative)) {
      if (const std::uint32_t before = antecedent_of_relative(s, m); before != kNoCluster) s.link(i, before, "relative");
      continue;
    }
    if (link_group(s, i) || is_for_two(s, m)) continue;
    if (const std::uint32_t near = favoured(s, m, conjunct_before(s, m)); near != kNoCluster) {
      s.link(i, near, "conjunct before");
    } else if (const std::uint32_t subject = person ? subject_after(s, m) : kNoCluster; subject != kNoCluster) {
      s.link(i, subject, "subject after");
    } else if (std::uint32_t cluster = scored(s, i); cluster != kNoCluster) {
      s.link(i, cluster, "pronoun");
    } else if (m.gender != Gender::Unknown && (m.gender != Gender::Neuter || s.word(m.head).xpos == Xpos::PRPS)) {
      cluster = nearest_subject(s, i);
      if (cluster != kNoCluster) s.link(i, cluster, "nearest subject");
    }
  }
}

}  // namespace relata
