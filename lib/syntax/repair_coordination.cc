// Repairs of what stands in a row, and of the noun behind "whose". Tested by tests/syntax/repair_test.cc.
#include "lexicon/lexicon.h"
#include "lexicon/words.h"
#include "syntax/repair_arcs.h"

namespace relata {
namespace {

bool is_finite(const Arcs& arcs, std::uint32_t verb) {
  const Xpos xpos = arcs.word(verb).xpos;
  return xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP || arcs.child(verb, {Deprel::Aux, Deprel::AuxPass, Deprel::Cop}) != kRoot;
}

std::uint32_t last_of(const Arcs& arcs, std::uint32_t token) {
  std::uint32_t last = token;
  for (const std::uint32_t other : arcs.tokens())
    if (other > last && arcs.is_below(other, token)) last = other;
  return last;
}

// The first finite verb or predicate behind the noun that lacks a subject, and hangs on the antecedent or on what the antecedent is part of; kRoot if none.
std::uint32_t verb_of_relative(const Arcs& arcs, std::uint32_t noun, std::uint32_t antecedent) {
  for (const std::uint32_t verb : arcs.tokens()) {
    const std::uint32_t above = arcs.head(verb);
    if (verb < noun || above == kRoot || arcs.is_below(verb, noun) || arcs.is_below(antecedent, verb)) continue;
    const Deprel deprel = arcs.word(verb).deprel;
    const bool own = above == antecedent && (deprel == Deprel::AclRelcl || deprel == Deprel::Parataxis || deprel == Deprel::Acl);
    const bool astray = (deprel == Deprel::Advcl || deprel == Deprel::Parataxis) && above < noun && arcs.is_below(antecedent, above);
    if ((!own && !astray) || !is_finite(arcs, verb)) continue;
    return arcs.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Mark, Deprel::Cc}) == kRoot ? verb : kRoot;
  }
  return kRoot;
}

}  // namespace

// "Ann, whose brother, Bob, robbed Norvex": the noun behind "whose" opens the clause of the verb that lacks a subject.
void repair_subject_behind_whose(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t whose : arcs.tokens()) {
    if (!is(arcs.lemma(whose), WordClass::PossessiveRelative) || arcs.word(whose).deprel != Deprel::NmodPoss) continue;
    const std::uint32_t noun = arcs.head(whose), antecedent = noun == kRoot ? kRoot : arcs.head(noun);
    if (noun < whose || antecedent == kRoot || antecedent > whose || arcs.word(noun).upos == Upos::Verb) continue;
    if (arcs.child(noun, {Deprel::Cop, Deprel::Nsubj}) != kRoot) continue;
    const Deprel deprel = arcs.word(noun).deprel;
    if (deprel != Deprel::Appos && deprel != Deprel::AclRelcl && deprel != Deprel::Dep) continue;
    const std::uint32_t verb = verb_of_relative(arcs, noun, antecedent);
    if (verb == kRoot) continue;
    arcs.attach(noun, verb, arcs.child(verb, {Deprel::AuxPass}) == kRoot ? Deprel::Nsubj : Deprel::NsubjPass);
    arcs.attach(verb, antecedent, Deprel::AclRelcl);
  }
}

// "bars Peru from arming Chile and | obliges Togo": a finite verb is coordinated with no infinitive and with no "-ing" form.
void repair_unlike_conjunct(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    const Xpos xpos = arcs.word(verb).xpos;
    if (arcs.word(verb).deprel != Deprel::Conj || arcs.word(verb).upos != Upos::Verb || (xpos != Xpos::VBD && xpos != Xpos::VBZ)) continue;
    std::uint32_t above = arcs.head(verb);
    if (above == kRoot || arcs.word(above).upos != Upos::Verb || (arcs.word(above).xpos != Xpos::VB && arcs.word(above).xpos != Xpos::VBG) ||
        is_finite(arcs, above))
      continue;
    for (std::size_t steps = sentence.tokens.size(); steps > 0 && above != kRoot && !is_finite(arcs, above); --steps) above = arcs.head(above);
    if (above != kRoot && !arcs.is_below(above, verb)) arcs.attach(verb, above, Deprel::Conj);
  }
}

// "Ann, daughter of Bob and | his wife |": "his" binds what it stands before to the name right before "and".
void repair_kin_of_nearest(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t noun : arcs.tokens()) {
    const std::uint32_t mark = arcs.first_of(noun), head = arcs.head(noun);
    if (head == kRoot || arcs.word(noun).deprel != Deprel::Conj || arcs.word(head).deprel != Deprel::Appos || head > noun) continue;
    const std::uint32_t possessor = arcs.child(noun, {Deprel::NmodPoss});
    if (possessor == kRoot || arcs.word(possessor).xpos != Xpos::PRPS || arcs.word(mark).deprel != Deprel::Cc || mark + 1 != possessor) continue;
    if (look_up_relational_noun(arcs.lemma(noun)).cls != ClaimClass::Family || look_up_relational_noun(arcs.lemma(head)).cls != ClaimClass::Family) continue;
    for (const std::uint32_t near : arcs.children_as(head, {Deprel::Nmod}))
      if (near > head && arcs.word(near).upos == Upos::Propn && last_of(arcs, near) + 1 == mark) arcs.attach(noun, near, Deprel::Conj);
  }
}

}  // namespace relata
