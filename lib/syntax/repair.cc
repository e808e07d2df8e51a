// Each repair looks for one pattern of arcs and changes a few of them. Tested by tests/syntax/repair_test.cc.
#include "syntax/repair.h"

#include <algorithm>

#include "base/fold.h"
#include "lexicon/control.h"
#include "lexicon/lexicon.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"
#include "syntax/repair_arcs.h"
#include "syntax/tree.h"

namespace relata {
namespace {

// "The charge | that Ann robbed Bob | failed": nothing is missing in the clause, so that it is what the charge says.
void repair_content_clause(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    if (arcs.word(verb).deprel != Deprel::AclRelcl || !signature_of(arcs.lemma(arcs.head(verb)), "clause").known) continue;
    const std::uint32_t subject = arcs.child(verb, {Deprel::Nsubj, Deprel::NsubjPass});
    if (subject == kRoot) continue;
    const std::uint32_t that = arcs.child(verb, {Deprel::OblUnmarked, Deprel::Obl, Deprel::Dep, Deprel::Advmod, Deprel::Mark});
    if (that == kRoot || !is(arcs.lemma(that), WordClass::RelativeThat)) {
      // "claims | Ann robbed Bob": neither subject nor object is left for the noun.
      const Xpos xpos = arcs.word(subject).xpos;
      const bool pronoun = xpos == Xpos::WDT || xpos == Xpos::WP || is(arcs.lemma(subject), WordClass::RelativeThat);
      if (!pronoun && arcs.first_of(verb) == arcs.head(verb) + 1 && arcs.child(verb, {Deprel::Obj}) > verb && arcs.child(verb, {Deprel::Obj}) != kRoot)
        arcs.attach(verb, arcs.head(verb), Deprel::Acl);
      continue;
    }
    arcs.word(verb).deprel = Deprel::Acl;
    arcs.attach(that, verb, Deprel::Mark);
    arcs.word(that).upos = Upos::Sconj;
    arcs.word(that).xpos = Xpos::IN;
  }
}

// "Ann, mayor of Peru, accused Bob": a participle with a bare object behind a name that has no verb is the verb of the sentence.
void repair_main_verb(const Sentence& sentence) {
  const Arcs arcs(sentence);
  const std::uint32_t root = arcs.root();
  if (root == kRoot || arcs.word(root).upos != Upos::Propn || arcs.child(root, {Deprel::Cop, Deprel::Nsubj, Deprel::Parataxis}) != kRoot) return;
  for (const std::uint32_t verb : arcs.children(root)) {
    if (verb < root || arcs.word(verb).deprel != Deprel::Acl || arcs.word(verb).xpos != Xpos::VBN) continue;
    if (arcs.child(verb, {Deprel::Mark, Deprel::AuxPass}) != kRoot) continue;
    const std::uint32_t object = arcs.bare_child(verb, {Deprel::OblAgent, Deprel::Obj, Deprel::Xcomp, Deprel::Nsubj});
    if (object == kRoot || object < verb || arcs.first_of(object) != verb + 1) continue;
    if (arcs.word(object).deprel == Deprel::Xcomp && arcs.word(object).upos != Upos::Propn) continue;
    const std::vector<std::uint32_t> others = arcs.children(root);
    arcs.word(verb).xpos = Xpos::VBD;
    arcs.attach(verb, kRoot, Deprel::Root);
    arcs.attach(root, verb, Deprel::Nsubj);
    arcs.attach(object, verb, Deprel::Obj);
    for (const std::uint32_t other : others)
      if (other > verb) arcs.attach(other, verb, arcs.word(other).deprel);
    return;
  }
}

// "Ann died in Peru, her son said": the last subject before the verb of speech is its own.
void repair_speaker_behind(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t said : arcs.tokens()) {
    if (arcs.word(said).upos != Upos::Verb || !signature_of(arcs.lemma(said), "clause").speaks) continue;
    if (arcs.child(said, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Expl}) != kRoot) continue;
    const std::uint32_t clause = arcs.child(said, {Deprel::Ccomp});
    if (clause == kRoot || clause > said) continue;
    const std::vector<std::uint32_t> subjects = arcs.children_as(clause, {Deprel::Nsubj, Deprel::NsubjPass});
    if (subjects.size() < 2 || subjects.back() < clause) continue;
    arcs.attach(subjects.back(), said, Deprel::Nsubj);
  }
}

// "Ann criticised minister Bob": of two subjects the one behind the verb is its object.
void repair_second_subject(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    if (arcs.word(verb).upos != Upos::Verb || arcs.child(verb, {Deprel::Obj, Deprel::Ccomp, Deprel::Cop}) != kRoot) continue;
    const std::vector<std::uint32_t> subjects = arcs.children_as(verb, {Deprel::Nsubj});
    if (subjects.size() == 2 && subjects[0] < verb && verb < subjects[1] && arcs.first_of(subjects[1]) == verb + 1) arcs.attach(subjects[1], verb, Deprel::Obj);
  }
}

