// What small words do, by the table of modality.
#include <boost/test/unit_test.hpp>

#include "lexicon/modality.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(a_word_means_what_its_use_tells) {
  BOOST_TEST((modality_of("never", ModalUse::Adverb) == Modality::Negates));
  BOOST_TEST((modality_of("nearly", ModalUse::Adverb) == Modality::Hedges));
  BOOST_TEST((modality_of("falsely", ModalUse::Adverb) == Modality::Withdraws));
  BOOST_TEST((modality_of("alleged", ModalUse::Adjective) == Modality::Hedges));
  BOOST_TEST((modality_of("if", ModalUse::Conjunction) == Modality::Hedges));
  BOOST_TEST((modality_of("although", ModalUse::Conjunction) == Modality::Asserts));
  BOOST_TEST((modality_of("without", ModalUse::Preposition) == Modality::Negates));
  BOOST_TEST((modality_of("few", ModalUse::Determiner) == Modality::Parts));
  BOOST_TEST((modality_of("version", ModalUse::Source) == Modality::Withdraws));
}

BOOST_AUTO_TEST_CASE(a_word_without_a_row_does_nothing) {
  BOOST_TEST((modality_of("alleged", ModalUse::Adverb) == Modality::None));
  BOOST_TEST((modality_of("", ModalUse::Adverb) == Modality::None));
}
