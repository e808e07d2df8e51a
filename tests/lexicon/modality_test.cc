// What small words do, by the table of modality.
#include <boost/test/unit_test.hpp>

#include "lexicon/modality.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(a_word_means_what_its_use_tells) {
  BOOST_TEST((modality_of("never", WordUse::Adverb) == Modality::Negates));
  BOOST_TEST((modality_of("nearly", WordUse::Adverb) == Modality::Doubts));
  BOOST_TEST((modality_of("falsely", WordUse::Adverb) == Modality::Withdraws));
  BOOST_TEST((modality_of("alleged", WordUse::Adjective) == Modality::Doubts));
  BOOST_TEST((modality_of("if", WordUse::Conjunction) == Modality::Doubts));
  BOOST_TEST((modality_of("although", WordUse::Conjunction) == Modality::Asserts));
  BOOST_TEST((modality_of("without", WordUse::Preposition) == Modality::Negates));
  BOOST_TEST((modality_of("few", WordUse::Determiner) == Modality::Parts));
  BOOST_TEST((modality_of("version", WordUse::Source) == Modality::Withdraws));
}

BOOST_AUTO_TEST_CASE(a_word_without_a_row_does_nothing) {
  BOOST_TEST((modality_of("alleged", WordUse::Adverb) == Modality::None));
  BOOST_TEST((modality_of("", WordUse::Adverb) == Modality::None));
}
