#include <boost/test/unit_test.hpp>

#include <cmath>
#include <random>

#include "base/fixed_math.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(exponential_and_logarithm_are_the_nearest_floats) {
  std::mt19937 random(10);
  std::uniform_real_distribution<float> wide(-90, 80);
  for (int i = 0; i < 20000; ++i) {
    const float x = wide(random), e = static_cast<float>(std::exp(static_cast<double>(x)));
    if (fixed_exp(x) != e) BOOST_ERROR("exp of " << x);
    if (fixed_log(e) != static_cast<float>(std::log(static_cast<double>(e)))) BOOST_ERROR("log of " << e);
  }
  BOOST_TEST(fixed_exp(0) == 1.0f);
  BOOST_TEST(fixed_exp(-1e30f) == 0.0f);
  BOOST_TEST(fixed_log(1) == 0.0f);
}