// "sued | club Norvex |", "her coach, | Ann |, said": two phrases side by side that are the same of one verb are one thing twice.
void repair_twins(const Sentence& sentence) {
  const Arcs arcs(sentence);
  const auto is_mark = [&](std::uint32_t token) { return sentence.document.text_of(token) == ","; };
  for (const std::uint32_t noun : arcs.tokens()) {
    if (arcs.word(noun).upos != Upos::Noun || arcs.head(noun) == kRoot) continue;
    if (!is_one_of(arcs.word(noun).deprel, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Obj, Deprel::Obl, Deprel::OblAgent, Deprel::Nmod})) continue;
    for (const std::uint32_t name : arcs.children_as(arcs.head(noun), {arcs.word(noun).deprel})) {
      if (name <= noun || arcs.word(name).upos != Upos::Propn) continue;
      if (arcs.child(name, {Deprel::Case, Deprel::Cc}) != kRoot) break;  // only the next one stands beside the noun
      const std::uint32_t first = arcs.first_of(name);
      if (first == noun + 1 || (first == noun + 2 && is_mark(noun + 1))) arcs.attach(name, noun, Deprel::Appos);
      break;
    }
  }
}

// "When Ann was arrested, | her lawyer | was abroad": no apposition stands beyond the verb of its noun; it is the subject that the next verb lacks.
void repair_subject_beyond_verb(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t noun : arcs.tokens()) {
    const std::uint32_t first = arcs.head(noun);
    if (arcs.word(noun).deprel != Deprel::Appos || first == kRoot || base_of(arcs.word(first).deprel) != Deprel::Nsubj) continue;
    const std::uint32_t verb = arcs.head(first), main = verb == kRoot ? kRoot : arcs.head(verb);
    if (main == kRoot || arcs.word(verb).deprel != Deprel::Advcl || first > verb || verb > noun || noun > main) continue;
    if (arcs.child(main, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Expl, Deprel::Csubj}) != kRoot) continue;
    arcs.attach(noun, main, arcs.child(main, {Deprel::AuxPass}) == kRoot ? Deprel::Nsubj : Deprel::NsubjPass);
  }
}

// "Norvex named Ann head": the name is the object, whatever it is called.
void repair_appointed_name(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    if (arcs.word(verb).upos != Upos::Verb || arcs.child(verb, {Deprel::Obj, Deprel::NsubjPass}) != kRoot) continue;
    const std::uint32_t name = arcs.bare_child(verb, {Deprel::Xcomp});
    if (name == kRoot || arcs.word(name).upos != Upos::Propn || arcs.first_of(name) != verb + 1) continue;
    const bool post = controller_of(arcs.lemma(verb), "post") == Controller::Object && arcs.children_as(verb, {Deprel::Xcomp}).size() > 1;
    const bool as = controller_of(arcs.lemma(verb), "as") == Controller::Object && arcs.child_behind(verb, Preposition::Capacity) != kRoot;
    if (post || as) arcs.attach(name, verb, Deprel::Obj);
  }
}

// "swore in Ann as judge": "in" belongs to the verb.
void repair_particle(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t verb : arcs.tokens()) {
    if (arcs.word(verb).upos != Upos::Verb || verb + 1 >= sentence.tokens.end) continue;
    const std::uint32_t particle = verb + 1, noun = arcs.head(particle);
    if (arcs.word(particle).deprel != Deprel::Case || noun == kRoot || arcs.head(noun) != verb || arcs.word(noun).upos != Upos::Propn) continue;
    if (!controller_of(arcs.lemma(verb) + " " + arcs.lemma(particle), "as") ||
        (arcs.child_behind(verb, Preposition::Capacity) == kRoot && arcs.child_behind(noun, Preposition::Capacity) == kRoot))
      continue;
    arcs.attach(particle, verb, Deprel::CompoundPrt);
    arcs.attach(noun, verb, Deprel::Obj);
  }
}

// "Ann met the engineer Bob and | painter | Eve": the noun right before a name describes it.
void repair_title_in_list(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t noun : arcs.tokens()) {
    const std::uint32_t name = noun + 1;
    if (name >= sentence.tokens.end || arcs.word(noun).deprel != Deprel::Conj || arcs.word(noun).upos != Upos::Noun) continue;
    if (arcs.word(name).upos != Upos::Propn || arcs.word(name).deprel != Deprel::Conj || arcs.head(name) != arcs.head(noun)) continue;
    for (const std::uint32_t kid : arcs.children(noun)) arcs.attach(kid, name, arcs.word(kid).deprel);
    arcs.attach(noun, name, Deprel::NmodDesc);
  }
}

// "Peru beat Chile 3-0 and | Togo | 2-1": the second score belongs to the second one beaten.
void repair_scores(const Sentence& sentence) {
  const Arcs arcs(sentence);
  for (const std::uint32_t score : arcs.tokens()) {
    if (arcs.word(score).upos != Upos::Num || arcs.word(score).deprel != Deprel::Conj || arcs.head(score) == kRoot) continue;
    const std::uint32_t verb = arcs.head(score), name = arcs.child(score, {Deprel::Nsubj, Deprel::Nmod, Deprel::Compound});
    if (name == kRoot || name + 1 != score || arcs.word(name).upos != Upos::Propn) continue;
    const std::uint32_t first = arcs.word(verb).upos == Upos::Verb ? arcs.child(verb, {Deprel::Obj}) : kRoot;
    if (first == kRoot || first > name) continue;
    const std::vector<std::uint32_t> kids = arcs.children(score);
    arcs.attach(name, first, Deprel::Conj);
    arcs.attach(score, name, Deprel::NmodUnmarked);
    for (const std::uint32_t kid : kids)
      if (arcs.word(kid).deprel == Deprel::Cc) arcs.attach(kid, name, Deprel::Cc);
  }
}

