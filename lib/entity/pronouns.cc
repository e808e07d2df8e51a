// Pronouns: the learned scores of the reading, weighed with what grammar and knowledge allow. Tested by
// tests/entity/steps_test.cc.
#include <algorithm>
#include <map>

#include "entity/steps.h"
#include "text/quotations.h"
#include "text/turns.h"

namespace relata {
namespace {

constexpr float kLeast = 0.25f;              // of the scores, for an antecedent to be taken
constexpr std::uint32_t kSentencesBack = 3;  // that the plain rule looks back

bool is_first_person(const Mention& m, const State& s) {
  const std::string_view text = s.document.text_of(m.head);
  for (const std::string_view word : {"I", "me", "my", "My", "we", "We", "us", "our", "Our", "myself", "ourselves"})
    if (text == word) return true;
  return false;
}

bool agrees(const State& s, const Mention& pronoun, std::uint32_t cluster) {
  const EntityType type = s.type_of(cluster);
  const Gender gender = s.clusters[cluster].gender;
  if (is_of_person(pronoun.gender)) return type == EntityType::Person && (gender == Gender::Unknown || gender == pronoun.gender);
  if (pronoun.gender == Gender::Neuter) return type != EntityType::Person && type != EntityType::Norp;
  return true;
}

// "She met her": the object of a clause is not its subject, unless it says so.
bool is_bound(const State& s, const Mention& pronoun, std::uint32_t cluster) {
  const std::string_view text = s.document.text_of(pronoun.head);
  if (s.word(pronoun.head).xpos == Xpos::PRPS || text.ends_with("self") || text.ends_with("selves")) return false;
  return s.is_under_subject(pronoun.head, cluster, true);
}

// The cluster with the greatest sum of scores over its words.
std::uint32_t scored(const State& s, const Mention& pronoun) {
  std::map<std::uint32_t, float> sums;
  for (const AntecedentLink& link : s.analysis.antecedents_of(pronoun.head)) {
    const std::uint32_t mention = s.antecedent_of(link);
    if (mention == State::kNoMentionAt) continue;
    const std::uint32_t cluster = s.cluster_of(mention);
    if (cluster != kNoCluster && agrees(s, pronoun, cluster) && !is_bound(s, pronoun, cluster))
      sums[cluster] += link.probability;
  }
  std::uint32_t best = kNoCluster;
  for (const auto& [cluster, sum] : sums)
    if (sum >= kLeast && (best == kNoCluster || sum > sums[best])) best = cluster;
  return best;
}

bool is_subject(const State& s, std::uint32_t token) {
  const Deprel d = base_of(s.word(token).deprel);
  return d == Deprel::Nsubj || d == Deprel::Csubj;
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
    if (cluster == kNoCluster || !s.clusters[cluster].named || m.kind == MentionKind::Demonym || !agrees(s, pronoun, cluster))
      continue;
    if (is_bound(s, pronoun, cluster)) continue;
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
      const std::uint32_t cluster =
          m == State::kNoMentionAt || s.mentions[m].kind != MentionKind::Name ? kNoCluster : s.cluster_of(m);
      return cluster != kNoCluster && s.is_person(cluster) && agrees(s, pronoun, cluster) ? cluster : kNoCluster;
    }
    if (relation == Deprel::Conj || relation == Deprel::Parataxis || relation == Deprel::Nsubj) return kNoCluster;
    below = above;
  }
  return kNoCluster;
}

bool is_speech_verb(const std::string& lemma) {
  for (const std::string_view verb :
       {"say",      "tell",    "add",   "state", "note",   "explain", "declare", "insist",   "warn",   "reply", "stress",
        "continue", "comment", "write", "tweet", "remark", "argue",   "claim",   "announce", "recall", "admit"})
    if (lemma == verb) return true;
  return false;
}

// Who says the quotation around the sentence: the subject of a speech verb in it, or in the next sentences of its paragraph.
std::uint32_t speaker_near(const State& s, std::uint32_t sentence) {
  for (std::uint32_t n = sentence; n < s.analysis.sentences.size() && n < sentence + 4; ++n) {
    const TokenSpan span = s.analysis.sentences[n];
    if (n > sentence && s.document.tokens()[span.begin].gap == Gap::Paragraph) break;
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      if (s.word(t).upos != Upos::Verb || !is_speech_verb(s.word(t).lemma)) continue;
      for (const std::uint32_t child : s.children[t]) {
        if (s.word(child).deprel != Deprel::Nsubj) continue;
        const std::uint32_t mention = s.mention_holding(child);
        const std::uint32_t cluster = mention == State::kNoMentionAt ? kNoCluster : s.cluster_of(mention);
        if (cluster != kNoCluster && s.is_person(cluster)) return cluster;
      }
    }
  }
  return kNoCluster;
}

// One a token: whether it stands in a quotation.
std::vector<bool> quoted_tokens(const Document& document) {
  std::vector<bool> quoted(document.size(), false);
  for (const Quotation& one : find_quotations(document))
    std::fill(quoted.begin() + one.tokens.begin, quoted.begin() + one.tokens.end, true);
  return quoted;
}

// "Ann Bell: I left early": I of a turn is whoever has it.
void join_turns(State& s) {
  for (const Turn& turn : find_turns(s.document)) {
    std::uint32_t speaker = kNoCluster;
    for (std::uint32_t t = turn.speaker.begin; t < turn.speaker.end; ++t)
      if (const std::uint32_t mention = s.mention_holding(t); mention != State::kNoMentionAt && s.mentions[mention].kind == MentionKind::Name)
        speaker = s.cluster_of(mention);
    if (speaker == kNoCluster || !s.is_person(speaker)) continue;
    for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
      const Mention& m = s.mentions[i];
      const bool singular = s.word(m.head).lemma == "I" || s.word(m.head).lemma == "my";
      if (m.kind == MentionKind::Pronoun && singular && turn.words.contains(m.head) && s.is_open(i)) s.join(i, speaker, "speaker");
    }
  }
}

}  // namespace

// "We want facts," she said: I and we of a quotation are its speaker.
void join_speakers(State& s) {
  join_turns(s);
  const std::vector<bool> quoted = quoted_tokens(s.document);
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Pronoun || !s.is_open(i) || !is_first_person(m, s) || !quoted[m.head]) continue;
    const std::uint32_t cluster = speaker_near(s, m.sentence);
    if (cluster != kNoCluster) s.join(i, cluster, "speaker");
  }
}

void join_pronouns(State& s) {
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Pronoun || !s.is_open(i) || is_first_person(m, s) || m.type == EntityType::Concept) continue;
    const bool person = is_of_person(m.gender);
    if (const std::uint32_t subject = person ? subject_after(s, m) : kNoCluster; subject != kNoCluster) {
      s.join(i, subject, "subject after");
    } else if (std::uint32_t cluster = scored(s, m); cluster != kNoCluster) {
      s.join(i, cluster, "pronoun");
    } else if (m.gender != Gender::Unknown && (m.gender != Gender::Neuter || s.word(m.head).xpos == Xpos::PRPS)) {
      cluster = nearest_subject(s, i);
      if (cluster != kNoCluster) s.join(i, cluster, "nearest subject");
    }
  }
}

}  // namespace relata
