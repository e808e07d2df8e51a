// Repairs of clauses that hang on the wrong word, and of possessors. Tested by tests/syntax/repair_test.cc.
#include "lexicon/control.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"
#include "syntax/repair_arcs.h"

namespace relata {

bool is_tree(const std::vector<Word>& words, TokenSpan tokens) {
  std::uint32_t roots = 0;
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    roots += words[token].head == kRoot;
    std::uint32_t above = token;
    for (std::uint32_t steps = 0; words[above].head != kRoot; ++steps) {
      above = words[above].head;
      if (steps > tokens.size() || !tokens.contains(above)) return false;
    }
  }
  return roots == 1;
}

// "sued | founder Ann 's | brother Bob": of two objects side by side the first, with its "'s", has the second.
void repair_possessor(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t mark : arcs.tokens()) {
    if (arcs.word(mark).xpos != Xpos::POS || arcs.head(mark) == kRoot) continue;
    std::uint32_t owner = arcs.head(mark);
    while (arcs.head(owner) != kRoot && (arcs.word(owner).deprel == Deprel::Flat || arcs.word(owner).deprel == Deprel::Appos)) owner = arcs.head(owner);
    const std::uint32_t verb = arcs.head(owner);
    if (verb == kRoot || arcs.word(owner).deprel != Deprel::Obj) continue;
    for (const std::uint32_t other : arcs.children_as(verb, {Deprel::Obj})) {
      if (other == owner || other < mark || arcs.first_of(other) != mark + 1) continue;
      arcs.attach(owner, other, Deprel::NmodPoss);
      break;
    }
  }
}

// "sued | founder | Ann 's brother Bob": the noun right before the possessor is no object of its own.
void repair_title_of_possessor(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t owner : arcs.tokens()) {
    if (arcs.word(owner).deprel != Deprel::NmodPoss || arcs.word(owner).upos != Upos::Propn || owner == sentence.tokens.begin) continue;
    const std::uint32_t noun = arcs.head(owner), title = owner - 1;
    if (noun == kRoot || arcs.word(noun).deprel != Deprel::Obj || arcs.word(title).deprel != Deprel::Obj || arcs.word(title).upos != Upos::Noun) continue;
    if (arcs.head(title) == arcs.head(noun)) arcs.attach(title, owner, Deprel::NmodDesc);
  }
}

// "overturned his conviction | for lying", "the case | for lying | failed": the "-ing" form right behind a noun that takes one is the noun's.
void repair_clause_of_noun(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    if (arcs.word(verb).deprel != Deprel::Advcl || arcs.word(verb).xpos != Xpos::VBG) continue;
    const std::uint32_t mark = arcs.child(verb, {Deprel::Mark}), above = arcs.head(verb);
    if (mark == kRoot || above == kRoot) continue;
    for (const std::uint32_t noun : arcs.children_as(above, {Deprel::Obj, Deprel::Nsubj, Deprel::NsubjPass})) {
      const bool object = arcs.word(noun).deprel == Deprel::Obj;
      const bool beside = object ? noun + 1 == mark : noun < mark && verb < above;
      if (!beside || arcs.word(noun).upos != Upos::Noun || !signature_of(arcs.lemma(noun), arcs.lemma(mark) + " doing").known) continue;
      if (controller_of(arcs.lemma(noun), "noun") != Controller::Object) continue;
      arcs.attach(verb, noun, Deprel::Acl);
      break;
    }
  }
}

// "named | head | of Norvex": whose the post is hangs on the post.
void repair_owner_of_post(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t owner : arcs.tokens()) {
    const std::uint32_t verb = arcs.head(owner), mark = arcs.child(owner, {Deprel::Case});
    if (verb == kRoot || mark == kRoot || mark == sentence.tokens.begin || !is(arcs.lemma(mark), Preposition::NounComplement) ||
        base_of(arcs.word(owner).deprel) != Deprel::Obl)
      continue;
    const std::uint32_t post = mark - 1;
    if (arcs.head(post) == verb && arcs.word(post).deprel == Deprel::Xcomp && arcs.word(post).upos == Upos::Noun && controller_of(arcs.lemma(verb), "post"))
      arcs.attach(owner, post, Deprel::Nmod);
  }
}

