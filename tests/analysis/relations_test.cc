// Trees made by hand: each word is its tag, head (from 0, -1 the root) and label.
#include <boost/test/unit_test.hpp>

#include <vector>

#include "analysis/relations.h"

using namespace relata;

namespace {

struct Row {
  Upos upos;
  Xpos xpos;
  int head;
  Deprel deprel;
};

// The label of the word at `at` when what it cannot be is repaired; the sentence stands at word 7 of its window.
Deprel repaired(const std::vector<Row>& rows, std::size_t at) {
  constexpr std::uint32_t kBegin = 7;
  std::vector<Word> words(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    words[i].upos = rows[i].upos;
    words[i].xpos = rows[i].xpos;
    words[i].head = rows[i].head < 0 ? kRoot : kBegin + static_cast<std::uint32_t>(rows[i].head);
    words[i].deprel = rows[i].deprel;
  }
  repair_relations(words, kBegin);
  return words[at].deprel;
}

const Row kAfter{Upos::Sconj, Xpos::IN, 2, Deprel::Mark}, kLibya{Upos::Propn, Xpos::NNP, 2, Deprel::Obl}, kAccused{Upos::Verb, Xpos::VBD, -1, Deprel::Root},
    kThem{Upos::Pron, Xpos::PRP, 2, Deprel::Obj};

}  // namespace

BOOST_AUTO_TEST_SUITE(relations)

BOOST_AUTO_TEST_CASE(a_bare_oblique_before_a_verb_without_a_subject_is_its_subject) {
  BOOST_TEST((repaired({kAfter, kLibya, kAccused, kThem}, 1) == Deprel::Nsubj));
  // "after Norvex was searched"
  BOOST_TEST((repaired({{Upos::Sconj, Xpos::IN, 3, Deprel::Mark},
                        {Upos::Propn, Xpos::NNP, 3, Deprel::Obl},
                        {Upos::Aux, Xpos::VBD, 3, Deprel::AuxPass},
                        {Upos::Verb, Xpos::VBN, -1, Deprel::Root}},
                       1) == Deprel::NsubjPass));
}

BOOST_AUTO_TEST_CASE(a_name_beside_a_noun_that_is_a_subject_too_is_its_apposition) {
  const Row automaker{Upos::Noun, Xpos::NN, 2, Deprel::Nsubj}, norvex{Upos::Propn, Xpos::NNP, 2, Deprel::Nsubj},
      comma{Upos::Punct, Xpos::SYM, 2, Deprel::Punct};
  BOOST_TEST((repaired({automaker, norvex, kAccused}, 1) == Deprel::Appos));
  BOOST_TEST((repaired({automaker, norvex, kAccused}, 0) == Deprel::Nsubj));
  // "automaker Norvex Motors said"
  BOOST_TEST((repaired({{Upos::Noun, Xpos::NN, 3, Deprel::Nsubj},
                        {Upos::Propn, Xpos::NNP, 2, Deprel::Compound},
                        {Upos::Propn, Xpos::NNP, 3, Deprel::Nsubj},
                        {Upos::Verb, Xpos::VBD, -1, Deprel::Root}},
                       2) == Deprel::Appos));
  BOOST_TEST((repaired({norvex, automaker, kAccused}, 0) == Deprel::Nsubj));  // the other way round
  BOOST_TEST((repaired({{Upos::Noun, Xpos::NN, 3, Deprel::Nsubj}, comma, {Upos::Propn, Xpos::NNP, 3, Deprel::Nsubj}, {Upos::Verb, Xpos::VBD, -1, Deprel::Root}},
                       2) == Deprel::Nsubj));
}

BOOST_AUTO_TEST_CASE(any_other_oblique_stays) {
  const Row subject{Upos::Pron, Xpos::PRP, 2, Deprel::Nsubj}, participle{Upos::Verb, Xpos::VBG, -1, Deprel::Root};
  BOOST_TEST((repaired({subject, kLibya, kAccused, kThem}, 1) == Deprel::Obl));   // it has a subject
  BOOST_TEST((repaired({kAfter, kLibya, participle, kThem}, 1) == Deprel::Obl));  // it is not finite
  BOOST_TEST((repaired({kThem, kLibya, kAccused}, 1) == Deprel::Obl));            // nothing marks a clause
  BOOST_TEST((repaired({kAfter, kLibya, kAccused, kLibya}, 3) == Deprel::Obl));   // it stands behind
  const Row of_libya{Upos::Adp, Xpos::IN, 1, Deprel::Case};
  BOOST_TEST((repaired({of_libya, kLibya, kAccused, {Upos::Sconj, Xpos::IN, 2, Deprel::Mark}}, 1) == Deprel::Obl));  // it has a case
}

BOOST_AUTO_TEST_SUITE_END()
