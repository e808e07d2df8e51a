// The table of words that decide where tokens and paragraphs end: its order, and that a word belongs to its own classes alone.
#include "text/spelling.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/table.h"

extern "C" const char relata_data_text_spelling[], relata_data_text_spelling_end[];

using namespace relata;

BOOST_AUTO_TEST_CASE(the_list_is_sorted_and_holds_nothing_twice) {
  std::string last;
  for (const auto& row : rows_of({relata_data_text_spelling, relata_data_text_spelling_end}, 2)) {
    const std::string key = std::string(row[0]) + "\t" + std::string(row[1]);
    BOOST_TEST((last < key), key << " is out of order or stands twice");
    BOOST_TEST((row.size() == 2u && !row[1].empty()), key << ": a row is a class and a word");
    last = key;
  }
}

BOOST_AUTO_TEST_CASE(a_word_is_of_the_spellings_that_its_rows_name) {
  BOOST_TEST(is("co", Spelling::Prefix));
  BOOST_TEST(is("co", Spelling::Abbreviation));
  BOOST_TEST(!is("co", Spelling::Unit));
  BOOST_TEST(is("European", Spelling::Attribute));
  BOOST_TEST(!is("european", Spelling::Attribute));
  BOOST_TEST(!is("", Spelling::OpenEnd));
}