namespace {

// The noun right before the token, or the first word of the name that ends there.
std::uint32_t name_before(const Arcs& arcs, std::uint32_t token) {
  std::uint32_t name = token - 1;
  while (arcs.word(name).deprel == Deprel::Flat && arcs.head(name) != kRoot) name = arcs.head(name);
  return name;
}

// May a clause behind the noun be the verb's above it? Behind a time it is, and behind the name of what the verb acts on: "accused Norvex | of lying".
bool takes_clause(const Arcs& arcs, std::uint32_t noun) {
  const Deprel relation = arcs.word(noun).deprel;
  const bool acted_on = relation == Deprel::Obj || relation == Deprel::Iobj || relation == Deprel::NsubjPass;
  return arcs.head(noun) != kRoot && (base_of(relation) == Deprel::Obl || (acted_on && arcs.word(noun).upos == Upos::Propn));
}

}  // namespace

// "Ann was hired by Volga, and Bob | by Norvex |": of two agents the second is that of a clause whose verb is left out.
void repair_gapping(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    const std::vector<std::uint32_t> agents = arcs.children_as(verb, {Deprel::OblAgent});
    if (agents.size() != 2 || arcs.child(agents[1], {Deprel::Case}) == kRoot) continue;
    for (const std::uint32_t name : arcs.children_as(agents[0], {Deprel::Conj})) {
      const std::uint32_t first = arcs.first_of(agents[1]);
      if (arcs.child(name, {Deprel::Case}) != kRoot || arcs.child(name, {Deprel::Cc}) == kRoot || name > first || name_before(arcs, first) != name) continue;
      arcs.attach(name, verb, Deprel::Conj);
      arcs.attach(agents[1], name, Deprel::Orphan);
    }
  }
}

// "withdrew from | talks | to buy": the infinitive right behind a noun that takes one is the noun's. "acquitted | last year | of lying",
// "accused | Norvex | of lying": the clause behind a time or a name is the verb's.
void repair_clause_behind_noun(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    const std::uint32_t mark = arcs.child(verb, {Deprel::Mark}), above = arcs.head(verb);
    if (mark == kRoot || above == kRoot || mark == sentence.tokens.begin) continue;
    const std::uint32_t noun = mark - 1;
    if (arcs.word(verb).deprel == Deprel::Advcl && arcs.word(mark).xpos == Xpos::TO && arcs.word(noun).upos == Upos::Noun) {
      const bool argument = arcs.head(noun) == above && (arcs.word(noun).deprel == Deprel::Obl || arcs.word(noun).deprel == Deprel::Obj);
      if (argument && signature_of(arcs.lemma(noun), "infinitive").known) arcs.attach(verb, noun, Deprel::Acl);
    } else if (arcs.word(verb).deprel == Deprel::Acl && arcs.word(verb).xpos == Xpos::VBG && name_before(arcs, mark) == above && takes_clause(arcs, above)) {
      const std::uint32_t governor = arcs.head(above);
      const std::string governed = arcs.lemma(mark) + " doing";
      if (!signature_of(arcs.lemma(above), governed).known && signature_of(arcs.lemma(governor), governed).known) arcs.attach(verb, governor, Deprel::Advcl);
    }
  }
}

// "went on trial | accused of lying": the accused is a person, and no trial.
void repair_accused(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t participle : arcs.tokens()) {
    if (arcs.word(participle).deprel != Deprel::Acl || arcs.word(participle).xpos != Xpos::VBN) continue;
    const std::uint32_t noun = arcs.head(participle);
    if (noun == kRoot || noun + 1 != participle || arcs.word(noun).upos != Upos::Noun) continue;
    if (controller_of(arcs.lemma(participle), "in custody") != Controller::Object || controller_of(arcs.lemma(noun), "in custody") != Controller::Object)
      continue;
    const std::uint32_t verb = arcs.word(noun).deprel == Deprel::Obl || arcs.word(noun).deprel == Deprel::Obj ? arcs.head(noun) : noun;
    arcs.attach(participle, verb, Deprel::Advcl);
  }
}

