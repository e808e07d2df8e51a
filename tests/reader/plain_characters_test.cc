// Characters for the eye alone, divided words, forgotten references.
#include "reader/plain_characters.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_SUITE(characters_for_the_eye)

BOOST_AUTO_TEST_CASE(soft_hyphens_joiners_and_ligatures_are_no_part_of_words) {
  BOOST_TEST(plain_characters("Lon\u00ADdon, Os\u200Blo\uFEFF, the o\uFB03ce\u00A0of Har\uFB02ow") == "London, Oslo, the office of Harflow");
  BOOST_TEST(plain_characters("Zoë “met” 王.") == "Zoë “met” 王.");
  BOOST_TEST(plain_characters("of\uFB01\u200Dce, no\u200B\u200Dte") == "office, note");
  BOOST_TEST(plain_characters("\u200Dtea, क्\u200Dष") == "tea, क्\u200Dष");
  BOOST_TEST(plain_characters("") == "");
}

BOOST_AUTO_TEST_CASE(words_divided_at_the_end_of_a_line_are_one) {
  BOOST_TEST(plain_text("met in Bei-\njing on the Anglo-\nIrish talks") == "met in Beijing on the Anglo-Irish talks");
  BOOST_TEST(plain_text("Marie-\r\nLouise met José-\nMaria") == "Marie-Louise met José-Maria");
  BOOST_TEST(plain_text("LIMA-\nPeru won") == "LIMA-\nPeru won");
  BOOST_TEST(plain_text("met in Bei-\r\njing") == "met in Beijing");
  BOOST_TEST(plain_text("A list:\n-\nitem") == "A list:\n-\nitem");
  BOOST_TEST(plain_text("a -\nb") == "a -\nb");
}

BOOST_AUTO_TEST_CASE(forgotten_references_are_decoded) {
  BOOST_TEST(plain_text("Kim&#8217;s lawyer sued Harlow &amp; Sons") == "Kim’s lawyer sued Harlow & Sons");
  BOOST_TEST(plain_text("AT&T; R&D; a & b; x&y") == "AT&T; R&D; a & b; x&y");
}

BOOST_AUTO_TEST_CASE(what_was_read_in_the_wrong_encoding_is_repaired) {
  BOOST_TEST(plain_text("Moyoâ€™s aide, AndrÃ© SÃ¸rli, said â€œnoâ€\u009D â€“ twice") == "Moyo’s aide, André Sørli, said “no” – twice");
  BOOST_TEST(plain_text("São Tomé, Ærø, «Ô», naïve, £5, 50 Â°C") == "São Tomé, Ærø, «Ô», naïve, £5, 50 °C");
  BOOST_TEST(plain_text("â\x80") == "â\x80");
}

BOOST_AUTO_TEST_CASE(letters_stand_in_composed_form) {
  BOOST_TEST(plain_text("Andre\u0301 and Zoe\u0308") == "André and Zoë");
  BOOST_TEST(plain_text("broken \xFF e\u0301") == "broken \xFF e\u0301");
}

BOOST_AUTO_TEST_SUITE_END()
