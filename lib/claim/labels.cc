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

// How the hyphened word goes on behind the token: "-in-law" of "brother-in-law"; "" where it ends there.
std::string hyphened_end(const Phrases& phrases, std::uint32_t token) {
  const Document& document = phrases.context().document;
  std::string end;
  while (token + 2 < document.size() && document.text_of(token + 1) == "-" && document.tokens()[token + 1].gap == Gap::None &&
         document.tokens()[token + 2].gap == Gap::None) {
    end.append("-").append(phrases.tree().lower_lemma(token + 2));
    token += 2;
  }
  return end;
}

// Is the token the end of a hyphened word, "born" in "Lagos-born"?
bool ends_hyphened(const Phrases& phrases, std::uint32_t token) {
  const Document& document = phrases.context().document;
  return token > 1 && document.text_of(token - 1) == "-" && document.tokens()[token].gap == Gap::None && document.tokens()[token - 1].gap == Gap::None;
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
    if (is_plain_word(phrases, kid) && !is_light(tree.lower_lemma(kid)) && !ends_hyphened(phrases, kid)) words.push_back(kid);
  }
  if (words.size() > 2) words.erase(words.begin(), words.end() - 2);
  std::string label;
  for (const std::uint32_t word : words) label.append(tree.lower_lemma(word)).push_back(' ');
  return label.append(tree.lower_lemma(noun)).append(hyphened_end(phrases, noun));
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
