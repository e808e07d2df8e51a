// The table of words: its order, and that a word belongs to its own classes alone.
#include "lexicon/words.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/table.h"

extern "C" const char relata_data_lexicon_words[], relata_data_lexicon_words_end[];

using namespace relata;

BOOST_AUTO_TEST_CASE(the_table_is_sorted_and_holds_nothing_twice) {
  std::string last;
  for (const auto& row : rows_of({relata_data_lexicon_words, relata_data_lexicon_words_end}, 2)) {
    const std::string key = std::string(row[0]) + "\t" + std::string(row[1]);
    BOOST_TEST((last < key), key << " is out of order or stands twice");
    BOOST_TEST((row.size() == 2u && !row[1].empty()), key << ": a row is a class and a word");
    last = key;
  }
}

BOOST_AUTO_TEST_CASE(a_word_is_of_the_classes_that_its_rows_name) {
  BOOST_TEST(is("spate", WordClass::Amount));
  BOOST_TEST(!is("sanction", WordClass::Amount));
  BOOST_TEST(is("note", WordClass::Reporting));
  BOOST_TEST(is("note", WordClass::ObjectOfTake));
  BOOST_TEST(!is("note", WordClass::Naming));
  BOOST_TEST(!is("", WordClass::Amount));
}

BOOST_AUTO_TEST_CASE(words_are_compared_as_they_stand) {
  BOOST_TEST(!is("Spate", WordClass::Amount));
  BOOST_TEST(!is("spates", WordClass::Amount));
}
