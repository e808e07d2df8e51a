// Days by an independent count: one after the other.
#include <boost/test/unit_test.hpp>

#include "query/temporal.h"

using namespace relata;

BOOST_AUTO_TEST_SUITE(temporal)

BOOST_AUTO_TEST_CASE(days_follow_each_other) {
  std::int64_t year = 1899, month = 12, day = 31, weekday = 7, ordinal = 365;
  const std::int64_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (Date date = *date_of(1899, 12, 31); year < 2110; ++date.days) {
    BOOST_REQUIRE(part_of(date, "year") == year);
    BOOST_REQUIRE(part_of(date, "month") == month);
    BOOST_REQUIRE(part_of(date, "day") == day);
    BOOST_REQUIRE(part_of(date, "dayOfWeek") == weekday);
    BOOST_REQUIRE(part_of(date, "ordinalDay") == ordinal);
    BOOST_REQUIRE(date_of(text_of(date)) == date);
    BOOST_REQUIRE(date_of_week(*part_of(date, "weekYear"), *part_of(date, "week"), weekday) == date);
    BOOST_REQUIRE(date_of_quarter(year, *part_of(date, "quarter"), *part_of(date, "dayOfQuarter")) == date);
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    weekday = weekday % 7 + 1;
    ++ordinal;
    if (++day <= lengths[month - 1] + (month == 2 && leap)) continue;
    day = 1;
    if (++month <= 12) continue;
    month = 1;
    ordinal = 1;
    ++year;
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_day_is_none) {
  for (const char* text :
       {"", "26", "2026-13", "2026-00", "2026-02-29", "2026-04-31", "2026-W54", "2026-W53-8", "2026-Q5", "2026-366", "2026-1-1", "today", "2026-03-02T00:00"})
    BOOST_TEST(!date_of(text).has_value(), text);
  BOOST_TEST(!date_of(1000000, 1, 1).has_value());
  BOOST_TEST(!sum_of(*date_of(999999, 12, 31), {.days = 1}).has_value());
}

BOOST_AUTO_TEST_CASE(lengths_are_read_as_they_are_written) {
  for (const char* text : {"P1Y2M3DT4H5M6.7S", "PT0S", "P-1D", "P14D", "PT-1.5S", "PT12H", "P1Y", "P-1Y-2M"}) BOOST_TEST(text_of(*duration_of(text)) == text);
  for (const char* text : {"", "P", "PT", "P1", "1D", "P1S", "PT1D", "P1M1Y", "P1DT"}) BOOST_TEST(!duration_of(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(the_length_between_two_days_leads_from_one_to_the_other) {
  for (std::int32_t a = -40000; a < 40000; a += 977)
    for (std::int32_t b = -40000; b < 40000; b += 1231) {
      const Duration d = between(Date{a}, Date{b});
      BOOST_REQUIRE(sum_of(*sum_of(Date{a}, {.months = d.months}), {.days = d.days}) == Date{b});
    }
}

BOOST_AUTO_TEST_SUITE_END()
