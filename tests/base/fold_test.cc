// Folding and cleaning of text.
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/fold.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(names_are_compared_without_case_and_accents) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Recep Tayyip Erdoğan", "recep tayyip erdogan"},
      {"ERDOGAN", "erdogan"},
      {"Malmö", "malmo"},
      {"Łódź", "lodz"},
      {"Åland", "aland"},
      {"Straße", "strasse"},
      {"  New \n York\t", "new york"},
      {"İstanbul", "istanbul"},
      {"ﬁve", "five"},
      {"Київ", "киів"},
      {"", ""},
      {"\xff\xfeX", "\xEF\xBF\xBD\xEF\xBF\xBDx"},
  };
  for (const auto& [text, folded] : rows) BOOST_TEST(fold(text) == folded);
}

BOOST_AUTO_TEST_CASE(ascii_is_folded_alike_with_and_without_other_letters) {
  for (int byte = 0; byte < 0x80; ++byte) {
    const char c = static_cast<char>(byte);
    const std::string text = {c, 'A', c, c, 'z', c, 'Q'};
    BOOST_TEST(fold(text) + "o" == fold(text + "ö"), byte);
  }
}

BOOST_AUTO_TEST_CASE(clean_text_has_single_spaces_and_no_controls) {
  BOOST_TEST(clean_text(" a\r\n b\x01 c \xC2\xA0 d ") == "a b c d");
  BOOST_TEST(clean_text("caf\xC3\xA9") == "caf\xC3\xA9");
  BOOST_TEST(clean_text("a\xC3") == "a\xEF\xBF\xBD");
  BOOST_TEST(clean_text(std::string_view("a\0b", 3)) == "a b");
}

BOOST_AUTO_TEST_CASE(valid_text_is_left_as_it_stands) {
  BOOST_TEST(valid_utf8("a \n\t b") == "a \n\t b");
  BOOST_TEST(valid_utf8("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80");
  BOOST_TEST(valid_utf8("\x80z") == "\xEF\xBF\xBDz");
}

BOOST_AUTO_TEST_CASE(code_points_are_counted_and_found) {
  const std::string text = "aéЖ😀z";  // of 1, 2, 2, 4 and 1 bytes
  BOOST_TEST(count_code_points(text) == 5u);
  const std::size_t begins[] = {0, 1, 3, 5, 9, 10, 10};  // the end, from the one after the last on
  for (std::size_t i = 0; i < std::size(begins); ++i) BOOST_TEST(byte_of_code_point(text, i) == begins[i]);
  BOOST_TEST(count_code_points("") == 0u);
  BOOST_TEST(byte_of_code_point("", 0) == 0u);
}

BOOST_AUTO_TEST_CASE(lower_case_keeps_accents) { BOOST_TEST(lower("ÉCOLE Łódź 3X") == "école łódź 3x"); }
BOOST_AUTO_TEST_CASE(upper_case_keeps_accents) { BOOST_TEST(upper("école łódź 3x") == "ÉCOLE ŁÓDŹ 3X"); }
