// The reading of a Document: sentences, and for every token its part of speech, lemma, head and relation (Universal
// Dependencies v2), names, and for anaphoric words the probable antecedents. One value a document, made in one pass, immutable.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/labels.h"
#include "base/span.h"
#include "text/document.h"

namespace relata {

// The head of a root.
inline constexpr std::uint32_t kRoot = 0xffffffff;

struct Word {
  Upos upos = Upos::X;
  Xpos xpos = Xpos::Other;
  Deprel deprel = Deprel::Dep;
  std::uint32_t head = kRoot;  // token index in the document, same sentence; kRoot for the root
  std::string lemma;
  float tag_probability = 1;  // of upos
  float arc_probability = 1;  // of head
};

// A proper name or a value (date, sum) found by the encoder. Names do not nest or overlap.
struct Name {
  TokenSpan tokens;
  NameType type = NameType::Misc;
  float probability = 1;
};

// "The word `anaphor` refers to what the word `antecedent` refers to", with its probability; antecedent < anaphor.
// kRoot as antecedent stands for "nothing before it in this window".
struct AntecedentLink {
  std::uint32_t anaphor = 0;
  std::uint32_t antecedent = kRoot;
  float probability = 0;
};

// "The word `trigger` states that what the word `agent` refers to does something to, or is something of, what `patient` refers to": three words of one
// sentence, as probable as the encoder finds it. Probabilities of labels are by their numbers in the model's label sets, those of polarity in the
// order affirmed, negated, hypothetical.
struct ClaimLink {
  std::uint32_t trigger = 0, agent = 0, patient = 0;
  float agent_probability = 0, patient_probability = 0;  // that the trigger has this agent, and this patient
  float pair_probability = 0, reverse_probability = 0;   // that the agent is related to the patient, and the patient to the agent
  std::uint8_t cls = 0;                                  // the likeliest class
  std::array<float, 32> classes{};                       // of each class
  std::array<float, 3> polarities{};
  std::array<float, 3> directions{};  // as it is, turned round, both ways

  // The geometric mean of the first three.
  float score() const;
};

// The first of `names` that overlaps the span, or null. REQUIRES: in order, none overlaps another.
const Name* overlapped(const std::vector<Name>& names, TokenSpan span);

// Puts the added names in, and out the old ones that they overlap. REQUIRES: both in order, none overlaps another of its own.
void replace_overlapped(std::vector<Name>& names, const std::vector<Name>& added);

struct Analysis {
  std::vector<Word> words;                  // one a token
  std::vector<TokenSpan> sentences;         // in order, covering all tokens, never empty
  std::vector<Name> names;                  // in order
  std::vector<AntecedentLink> antecedents;  // by anaphor, then by falling probability; at most 4 an anaphor
  std::vector<ClaimLink> claims;            // by sentence, then by agent, patient and falling score; none from a model that reads no claims

  // The index of the sentence that holds the token. O(log sentences).
  std::uint32_t sentence_of(std::uint32_t token) const;
  // The links whose anaphor the token is, the likeliest first. O(log links).
  std::span<const AntecedentLink> antecedents_of(std::uint32_t token) const;
  // Children of a token in order, found by scanning its sentence. O(sentence length).
  std::vector<std::uint32_t> children_of(std::uint32_t token) const;
  // The tokens below `token` and itself, as the smallest span that covers them.
  TokenSpan subtree_of(std::uint32_t token) const;
};

}  // namespace relata
