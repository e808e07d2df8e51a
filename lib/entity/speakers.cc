// First persons stand for who speaks: in a quotation whoever says it, in an interview whose turn it is. "We" is the body for which
// somebody speaks. Tested by tests/entity/description_sieves_test.cc.
#include <algorithm>

#include "base/fold.h"
#include "entity/sieves.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"
#include "text/quotations.h"
#include "text/turns.h"

namespace relata {

bool is_first_person(const State& s, const Mention& m) { return is(lower(s.document.text_of(m.head)), WordClass::FirstPerson); }

namespace {

constexpr std::uint32_t kAhead = 4;      // sentences in which the speaker of a quotation may be named
constexpr std::uint32_t kLongest = 400;  // tokens from a paragraph's beginning
constexpr std::size_t kManyFirst = 5;    // unquoted "I" that make a text an interview

std::uint32_t paragraph_begin(const State& s, std::uint32_t token) {
  std::uint32_t begin = token;
  while (begin > 0 && s.document.tokens()[begin].gap != Gap::Paragraph && token - begin < kLongest) --begin;
  return begin;
}

bool opens_quotation(std::string_view text) { return text == "\xE2\x80\x9C" || text == "\xC2\xAB" || text == "\xE2\x80\x98" || text == "``"; }

// One a token: whether it stands in a quotation.
std::vector<bool> quoted_tokens(const Document& document) {
  std::vector<bool> quoted(document.size(), false);
  for (const Quotation& one : find_quotations(document)) std::fill(quoted.begin() + one.tokens.begin, quoted.begin() + one.tokens.end, true);
  return quoted;
}

// The subject of a verb of speech in the sentence, outside of quotation marks.
std::uint32_t speaker_in(const State& s, std::uint32_t sentence) {
  const TokenSpan span = s.analysis.sentences[sentence];
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (s.word(t).upos != Upos::Verb || !signature_of(s.word(t).lemma, "clause").speaks) continue;
    for (const std::uint32_t child : s.children[t]) {
      if (s.word(child).deprel != Deprel::Nsubj) continue;
      const std::uint32_t mention = s.mention_holding(child);
      if (mention == State::kNoMentionAt || is_first_person(s, s.mentions[mention])) continue;
      const std::uint32_t cluster = s.cluster_of(mention);
      if (cluster != kNoCluster && (s.is_person(cluster) || s.type_of(cluster) == EntityType::Org || s.type_of(cluster) == EntityType::Gpe)) return cluster;
    }
  }
  return kNoCluster;
}

// Who says the quotation around the token: named in its sentence or the next ones of its paragraph, or else before it there, or in the
// paragraph before, which the quotation continues.
std::uint32_t speaker_near(const State& s, const Mention& m) {
  for (std::uint32_t n = m.sentence; n < s.analysis.sentences.size() && n < m.sentence + kAhead; ++n) {
    if (n > m.sentence && s.document.tokens()[s.analysis.sentences[n].begin].gap == Gap::Paragraph) break;
    if (const std::uint32_t speaker = speaker_in(s, n); speaker != kNoCluster) return speaker;
  }
  std::uint32_t begin = paragraph_begin(s, m.head);
  for (std::uint32_t n = m.sentence; n-- > 0;) {
    const TokenSpan span = s.analysis.sentences[n];
    if (span.begin < begin) {
      const std::string_view opening = s.document.text_of(begin);
      if (begin != paragraph_begin(s, m.head) || !(opening == "\"" || opens_quotation(opening))) break;
      begin = paragraph_begin(s, span.begin);
    }
    if (const std::uint32_t speaker = speaker_in(s, n); speaker != kNoCluster) return speaker;
  }
  return kNoCluster;
}

// Whose turn it is: "Ann Otieno: I left early". One a token; kNoCluster where nobody has the turn.
std::vector<std::uint32_t> turns(const State& s) {
  std::vector<std::uint32_t> turns(s.document.size(), kNoCluster);
  for (const Turn& turn : find_turns(s.document)) {
    std::uint32_t speaker = kNoCluster;
    for (std::uint32_t t = turn.speaker.begin; t < turn.speaker.end; ++t) {
      const std::uint32_t mention = s.mention_holding(t);
      const bool name = mention != State::kNoMentionAt && s.mentions[mention].kind == MentionKind::Name;
      if (name && s.cluster_of(mention) != kNoCluster && !is_place(s.type_of(s.cluster_of(mention)))) speaker = s.cluster_of(mention);
    }
    std::fill(turns.begin() + turn.words.begin, turns.begin() + turn.words.end, speaker);
  }
  return turns;
}

// The person whom the text is about: named at its beginning and most often.
std::uint32_t protagonist(const State& s) {
  constexpr std::size_t kOften = 3;
  std::uint32_t best = kNoCluster;
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
    const Cluster& cluster = s.clusters[c];
    if (!cluster.named || cluster.members.size() < kOften || !s.is_person(c) || s.mentions[*cluster.in_order.begin()].sentence > 3) continue;
    if (best == kNoCluster || cluster.members.size() > s.clusters[best].members.size()) best = c;
  }
  return best;
}