// "a banker | Bob tapped", "a banker | President Bob tapped": behind a noun with "a" no name stands beside it, so that it is the subject of the verb behind it.
void repair_subject_of_relative(const Sentence& sentence) {
  const Arcs arcs(sentence);
  const auto is_small = [&](std::uint32_t token) {
    const char first = sentence.document.text_of(token).front();
    return first >= 'a' && first <= 'z';
  };
  for (const std::uint32_t verb : arcs.tokens()) {
    const Deprel deprel = arcs.word(verb).deprel;
    std::uint32_t noun = arcs.head(verb);
    if ((deprel != Deprel::Acl && deprel != Deprel::AclRelcl) || noun == kRoot || noun + 1 >= verb ||
        arcs.child(verb, {Deprel::Nsubj, Deprel::Mark, Deprel::Obj}) != kRoot)
      continue;
    if (arcs.word(verb).xpos != Xpos::VBD && arcs.word(verb).xpos != Xpos::VBN) continue;
    std::uint32_t name = verb - 1;
    if (arcs.word(name).deprel == Deprel::Flat && arcs.head(name) != kRoot) name = arcs.head(name);
    const bool beside = arcs.head(name) == noun && arcs.word(name).deprel == Deprel::Appos;
    const bool agent = arcs.head(name) == verb && arcs.word(name).deprel == Deprel::OblAgent && arcs.child(name, {Deprel::Case}) == kRoot;
    if (arcs.word(name).upos != Upos::Propn || (!beside && !agent) || arcs.first_of(name) != noun + 1) continue;
    const std::uint32_t article = arcs.child(noun, {Deprel::Det});
    if (article == kRoot || !is(arcs.lemma(article), WordClass::IndefiniteArticle)) continue;
    if (!is_small(noun)) {  // the title of the name; the noun before it is what the article belongs to
      const std::uint32_t title = noun, before = title - 1;
      if (before <= article || arcs.word(before).upos != Upos::Noun || arcs.head(before) != title || !is_small(before)) continue;
      noun = before;
      arcs.attach(noun, arcs.head(title), arcs.word(title).deprel);
      for (const std::uint32_t kid : arcs.children(title))
        if (kid != name) arcs.attach(kid, noun, arcs.word(kid).deprel);
      arcs.attach(title, name, Deprel::NmodDesc);
    }
    arcs.word(verb).xpos = Xpos::VBD;
    arcs.attach(name, verb, Deprel::Nsubj);
    arcs.attach(verb, noun, Deprel::AclRelcl);
  }
}

// "Volga, which hired Eve, | and Norvex, which sued her |": the pronoun right behind a name and a comma opens that name's clause, and the name behind "and" goes
// with the one before the first clause.
void repair_relative_in_row(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    if (arcs.word(verb).deprel != Deprel::Conj || arcs.word(verb).upos != Upos::Verb) continue;
    const std::uint32_t first = arcs.head(verb), subject = arcs.child(verb, {Deprel::Nsubj});
    if (first == kRoot || arcs.word(first).deprel != Deprel::AclRelcl || arcs.head(first) == kRoot || subject == kRoot || subject < sentence.tokens.begin + 2)
      continue;
    if (arcs.word(subject).xpos != Xpos::WDT && arcs.word(subject).xpos != Xpos::WP) continue;
    std::uint32_t name = subject - 2;
    if (arcs.lemma(subject - 1) != "," || arcs.word(name).upos != Upos::Propn) continue;
    while (arcs.word(name).deprel == Deprel::Flat && arcs.head(name) != kRoot) name = arcs.head(name);
    if (arcs.is_below(name, verb)) continue;
    arcs.attach(verb, name, Deprel::AclRelcl);
    const std::uint32_t mark = arcs.child(name, {Deprel::Cc});
    const bool behind_comma = mark != kRoot && mark > sentence.tokens.begin && arcs.lemma(mark - 1) == ",";
    if (behind_comma && arcs.word(name).deprel == Deprel::Conj && arcs.head(name) > arcs.head(first)) arcs.attach(name, arcs.head(first), Deprel::Conj);
  }
}

