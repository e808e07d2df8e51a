// What may have been meant.
#include "did_you_mean.h"

#include <boost/test/unit_test.hpp>

using relata::cli::nearest_word;

BOOST_AUTO_TEST_CASE(a_slip_of_the_pen_is_understood) {
  const std::vector<std::string> words = {"extract", "merge", "stats", "show", "neighbours", "score"};
  BOOST_TEST(nearest_word("extarct", words) == "extract");
  BOOST_TEST(nearest_word("stat", words) == "stats");
  BOOST_TEST(nearest_word("neigh", words) == "neighbours");
  BOOST_TEST(nearest_word("neighburs", words) == "neighbours");
  BOOST_TEST(nearest_word("fly", words) == "");
  BOOST_TEST(nearest_word("", words) == "");
}
