// A table of dates.
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "query/dates.h"

using namespace relata;

BOOST_AUTO_TEST_SUITE(dates)

BOOST_AUTO_TEST_CASE(a_bound_is_a_year_a_month_or_a_day_of_the_calendar) {
  for (const char* date : {"", "2026", "2026-03", "2026-03-02", "2024-02-29"}) BOOST_CHECK_NO_THROW(check_date(date, "--since"));
  for (const char* date : {"foo", "2026-3-2", "02/03/2026", "2026-13", "2026-02-30", "2026-02-29", "2026-00", "2026-1", "2026-03-02T10"})
    BOOST_CHECK_THROW(check_date(date, "--since"), Error);
}

BOOST_AUTO_TEST_CASE(bounds_are_as_exact_as_they_are_given) {
  BOOST_TEST(is_between("2026-01", "2026-01", "2026-01-15", ""));
  BOOST_TEST(is_between("2026", "2026", "2026-07", "2026-08"));
  BOOST_TEST(is_between("2026-03-31", "2026-03-31", "2026-03", "2026-03"));
  BOOST_TEST(is_between("2026-03-02", "2026-04-01", "2026-03-20", "2026-03-25"));
  BOOST_TEST(!is_between("2026-03-02", "2026-03-02", "2026-03-03", ""));
  BOOST_TEST(!is_between("2026-04-01", "2026-04-01", "", "2026-03"));
  BOOST_TEST(is_between("1999", "1999", "", ""));
  BOOST_TEST(is_between("", "", "", ""));
  BOOST_TEST(!is_between("", "", "2026", ""));
  BOOST_TEST(!is_between("", "", "", "2026"));
}

BOOST_AUTO_TEST_SUITE_END()
