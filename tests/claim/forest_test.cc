// A forest is read from its table and summed as written.
#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

#include "claim/forest.h"

using namespace relata;

namespace {

constexpr std::string_view kTable =
    "# two forests\n"
    "forest\tother\t5\n"
    "=\t100\n"
    "forest\tsmall\t0.5\n"
    "size\t2\t4\n"
    "colour=red\t0\t2\n"  // size up to 2
    "=\t1\n"
    "=\t2\n"  // size up to 2, red
    "=\t4\n"  // greater
    "=\t8\n"  // a tree of one leaf
    "forest\tlast\t7\n";

float sum_of(const Forest& forest, float size, float red) {
  std::vector<float> values(forest.size());
  values[forest.number_of({"size"})] = size;
  values[forest.number_of({"colour=", "red"})] = red;
  return forest.sum(values);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_tree_adds_the_leaf_that_the_values_lead_to) {
  const Forest forest(kTable, "small");
  BOOST_TEST(forest.size() == 2u);
  BOOST_TEST(sum_of(forest, 1, 0) == 0.5F + 1 + 8);
}

BOOST_AUTO_TEST_CASE(a_threshold_belongs_to_the_lower_branch) {
  const Forest forest(kTable, "small");
  BOOST_TEST(sum_of(forest, 2, 1) == sum_of(forest, 1, 1));
  BOOST_TEST(sum_of(forest, 2.001F, 1) == 0.5F + 4 + 8);
}

BOOST_AUTO_TEST_CASE(a_forest_is_found_by_its_name_and_asks_for_its_own_features) {
  BOOST_TEST(Forest(kTable, "other").sum({}) == 105.0F);
  BOOST_TEST(Forest(kTable, "last").sum({}) == 7.0F);
  const Forest forest(kTable, "small");
  BOOST_TEST(forest.number_of({"weight"}) == forest.size());
  BOOST_TEST(forest.number_of({"colour=red"}) == forest.number_of({"colour", "=red"}));
}