// "It was Ann and not Bob | who left": the clause is about the one who is meant.
void repair_relative_of_cleft(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    const std::uint32_t name = arcs.head(verb);
    if (arcs.word(verb).deprel != Deprel::AclRelcl || name == kRoot || arcs.word(name).deprel != Deprel::Conj) continue;
    const std::uint32_t first = arcs.head(name);
    if (first == kRoot || arcs.child(first, {Deprel::Cop}) == kRoot || arcs.child(first, {Deprel::Expl, Deprel::Nsubj}) == kRoot) continue;
    if (!is(arcs.lemma(arcs.child(first, {Deprel::Expl, Deprel::Nsubj})), WordClass::Expletive)) continue;
    for (const std::uint32_t mark : arcs.children_as(name, {Deprel::Advmod}))
      if (is(arcs.lemma(mark), WordClass::ExcludesConjunct)) arcs.attach(verb, first, Deprel::AclRelcl);
  }
}

// "Bob, whom she had accused of robbing her": of two objects the pronoun is that of the verb whose clause it opens.
void repair_object_of_relative(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    if (arcs.word(verb).deprel != Deprel::AclRelcl || arcs.word(verb).upos != Upos::Verb) continue;
    const auto is_pronoun = [&](std::uint32_t token) { return token < verb && arcs.word(token).xpos == Xpos::WP && arcs.word(token).deprel == Deprel::Obj; };
    for (const std::uint32_t inner : arcs.children_as(verb, {Deprel::Xcomp, Deprel::Advcl})) {
      const std::vector<std::uint32_t> objects = arcs.children_as(inner, {Deprel::Obj});
      if (objects.size() == 2 && is_pronoun(objects[0]) && objects[1] > inner && arcs.child(verb, {Deprel::Obj}) == kRoot)
        arcs.attach(objects[0], verb, Deprel::Obj);
    }
    const std::uint32_t object = arcs.child(verb, {Deprel::Obj}), subject = arcs.child(verb, {Deprel::NsubjPass});
    const bool perfect = arcs.child(verb, {Deprel::AuxPass}) == kRoot && arcs.child(verb, {Deprel::Aux}) != kRoot;
    if (subject != kRoot && perfect && object != kRoot && is_pronoun(object)) arcs.attach(subject, verb, Deprel::Nsubj);
  }
}

namespace {

// "robbed" of "Ann, Bob has claimed, | robbed Norvex": a finite verb without a subject behind the comma that follows the verb of speech.
std::uint32_t verb_behind_speech(const Arcs& arcs, std::uint32_t said) {
  for (const std::uint32_t verb : arcs.children_as(said, {Deprel::Ccomp, Deprel::Conj})) {
    const bool in_list = arcs.word(verb).deprel == Deprel::Conj && arcs.children_as(said, {Deprel::Conj}).size() > 1;  // "agreed, signed and left"
    if (in_list || verb < said + 2 || arcs.lemma(said + 1) != "," || arcs.word(verb).upos != Upos::Verb) continue;
    const Xpos xpos = arcs.word(verb).xpos;
    const bool finite = xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP || arcs.child(verb, {Deprel::Aux, Deprel::AuxPass}) != kRoot;
    const std::uint32_t subject = arcs.child(verb, {Deprel::Nsubj, Deprel::NsubjPass});
    const bool open = subject == kRoot ? arcs.first_of(verb) > said : subject < said;
    if (finite && open && arcs.child(verb, {Deprel::Mark, Deprel::Cc}) == kRoot) return verb;
  }
  return kRoot;
}

}  // namespace

