// What the line of progress says.
#include <boost/test/unit_test.hpp>

#include "progress_line.h"

using relata::cli::progress_text;
using relata::cli::stage_text;

BOOST_AUTO_TEST_CASE(progress_tells_rate_and_time_left_where_the_end_is_known) {
  BOOST_TEST(progress_text(0, 0, 0, 40) == "0 of 40 articles, 0 words");
  BOOST_TEST(progress_text(10, 5000, 5, 40) == "10 of 40 articles, 5000 words, 1000 words/s, 15 s left");
  BOOST_TEST(progress_text(10, 5000, 5, std::nullopt) == "10 articles, 5000 words, 1000 words/s");
  BOOST_TEST(progress_text(40, 5000, 5, 40) == "40 of 40 articles, 5000 words, 1000 words/s");
}

using relata::cli::progress_bar;

BOOST_AUTO_TEST_CASE(a_bar_is_drawn_where_the_end_is_known) {
  BOOST_TEST(progress_bar(0, 40) == "[--------------------] ");
  BOOST_TEST(progress_bar(10, 40) == "[#####---------------] ");
  BOOST_TEST(progress_bar(50, 40) == "[####################] ");
  BOOST_TEST(progress_bar(10, std::nullopt) == "");
}

BOOST_AUTO_TEST_CASE(a_stage_tells_how_much_of_it_is_done) {
  BOOST_TEST(stage_text("reading a.json", 0, 200) == "reading a.json: 0 %");
  BOOST_TEST(stage_text("reading a.json", 99, 200) == "reading a.json: 49 %");
  BOOST_TEST(stage_text("reading a.json", 300, 200) == "reading a.json: 100 %");
  BOOST_TEST(stage_text("merging", 1, 0) == "merging");
}

BOOST_AUTO_TEST_CASE(long_times_are_shown_in_minutes_and_hours) {
  BOOST_TEST(progress_text(1, 100, 10, 31).ends_with("5 min left"));
  BOOST_TEST(progress_text(1, 100, 10, 3601).ends_with("10 h left"));
}
