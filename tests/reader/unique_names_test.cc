#include <boost/test/unit_test.hpp>

#include "reader/unique_names.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(a_name_that_was_given_gets_the_first_free_number) {
  UniqueNames unique;
  BOOST_TEST(unique("a.txt") == "a.txt");
  BOOST_TEST(unique("a.txt (3)") == "a.txt (3)");
  BOOST_TEST(unique("a.txt") == "a.txt (2)");
  BOOST_TEST(unique("a.txt") == "a.txt (4)");
  BOOST_TEST(unique("") == "article");
  BOOST_TEST(unique("") == "article (2)");
}
