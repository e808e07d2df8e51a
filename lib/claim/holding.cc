// Tested by tests/claim/candidate_test.cc.
#include "claim/holding.h"

#include "lexicon/control.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "mention/noun_types.h"

namespace relata {
namespace {

// "The mayor", "Oslo's mayor", "his wife": somebody in particular.
bool is_definite(const Tree& tree, std::uint32_t noun) {
  return tree.child_with_lemma(noun, WordClass::DefiniteArticle) != kNoToken || tree.child(noun, {Deprel::NmodPoss}) != kNoToken;
}

// "Two sons": nobody is several.
bool is_several(const Tree& tree, std::uint32_t noun) { return tree.word(noun).xpos == Xpos::NNS && tree.child(noun, {Deprel::Nummod}) != kNoToken; }

// "Elected the mayor", "became the mayor": a noun that says what an argument of the verb is.
bool is_post_of(const Tree& tree, std::uint32_t verb) {
  return is(tree.lemma(verb), WordClass::BecomesPost) || is(tree.lemma(verb), WordClass::HaveVerb) || controller_of(tree.lower_lemma(verb), "post").has_value();
}

// Is the holder the subject itself, or a name beside it, rather than one who has it ("whose wife")?
bool stands_for(const Tree& tree, std::uint32_t holder, std::uint32_t subject) {
  for (; holder != subject && holder != kRoot; holder = tree.head(holder))
    if (is_one_of(tree.deprel(holder), {Deprel::NmodPoss, Deprel::Nmod})) return false;
  return holder == subject;
}

// Is the predicate said of a subject other than the holder, who does not stand above it as what a relative pronoun means? "Whose wife is the mayor."
bool is_predicate_of_another(const Phrases& phrases, std::uint32_t noun, std::uint32_t holder) {
  const Tree& tree = phrases.tree();
  const std::uint32_t subject = tree.child(noun, {Deprel::Nsubj});
  if (subject == kNoToken || tree.child(noun, {Deprel::Cop}) == kNoToken) return false;
  return is_person_noun(phrases, subject) && !stands_for(tree, holder, subject);
}

// "turned out to be | Ann |", "was identified as | Ann |".
bool is_called(const Tree& tree, std::uint32_t verb, std::uint32_t token) {
  for (const std::uint32_t kid : tree.children(verb)) {
    const bool predicate = tree.deprel(kid) == Deprel::Xcomp && tree.word(kid).upos != Upos::Verb;
    const bool said = predicate || tree.child_with_lemma(kid, Preposition::Capacity) != kNoToken;
    if (said && (kid == token || tree.outer_phrase(token) == kid)) return true;
  }
  return false;
}

// Does the phrase that `noun` heads stand as an argument of its own, which is nobody's post, and not the holder's?
bool is_argument(const Phrases& phrases, std::uint32_t noun, std::uint32_t holder) {
  const Tree& tree = phrases.tree();
  const std::uint32_t head = tree.head(noun);
  const Deprel deprel = tree.deprel(noun);
  if (head == kRoot || tree.child_with_lemma(noun, Preposition::Capacity) != kNoToken || (!is_definite(tree, noun) && !is_several(tree, noun))) return false;
  switch (deprel) {
    case Deprel::Obj:
    case Deprel::Iobj:
    case Deprel::OblAgent:
    case Deprel::Obl: return tree.word(head).upos == Upos::Verb && !is_post_of(tree, head);
    case Deprel::Nsubj:
    case Deprel::NsubjPass:
      return is_person_noun(phrases, noun) && tree.word(head).upos == Upos::Verb && !is_post_of(tree, head) && !is_called(tree, head, holder);
    case Deprel::Nmod:
    case Deprel::NmodPoss: return is_person_noun(phrases, head);
    default: return false;
  }
}

}  // namespace

bool is_person_noun(const Phrases& phrases, std::uint32_t token) {
  return phrases.tree().word(token).upos == Upos::Noun && !phrases.is_in_name(token) && names_person(phrases.tree().lower_lemma(token));
}

bool may_hold(const Phrases& phrases, std::uint32_t noun, std::uint32_t holder) {
  const Tree& tree = phrases.tree();
  if (noun == holder) return true;
  if (is_predicate_of_another(phrases, noun, holder)) return false;
  for (std::uint32_t token = noun; token != kRoot && !tree.is_below(holder, token); token = tree.head(token))
    if (is_argument(phrases, token, holder)) return false;
  return true;
}

bool may_be_of(const Phrases& phrases, std::uint32_t noun, std::uint32_t of) {
  const Tree& tree = phrases.tree();
  if (!tree.is_below(of, noun)) return true;
  for (std::uint32_t token = of; token != noun && token != kRoot; token = tree.head(token)) {
    if (token == of) continue;
    if (is_person_noun(phrases, token) && is_one_of(tree.deprel(token), {Deprel::Nmod, Deprel::NmodPoss})) return false;
    if (tree.deprel(token) == Deprel::AclRelcl) return false;
  }
  return true;
}

}  // namespace relata
