// Who does what a governed clause says, by the table of control.
#include <boost/test/unit_test.hpp>

#include "lexicon/control.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(a_row_of_the_word_comes_before_one_of_its_preposition) {
  BOOST_TEST((controller_of("promise", "infinitive") == Controller::Subject));
  BOOST_TEST((controller_of("appoint", "infinitive") == Controller::Object));
  BOOST_TEST((controller_of("charge", "with") == Controller::Object));  // any word with "with"
  BOOST_TEST((controller_of("threaten", "with") == Controller::Subject));
  BOOST_TEST((controller_of("swear in", "as") == Controller::Object));
  BOOST_TEST((controller_of("suspicion", "noun") == Controller::Object));
}

BOOST_AUTO_TEST_CASE(what_has_no_row_is_not_known) {
  BOOST_TEST(!controller_of("walk", "infinitive"));
  BOOST_TEST(!controller_of("replace", "as"));
  BOOST_TEST(!controller_of("", ""));
}
