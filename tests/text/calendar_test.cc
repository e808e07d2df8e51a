// Times of an article of Wednesday 2 March 2022, unless told otherwise.
#include <boost/test/unit_test.hpp>

#include "text/calendar.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(times_count_from_the_day_of_the_article) {
  const struct {
    const char* phrase;
    const char* date;
  } rows[] = {
      {"Tuesday", "2022-03-01"},
      {"Wednesday", "2022-03-02"},
      {"Thursday", "2022-02-24"},
      {"last Wednesday", "2022-02-23"},
      {"next Monday", "2022-03-07"},
      {"Monday morning", "2022-02-28"},
      {"today", "2022-03-02"},
      {"yesterday", "2022-03-01"},
      {"tomorrow", "2022-03-03"},
      {"March 2, 2022", "2022-03-02"},
      {"2 March 2022", "2022-03-02"},
      {"the 24th of February", "2022-02-24"},
      {"December 25", "2021-12-25"},
      {"Tuesday, March 1", "2022-03-01"},
      {"February", "2022-02"},
      {"last December", "2021-12"},
      {"March 2014", "2014-03"},
      {"2018", "2018"},
      {"1798", "1798"},
      {"14 July 1789", "1789-07-14"},
      {"1730", ""},
      {"the 1990s", "1990/1999"},
      {"last week", "2022-02-21/2022-02-27"},
      {"7th of last month", "2022-02-07"},
      {"30th of last month", "2022-02"},
      {"evening of March 1st", "2022-03-01"},
      {"summer of 2016", "2016"},
      {"this week", "2022-02-28/2022-03-06"},
      {"earlier this month", "2022-03"},
      {"last month", "2022-02"},
      {"next year", "2023"},
      {"the 3rd of June last year", "2021-06-03"},
      {"May 3 this year", "2022-05-03"},
      {"2 January next year", "2023-01-02"},
      {"March last year", "2021-03"},
      {"five months ago", "2021-10"},
      {"a week ago", "2022-02-23"},
      {"three days ago", "2022-02-27"},
      {"10 years ago", "2012"},
      {"the past two years", "2020/2022"},
      {"November 31, 2010", "2010-11"},
      {"February 29", "2022-02"},
      {"30 February last year", "2021-02"},
      {"3000 years ago", ""},
      {"900 decades ago", ""},
      {"the next 1000 decades", ""},
      {"a week later", ""},
      {"soon", ""},
      {"", ""},
  };
  for (const auto& row : rows) BOOST_TEST_CONTEXT(row.phrase) {
      BOOST_TEST(normalise_time(row.phrase, "2022-03-02") == row.date);
    }
}

BOOST_AUTO_TEST_CASE(what_is_to_come_lies_ahead) {
  const struct {
    const char* phrase;
    const char* date;
  } rows[] = {
      {"Friday", "2022-03-04"}, {"Tuesday", "2022-03-08"}, {"Wednesday", "2022-03-02"}, {"last Friday", "2022-02-25"}, {"May", "2022-05"},
      {"January", "2023-01"},   {"March 1", "2023-03-01"}, {"March 2", "2022-03-02"},   {"March 2019", "2019-03"},     {"November 5", "2022-11-05"},
  };
  for (const auto& row : rows) BOOST_TEST_CONTEXT(row.phrase) {
      BOOST_TEST(normalise_time(row.phrase, "2022-03-02", When::Future) == row.date);
    }
}

BOOST_AUTO_TEST_CASE(without_a_day_only_full_dates_are_understood) {
  BOOST_TEST(normalise_time("March 2, 2022", "") == "2022-03-02");
  BOOST_TEST(normalise_time("February 29, 2023", "") == "2023-02");
  BOOST_TEST(normalise_time("in 2018", "someday") == "2018");
  BOOST_TEST(normalise_time("Tuesday", "") == "");
  BOOST_TEST(normalise_time("March 2", "2022-13-45") == "");
}
