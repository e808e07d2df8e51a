// Turns of interviews, and lines that only look like them.
#include <boost/test/unit_test.hpp>

#include "text/turns.h"

using namespace relata;

namespace {

std::string turns_of(std::string text) {
  const Document document = segment({}, std::move(text));
  std::string out;
  for (const Turn& turn : find_turns(document))
    out += (out.empty() ? "" : "\n") + std::string(document.text_of(turn.speaker)) + " > " + std::string(document.text_of(turn.words));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_name_and_a_colon_open_a_turn) {
  BOOST_TEST(turns_of("Reporter: When did you leave?\nAnn Bell: I left in May. It rained.\n\nEve laughed.") ==
             "Reporter > When did you leave?\nAnn Bell > I left in May. It rained.");
  BOOST_TEST(turns_of("The Post: Why?\n\nAnn: It rained.") == "The Post > Why?\nAnn > It rained.");
}

BOOST_AUTO_TEST_CASE(other_colons_open_none) {
  BOOST_TEST(turns_of("She said this: it rained.") == "");
  BOOST_TEST(turns_of("Guests:\n\nAnn and Bob.") == "");
  BOOST_TEST(turns_of("It rained at 10:30 in Lima.") == "");
  BOOST_TEST(turns_of(": so") == "");
  BOOST_TEST(turns_of("") == "");
}
