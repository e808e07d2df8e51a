// How sure the model has to be that a sentence starts: "|" stands before the token that is asked about.
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <string>

#include "analysis/sentence_start.h"

using namespace relata;

namespace {

float least(std::string text) {
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  const Document document = segment({}, text);
  for (std::uint32_t i = 0; i < document.size(); ++i)
    if (document.tokens()[i].bytes.begin == at) return least_begin_logit(document, i);
  BOOST_FAIL("no token starts at the bar in " << text);
  return 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_paragraph_always_starts_a_sentence) {
  for (const char* text : {"|The lake fell", "The lake\n\n|fell", "A title\n|, odd"}) BOOST_TEST(least(text) == -INFINITY, text);
}

BOOST_AUTO_TEST_CASE(closing_marks_and_clitics_never_do) {
  for (const char* text : {"It fell. |, he", "It fell. |) He", "I did|n't", "It fell |; he", "It fell|.", "forty|-two"})
    BOOST_TEST(least(text) == INFINITY, text);
}

BOOST_AUTO_TEST_CASE(less_is_asked_for_after_a_final_mark) {
  const float plain = least("The lake |fell");
  for (const char* text : {"It fell. |He left", "It fell! |he left", "“It fell.” |He left", "(It fell.) |He", "It fell ... |he", "It fell… |He"})
    BOOST_TEST(least(text) < plain, text);
  for (const char* text : {"It fell, |he left", "the U.S. |Senate", "It fell) |he", "Ann (D-Vt.) |met", "the end: |He", "Mr. |Okello"})
    BOOST_TEST(least(text) == plain, text);
}

BOOST_AUTO_TEST_CASE(none_starts_behind_the_date_that_opens_one) {
  for (const char* text : {"On 3 June 2022 |Ann left", "In October 2020 |Ann left", "It fell. On April 28 |Ann left"})
    BOOST_TEST(least(text) == INFINITY, text);
  for (const char* text : {"It fell on 3 June 2022 |Ann left", "On 3 June. |Ann left", "On June\n|Ann left", "In 12 |Ann left"})
    BOOST_TEST(least(text) != INFINITY, text);
}

BOOST_AUTO_TEST_CASE(none_starts_behind_a_quotation_that_ends_in_a_comma) {
  for (const char* text : {"“It fell,” |Ann said", "\"It fell,\" |Ann said", "'It fell,' |Ann said"}) BOOST_TEST(least(text) == INFINITY, text);
  for (const char* text : {"He said, |\"It fell\"", "“It fell.” |Ann left", "(It fell,) |Ann left"}) BOOST_TEST(least(text) != INFINITY, text);
}

BOOST_AUTO_TEST_CASE(without_a_space_only_a_capital_after_a_mark_can_start) {
  BOOST_TEST(least("The end.|The start") > least("The end. |The start"));
  BOOST_TEST(std::isfinite(least("The end.|The start")));
  BOOST_TEST(std::isfinite(least("“The end.”|The start")));
  BOOST_TEST(least("The end.|the start") == INFINITY);
  BOOST_TEST(least("Amir-|Abdollahian") == INFINITY);
}
