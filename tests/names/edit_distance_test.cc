// How many letters lie between two spellings.
#include "names/edit_distance.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_CASE(the_distance_counts_single_changes_and_swaps) {
  struct Case {
    std::u32string_view a, b;
    std::size_t distance;
  };
  for (const Case& c : {Case{U"", U"", 0},
                        {U"a", U"", 1},
                        {U"wang", U"wnag", 1},
                        {U"wang", U"wangs", 1},
                        {U"wang", U"wong", 1},
                        {U"kitten", U"sitting", 3},
                        {U"ca", U"abc", 3},
                        {U"añb", U"aüb", 1}}) {
    BOOST_TEST(edit_distance(c.a, c.b, 9) == c.distance);
    BOOST_TEST(edit_distance(c.b, c.a, 9) == c.distance);
    if (c.distance > 0) BOOST_TEST(edit_distance(c.a, c.b, c.distance - 1) == c.distance);
  }
}

BOOST_AUTO_TEST_CASE(texts_are_compared_by_code_points) {
  BOOST_TEST(edit_distance("añb", "aüb", 2) == 1u);
  BOOST_TEST(edit_distance("okello", "okelo", 1) == 1u);
  BOOST_TEST(edit_distance("okello", "okol", 1) == 2u);
}
