#include <boost/test/unit_test.hpp>

#include <string>

#include "base/shown.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(what_a_terminal_would_obey_is_not_shown) {
  BOOST_TEST(shown_text("a\tb\nc é 漢") == "a\tb\nc é 漢");
  BOOST_TEST(shown_text("\x1b[2J\r\x7f") == "\xEF\xBF\xBD[2J\xEF\xBF\xBD\xEF\xBF\xBD");
  BOOST_TEST(shown_text("\u009b31m|\u202e|\u2066|\u200f|\u061c", "?") == "?31m|?|?|?|?");
  BOOST_TEST(shown_text("\x9b", "?") == "\xEF\xBF\xBD");
  BOOST_TEST(shown_text(std::string("a\0b", 3), "_") == "a_b");
  BOOST_TEST(shown_json("{\"a\": \"\u009b\u202e é\"}\n") == "{\"a\": \"\\u009b\\u202e é\"}\n");
}

BOOST_AUTO_TEST_CASE(a_formula_is_what_a_spreadsheet_computes) {
  for (const char* formula : {"=1+2", "+A1", "-A1", "@SUM(A1)", "-", "+1 234 567", "=cmd|' /C calc'!A0"}) BOOST_TEST(is_formula(formula), formula);
  for (const char* plain : {"", "-5", "+4.5", "-1e3", "a=b", "'=1"}) BOOST_TEST(!is_formula(plain), plain);
}