// "Ann, Bob has claimed, robbed Norvex": who speaks between two commas is no second subject.
void repair_speaker_between(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t said : arcs.tokens()) {
    if (arcs.word(said).upos != Upos::Verb || said + 2 >= sentence.tokens.end || !signature_of(arcs.lemma(said), "clause").known) continue;
    const std::uint32_t verb = verb_behind_speech(arcs, said);
    if (verb == kRoot) continue;
    std::uint32_t first = arcs.child(verb, {Deprel::Nsubj}), speaker = arcs.child(said, {Deprel::Nsubj});
    for (const std::uint32_t kid : arcs.children_as(said, {Deprel::Vocative, Deprel::Dislocated, Deprel::Advmod}))
      if (first == kRoot && arcs.word(kid).upos == Upos::Propn) first = kid;
    if (first == kRoot || speaker == kRoot) {
      first = first == kRoot ? speaker : first;
      const std::vector<std::uint32_t> beside = first == kRoot ? std::vector<std::uint32_t>{} : arcs.children_as(first, {Deprel::Conj, Deprel::Appos});
      if (beside.size() != 1) continue;
      speaker = beside[0];
    }
    if (first > speaker || speaker > said || arcs.child(speaker, {Deprel::Cc}) != kRoot) continue;
    const std::uint32_t begin = arcs.first_of(speaker);
    if (arcs.lemma(begin) != "," && (begin == sentence.tokens.begin || arcs.lemma(begin - 1) != ",")) continue;
    const std::uint32_t above = arcs.head(said);
    const Deprel deprel = arcs.word(said).deprel;
    arcs.attach(verb, above, deprel);
    arcs.attach(said, verb, Deprel::Parataxis);
    arcs.attach(speaker, said, Deprel::Nsubj);
    arcs.attach(first, verb, Deprel::Nsubj);
  }
}

// "a banker | Bob tapped": a finite verb with a subject of its own behind a noun is a relative clause.
void repair_bare_relative(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    if (arcs.word(verb).deprel != Deprel::Acl || arcs.head(verb) == kRoot || arcs.head(verb) > verb) continue;
    const Xpos xpos = arcs.word(verb).xpos;
    const bool finite = xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP;
    const std::uint32_t subject = arcs.child(verb, {Deprel::Nsubj});
    const bool open = arcs.child(verb, {Deprel::Mark, Deprel::Obj}) == kRoot;  // it leaves a place for the noun
    if (finite && subject != kRoot && subject < verb && open) arcs.word(verb).deprel = Deprel::AclRelcl;
  }
}

// "was asked to leave | by Bob": an active infinitive has no agent, and its passive verb lacks one.
void repair_agent_behind(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t infinitive : arcs.tokens()) {
    const std::uint32_t verb = arcs.head(infinitive);
    if (arcs.word(infinitive).deprel != Deprel::Xcomp || arcs.word(infinitive).xpos != Xpos::VB || verb == kRoot) continue;
    if (arcs.child(verb, {Deprel::AuxPass}) == kRoot || arcs.child(verb, {Deprel::OblAgent}) != kRoot ||
        arcs.child_behind(verb, Preposition::PassiveAgent) != kRoot)
      continue;
    const std::uint32_t agent = arcs.child_behind(infinitive, Preposition::PassiveAgent);
    if (agent == kRoot || agent < infinitive || arcs.word(agent).upos == Upos::Verb || arcs.child(infinitive, {Deprel::AuxPass}) != kRoot) continue;
    arcs.attach(agent, verb, Deprel::OblAgent);
  }
}

// "| its largest | owner, investment firm Norvex": what stands before the first noun is the first noun's.
void repair_modifier_of_apposition(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t apposition : arcs.tokens()) {
    const std::uint32_t noun = arcs.head(apposition);
    if (arcs.word(apposition).deprel != Deprel::Appos || noun == kRoot || noun > apposition) continue;
    for (const std::uint32_t kid : arcs.children_as(apposition, {Deprel::NmodPoss, Deprel::Amod, Deprel::Det}))
      if (kid < noun) arcs.attach(kid, noun, arcs.word(kid).deprel);
  }
}

}  // namespace relata
