// What a character is, and what a word begins with.
#include "text/characters.h"

#include <boost/test/unit_test.hpp>
#include <utility>

using namespace relata;

BOOST_AUTO_TEST_CASE(a_word_begins_with_a_capital_of_any_script) {
  const std::pair<const char*, bool> rows[] = {{"Ann", true},   {"ann", false},  {"Élan", true}, {"élan", false}, {"Кий", true},  {"кий", false},
                                               {"“Ann", false}, {"北京", false}, {"1st", false}, {"", false},     {"\xff", false}};
  for (const auto& [word, capitalised] : rows) BOOST_TEST(is_capitalised(word) == capitalised, word);
}

BOOST_AUTO_TEST_CASE(a_word_has_a_digit_wherever_it_stands) {
  for (const std::string_view word : {"90B", "A380", "iLife11"}) BOOST_TEST(has_digit(word), word);
  for (const std::string_view word : {"", "Agosta", "½"}) BOOST_TEST(!has_digit(word), word);
}
