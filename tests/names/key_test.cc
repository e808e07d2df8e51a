// What does not count when names are compared.
#include "names/key.h"

#include <boost/test/unit_test.hpp>
#include <utility>

using namespace relata;

BOOST_AUTO_TEST_CASE(case_accents_articles_points_and_possessives_do_not_count) {
  const std::pair<const char*, const char*> pairs[] = {{"The U.S. Treasury", "us treasury"},
                                                       {"Erdoğan", "erdogan"},
                                                       {"  AN   Embassy ", "embassy"},
                                                       {"O'Brien", "obrien"},
                                                       {"O’Brien", "obrien"},
                                                       {"Amir-Abdollahian", "amir abdollahian"},
                                                       {"Al-Dara", "al dara"},
                                                       {"Kenya's Foreign Ministry", "kenya foreign ministry"},
                                                       {"Dawit’s", "dawit"},
                                                       {"'s", "s"},
                                                       {"St. John's", "st john"},
                                                       {"Soltani \"the chin\"", "soltani the chin"},
                                                       {"Soltani “the chin”", "soltani the chin"},
                                                       {"«Volga» Bank", "volga bank"},
                                                       {"The", "the"},
                                                       {"AT&T", "at&t"},
                                                       {"...", ""},
                                                       {"", ""},
                                                       {"Łódź", "lodz"},
                                                       {"北京", "北京"}};
  for (const auto& [name, key] : pairs) BOOST_TEST(key_of_name(name) == key, name << " gives " << key_of_name(name));
}

BOOST_AUTO_TEST_CASE(words_are_divided_by_blanks_hyphens_and_other_marks) {
  const std::vector<std::string> words = {"volga", "don", "canal", "co"};
  BOOST_TEST(words_of_name("The Volga-Don Canal, Co.") == words, boost::test_tools::per_element());
  const std::vector<std::string> joined = {"volga-don", "canal", "co"};
  BOOST_TEST(words_of_name("The Volga-Don Canal- -, Co.-", Hyphens::Join) == joined, boost::test_tools::per_element());
  BOOST_TEST(words_of_name("\xff...").size() == 1u);  // a byte that is no text stands for a letter
}
