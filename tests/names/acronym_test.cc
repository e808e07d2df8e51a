// What is an acronym, and of which names.
#include "names/acronym.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_CASE(initials_make_acronyms) {
  BOOST_TEST(initials_of("North Atlantic Treaty Organization").front() == "nato");
  const auto oecd = initials_of("Organization for Economic Cooperation and Development");
  BOOST_TEST((std::find(oecd.begin(), oecd.end(), "oecd") != oecd.end()));
  const std::vector<std::string> both = {"dod", "dd"};
  BOOST_TEST(initials_of("The Department of Defense") == both, boost::test_tools::per_element());
  BOOST_TEST(initials_of("China").empty());
  BOOST_TEST(initials_of("Bank of").empty());
}

BOOST_AUTO_TEST_CASE(an_acronym_is_two_to_eight_capitals) {
  for (const char* name : {"NATO", "EU", "U.S.", "P5+BRICS", "AT&T", "UNESCAP", "ASEANPOL"}) BOOST_TEST(is_acronym(name), name);
  for (const char* name : {"Nato", "A", "", "ASEANAPOL", "U S", "N-ATO"}) BOOST_TEST(!is_acronym(name), name);
}