constexpr TreeRepair kRepairs[] = {
    {"content clause", "The charge that Ann robbed Bob failed.", "that: mark of robbed; robbed: acl of charge", repair_content_clause},
    {"main verb", "Ann, mayor of Lima, accused Bob.", "Ann: nsubj of accused; accused: root; Bob: obj of accused", repair_main_verb},
    {"speaker behind", "Ann died in Peru, her son said.", "son: nsubj of said", repair_speaker_behind},
    {"second subject", "Ann criticised minister Bob.", "Bob: obj of criticised", repair_second_subject},
    {"twins", "Eve sued club Norvex.", "Norvex: appos of club", repair_twins},
    {"subject beyond verb", "When Ann fell, her lawyer left.", "lawyer: nsubj of left", repair_subject_beyond_verb},
    {"appointed name", "Norvex named Ann head.", "Ann: obj of named", repair_appointed_name},
    {"particle", "Bob swore in Ann as judge.", "in: compound:prt of swore; Ann: obj of swore", repair_particle},
    {"possessor", "Eve sued founder Ann 's brother Bob.", "founder: nmod:poss of brother", repair_possessor},
    {"title of possessor", "Eve sued founder Ann 's brother.", "founder: nmod:desc of Ann", repair_title_of_possessor},
    {"owner of post", "Ann was named head of Norvex.", "Norvex: nmod of head", repair_owner_of_post},
    {"title in list", "Ann met Bob and painter Eve.", "and: cc of Eve; painter: nmod:desc of Eve", repair_title_in_list},
    {"scores", "Peru beat Chile 3 and Togo 2.", "and: cc of Togo; Togo: conj of Chile; 2: nmod:unmarked of Togo", repair_scores},
    {"clause of noun", "Eve quashed his conviction for lying.", "lying: acl of conviction", repair_clause_of_noun},
    {"clause behind noun", "Ann left talks to buy Norvex.", "buy: acl of talks", repair_clause_behind_noun},
    {"gapping", "Ann was hired by Volga and Bob by Norvex.", "Bob: conj of hired; Norvex: orphan of Bob", repair_gapping},
    {"accused", "Ann is in court accused of lying.", "accused: advcl of court", repair_accused},
    {"subject of relative", "Ann, a banker Bob tapped, left.", "Bob: nsubj of tapped; tapped: acl:relcl of banker", repair_subject_of_relative},
    {"relative in a row", "Volga, which hired Eve, and Norvex, which sued her, left.", "Norvex: conj of Volga; sued: acl:relcl of Norvex",
     repair_relative_in_row},
    {"relative of cleft", "It was Ann and not Bob who left.", "left: acl:relcl of Ann", repair_relative_of_cleft},
    {"object of relative", "Ann met Bob, whom she had accused of robbing her.", "whom: obj of accused; she: nsubj of accused", repair_object_of_relative},
    {"speaker between", "Ann, Bob has claimed, robbed Norvex.", "Ann: nsubj of robbed; Bob: nsubj of claimed; claimed: parataxis of robbed; robbed: root",
     repair_speaker_between},
    {"bare relative", "Ann, a banker Bob tapped, left.", "tapped: acl:relcl of Ann", repair_bare_relative},
    {"agent behind", "Ann was asked to leave by Bob.", "Bob: obl:agent of asked", repair_agent_behind},
    {"modifier of apposition", "Ann met its owner, firm Norvex.", "its: nmod:poss of owner", repair_modifier_of_apposition},
    {"subject behind whose", "Ann, whose brother, Bob, robbed Norvex, left.", "brother: nsubj of robbed", repair_subject_behind_whose},
    {"unlike conjunct", "Ann stopped Bob from suing Norvex and jailed Eve.", "jailed: conj of stopped", repair_unlike_conjunct},
    {"kin of the nearest", "Eve met Ann, daughter of Bob and his wife.", "wife: conj of Bob", repair_kin_of_nearest},
};

}  // namespace

std::span<const TreeRepair> tree_repairs() { return kRepairs; }

std::vector<Word> repaired_words(const Document& document, const Analysis& analysis) {
  std::vector<Word> words = analysis.words;
  for (const TokenSpan tokens : analysis.sentences) {
    if (!is_tree(words, tokens)) continue;
    for (const TreeRepair& repair : kRepairs) repair.apply({document, words, tokens});
    if (!is_tree(words, tokens)) std::copy(analysis.words.begin() + tokens.begin, analysis.words.begin() + tokens.end, words.begin() + tokens.begin);
  }
  return words;
}

}  // namespace relata
