#include "base/day_bounds.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_CASE(dates_cover_days) {
  const struct {
    const char* date;
    const char* first;
    const char* last;
  } rows[] = {
      {"2024-02-29", "2024-02-29", "2024-02-29"},
      {"2024-02", "2024-02-01", "2024-02-29"},
      {"2023-02", "2023-02-01", "2023-02-28"},
      {"2024", "2024-01-01", "2024-12-31"},
      {"2024-01-05/2024-03", "2024-01-05", "2024-03-31"},
      {"2023-02-29", "", ""},
      {"2024-13", "", ""},
      {"2024-1", "", ""},
      {"2021/2-03-04", "", ""},
      {"2021/soon", "", ""},
      {"soon/2021", "", ""},
      {"2021/", "", ""},
      {"2021/2022/2023", "", ""},
      {"soon", "", ""},
      {"", "", ""},
  };
  for (const auto& row : rows) {
    BOOST_TEST(first_day(row.date).value_or("") == row.first);
    BOOST_TEST(last_day(row.date).value_or("") == row.last);
  }
}

BOOST_AUTO_TEST_CASE(a_day_is_one_of_the_calendar) {
  for (const char* day : {"2026-03-02", "2024-02-29", "0001-01-01"}) BOOST_TEST(is_day(day), day);
  for (const char* none : {"", "2026", "2026-03", "2026-02-29", "2026-13-01", "2026-00-10", "2026-03-00", "2026-3-2", "2026/03/02", "PT3M", "Tue Nov 19",
                           "2026-03-02T10:00", "2026-03-02/2026-03-04"})
    BOOST_TEST(!is_day(none), none);
}

BOOST_AUTO_TEST_CASE(a_date_is_a_year_a_month_a_day_or_two) {
  for (const char* date : {"2026", "2026-03", "2026-03-02", "2026-03/2026-04-01", "2026/2027"}) BOOST_TEST(date_text(date) == date);
  for (const char* moment : {"2026-03-02T10:00:00Z", "2026-03-02 10:00"}) BOOST_TEST(date_text(moment) == "2026-03-02");
  for (const char* none :
       {"", "PT3M", "Tue Nov 19", "20260302", "2026-02-30", "2026-02-30T10:00", "2026-03/", "/2026", "2026/soon", "2026/2027/2028", "2026-03-021", "1.5"})
    BOOST_TEST(date_text(none) == "", none);
}
