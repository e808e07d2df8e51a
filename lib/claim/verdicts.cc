// Tested by tests/claim/polarity_test.cc.
#include "claim/verdicts.h"

#include <algorithm>

#include "lexicon/lexicon.h"
#include "lexicon/modality.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"

namespace relata {
namespace {

bool is_negated(const Tree& tree, std::uint32_t verb) {
  const auto kids = tree.children(verb);
  return std::any_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
    return tree.deprel(kid) == Deprel::Advmod && modality_of(tree.lower_lemma(kid), ModalUse::Adverb) == Modality::Negates;
  });
}

// "the verdict was quashed", "a court overturned the conviction".
bool takes_back(const Tree& tree, std::uint32_t noun) {
  if (!is(tree.lower_lemma(noun), WordClass::Verdict) || !is_one_of(tree.deprel(noun), {Deprel::Obj, Deprel::NsubjPass})) return false;
  const std::uint32_t verb = tree.head(noun), particle = tree.child(verb, {Deprel::CompoundPrt});
  const std::string lemma = tree.lower_lemma(verb) + (particle == kNoToken ? "" : " " + tree.lower_lemma(particle));
  const Signature row = signature_of(lemma, "report");
  return row.known && row.effect == Effect::Denies && !is_negated(tree, verb);
}

// "but was cleared on appeal": without a charge of its own.
bool clears(const Tree& tree, std::uint32_t verb) {
  if (tree.word(verb).upos != Upos::Verb || !is(tree.lower_lemma(verb), WordClass::Clearing) || is_negated(tree, verb)) return false;
  if (tree.child(verb, {Deprel::AuxPass, Deprel::NsubjPass}) == kNoToken && tree.word(verb).xpos != Xpos::VBN) return false;
  const auto kids = tree.children(verb);
  return std::none_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
    return is_one_of(base_of(tree.deprel(kid)), {Deprel::Obl, Deprel::Advcl}) && tree.child_with_lemma(kid, Preposition::ChargeCleared) != kNoToken;
  });
}

}  // namespace

std::vector<bool> overturned_verdicts(const Tree& tree) {
  constexpr std::size_t kSentencesBack = 2;
  std::vector<bool> overturned(tree.size(), false);
  std::vector<TokenSpan> sentences;
  for (std::uint32_t token = 0; token < tree.size(); ++token)
    if (tree.head(token) == kRoot) sentences.push_back(tree.subtree(token));
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (std::uint32_t token = sentences[s].begin; token < sentences[s].end; ++token) {
      if (!takes_back(tree, token) && !clears(tree, token)) continue;
      for (std::uint32_t verb = sentences[s - std::min(s, kSentencesBack)].begin; verb < sentences[s].end; ++verb)
        if (tree.word(verb).upos == Upos::Verb && is(tree.lower_lemma(verb), WordClass::Convicting)) overturned[verb] = true;
    }
  return overturned;
}

}  // namespace relata