// The body that somebody speaks for: named in a title before the name, or in a description.
std::uint32_t body_of(const State& s, std::uint32_t speaker) {
  if (!s.is_person(speaker)) return speaker;
  const auto body_at = [&s](std::uint32_t token) {
    const std::uint32_t m = s.mention_holding(token);
    const std::uint32_t c = m == State::kNoMentionAt ? kNoCluster : s.cluster_of(m);
    return c != kNoCluster && s.clusters[c].named && s.type_of(c) == EntityType::Org ? c : kNoCluster;
  };
  for (const std::uint32_t i : s.clusters[speaker].members) {
    const Mention& m = s.mentions[i];
    const std::uint32_t end = m.kind == MentionKind::Name ? m.name.begin : m.head;
    for (std::uint32_t t = m.tokens.begin; t < end; ++t)
      if (const std::uint32_t c = body_at(t); c != kNoCluster) return c;
    for (const std::uint32_t child : s.children[m.head]) {
      const Deprel relation = base_of(s.word(child).deprel);
      if (relation != Deprel::Nmod && relation != Deprel::Appos) continue;
      if (relation == Deprel::Nmod) {
        if (const std::uint32_t c = body_at(child); c != kNoCluster) return c;
        continue;
      }
      for (const std::uint32_t below : s.children[child])
        if (const std::uint32_t c = base_of(s.word(below).deprel) == Deprel::Nmod ? body_at(below) : kNoCluster; c != kNoCluster) return c;
    }
  }
  for (const RoleNoun& role : s.clusters[speaker].roles)
    if (role.country != kNoCluster) return role.country;
  return speaker;
}

}  // namespace

// "We want facts," she said: I and we of a quotation are its speaker, or for whom that speaks.
void link_speakers(State& s) {
  const std::vector<std::uint32_t> turn = turns(s);
  const std::vector<bool> in_quotation = quoted_tokens(s.document);
  std::vector<std::uint32_t> alone;  // first persons outside of quotations and turns
  for (std::uint32_t i = 0; i < s.mentions.size(); ++i) {
    const Mention& m = s.mentions[i];
    if (m.kind != MentionKind::Pronoun || !s.is_unlinked(i) || !is_first_person(s, m)) continue;
    const bool quoted = in_quotation[m.head];
    std::uint32_t speaker = quoted ? speaker_near(s, m) : turn[m.head];
    if (speaker == kNoCluster && quoted) speaker = turn[m.head];
    if (speaker == kNoCluster) {
      if (!quoted && m.number == Number::Singular) alone.push_back(i);
      continue;
    }
    s.link(i, m.number == Number::Plural ? body_of(s, speaker) : speaker, "speaker");
  }
  if (alone.size() < kManyFirst) return;
  if (const std::uint32_t who = protagonist(s); who != kNoCluster)
    for (const std::uint32_t i : alone) s.link(i, who, "speaker");
}

}  // namespace relata
