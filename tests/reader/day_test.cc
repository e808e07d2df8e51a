// Days in the forms that pages, feeds and tables use.
#include "reader/day.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_SUITE(day)

BOOST_AUTO_TEST_CASE(a_day_is_read_in_all_usual_forms) {
  for (const char* text : {"2019-11-19",
                           "2019-11-19T18:21:47Z",
                           "2019-11-19 18:21:47 +0200",
                           "2019/11/19",
                           "20191119",
                           "20191119T182147Z",
                           "20191119182147",
                           "Tue, 19 Nov 2019 18:21:47 GMT",
                           "Tue Nov 19 18:21:47 UTC 2019",
                           "Nov. 19, 2019 at 6:21 p.m.",
                           "November 19th, 2019",
                           "19 November 2019",
                           "the 19th of November 2019",
                           "19.11.2019",
                           "19/11/2019",
                           "11/19/2019",
                           "1574187707",
                           "1574187707000",
                           "1574187707.5",
                           "2019 Nov 19",
                           "Published: 2019-11-19 08:00",
                           "Tuesday, 19 November 2019, 18:21"})
    BOOST_TEST(day_of(text) == "2019-11-19", text);
}

BOOST_AUTO_TEST_CASE(what_is_no_day_is_none) {
  for (const char* text : {"", "soon", "2019-02-30", "2019-13-01", "Tue Nov 19", "3/4/2019", "12345", "2019", "November 2019", "31 April 2020", "0000-00-00"})
    BOOST_TEST(day_of(text) == "", text);
  BOOST_TEST(day_of("3/3/2019") == "2019-03-03");  // either way the same
}

BOOST_AUTO_TEST_CASE(names_and_addresses_hold_days) {
  BOOST_TEST(day_in("2026-03-02-lake.txt") == "2026-03-02");
  BOOST_TEST(day_in("lake-12026-03-02") == "");
  BOOST_TEST(day_of_address("https://post.example/world/2022/07/28/lake.html") == "2022-07-28");
  BOOST_TEST(day_of_address("https://post.example/world/2022/jul/28/lake") == "2022-07-28");
  BOOST_TEST(day_of_address("https://post.example/lake-2022-07-28.html") == "2022-07-28");
  BOOST_TEST(day_of_address("https://post.example/20220728/lake") == "2022-07-28");
  BOOST_TEST(day_of_address("https://post.example/2022/lake/28") == "");
  BOOST_TEST(day_of_address("https://post.example/12345678/lake") == "");
}

BOOST_AUTO_TEST_CASE(days_with_east_asian_marks_and_of_datelines) {
  BOOST_TEST(day_of("2019\u5e7411\u670819\u65e507:17") == "2019-11-19");
  BOOST_TEST(day_of("2019\u5e7413\u670819\u65e5") == "");
  BOOST_TEST(day_of_dateline("Nov. 19, 2019 -- The minister left.") == "2019-11-19");
  BOOST_TEST(day_of_dateline("The minister left - on Nov. 19, 2019.") == "");
}

BOOST_AUTO_TEST_SUITE_END()
