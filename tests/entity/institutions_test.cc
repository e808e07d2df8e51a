#include "entity/institutions.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_CASE(institutions_have_a_type) {
  BOOST_REQUIRE(find_institution("army"));
  BOOST_TEST(find_institution("army")->own);
  BOOST_REQUIRE(find_institution("embassy"));
  BOOST_TEST(!find_institution("embassy")->own);
  BOOST_TEST((find_institution("constitution")->type == EntityType::Product));
  BOOST_TEST(!find_institution("company"));
}
