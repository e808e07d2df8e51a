#include "claim/labels.h"

#include <vector>

#include "lexicon/words.h"

namespace relata {
namespace {

// Adjectives that say when, how many or how much, not what.
bool is_light(std::string_view lemma) { return is(lemma, WordClass::LightAdjective); }

bool is_plain_word(const Phrases& phrases, std::uint32_t token) {
  const Word& word = phrases.tree().word(token);
  if (phrases.is_name(token) || phrases.is_in_name(token)) return false;
  const bool direction = word.upos == Upos::Adv && word.deprel == Deprel::Amod;  // "northward expansion"
  return word.upos == Upos::Noun || word.upos == Upos::Adj || word.upos == Upos::Propn || direction;
}

}  // namespace

std::string predicate_of(std::string_view label) {
  std::string out;
  for (const char c : lower(label)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) out.push_back(c);
    else if (!out.empty() && out.back() != '_' && c != '\'') out.push_back('_');
  }
  if (!out.empty() && out.back() == '_') out.pop_back();
  return out;
}

std::string noun_label(const Phrases& phrases, std::uint32_t noun) {
  const Tree& tree = phrases.tree();
  std::vector<std::uint32_t> words;
  for (const std::uint32_t kid : tree.children(noun)) {
    if (kid >= noun || !is_one_of(tree.deprel(kid), {Deprel::Amod, Deprel::Compound})) continue;
    if (is_plain_word(phrases, kid) && !is_light(tree.lower_lemma(kid))) words.push_back(kid);
  }
  if (words.size() > 2) words.erase(words.begin(), words.end() - 2);
  std::string label;
  for (const std::uint32_t word : words) label.append(tree.lower_lemma(word)).push_back(' ');
  return label.append(tree.lower_lemma(noun));
}

LexiconEntry event_of(const Phrases& phrases, std::uint32_t noun) {
  const std::string lemma = phrases.tree().lower_lemma(noun);
  for (const std::uint32_t kid : phrases.tree().children(noun)) {
    if (kid >= noun || !is_one_of(phrases.tree().deprel(kid), {Deprel::Amod, Deprel::Compound})) continue;
    const LexiconEntry entry = look_up_noun(phrases.tree().lower_lemma(kid) + " " + lemma);
    if (entry.known) return entry;
  }
  return look_up_noun(lemma);
}

std::string verb_label(const Phrases& phrases, std::uint32_t verb, std::uint32_t particle, std::uint32_t noun, std::string_view preposition) {
  const Tree& tree = phrases.tree();
  std::string label = tree.lower_lemma(verb);
  if (particle != kNoToken) label.append(" ").append(tree.lower_lemma(particle));
  if (noun != kNoToken) label.append(" ").append(noun_label(phrases, noun));
  if (!preposition.empty()) label.append(" ").append(preposition);
  return label;
}

}  // namespace relata
