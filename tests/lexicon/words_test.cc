// The tables of words and prepositions: their order, and that a word belongs to its own classes alone.
#include "lexicon/words.h"

#include "lexicon/endings.h"
#include "lexicon/prepositions.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/table.h"

extern "C" const char relata_data_lexicon_endings[], relata_data_lexicon_endings_end[];
extern "C" const char relata_data_lexicon_words[], relata_data_lexicon_words_end[];
extern "C" const char relata_data_lexicon_prepositions[], relata_data_lexicon_prepositions_end[];

using namespace relata;

BOOST_AUTO_TEST_CASE(the_lists_are_sorted_and_hold_nothing_twice) {
  for (const std::string_view table : {std::string_view(relata_data_lexicon_endings, relata_data_lexicon_endings_end),
                                       std::string_view(relata_data_lexicon_words, relata_data_lexicon_words_end),
                                       std::string_view(relata_data_lexicon_prepositions, relata_data_lexicon_prepositions_end)}) {
    std::string last;
    for (const auto& row : rows_of(table, 2)) {
      const std::string key = std::string(row[0]) + "\t" + std::string(row[1]);
      BOOST_TEST((last < key), key << " is out of order or stands twice");
      BOOST_TEST((row.size() == 2u && !row[1].empty()), key << ": a row is a class and a word");
      last = key;
    }
  }
}

BOOST_AUTO_TEST_CASE(a_preposition_is_of_the_classes_that_its_rows_name) {
  BOOST_TEST(is("on outskirts of", Preposition::Locative));
  BOOST_TEST(is("because of", Preposition::Adjunct));
  BOOST_TEST(!is("because of", Preposition::Locative));
  BOOST_TEST(is("between", Preposition::Between));
  BOOST_TEST(is("between", Preposition::Partner));
  BOOST_TEST(!is("", Preposition::Agent));
}

BOOST_AUTO_TEST_CASE(a_word_is_of_the_classes_that_its_rows_name) {
  BOOST_TEST(is("spate", WordClass::Amount));
  BOOST_TEST(!is("sanction", WordClass::Amount));
  BOOST_TEST(is("note", WordClass::ObjectOfTake));
  BOOST_TEST(!is("note", WordClass::Naming));
  BOOST_TEST(!is("", WordClass::Amount));
  BOOST_TEST(is("queen", WordClass::FemaleTitle));
  BOOST_TEST(!is("queen", WordClass::MaleTitle));
  BOOST_TEST(is("ltd", WordClass::GenericInName));
}

BOOST_AUTO_TEST_CASE(words_are_compared_as_they_stand) {
  BOOST_TEST(!is("Spate", WordClass::Amount));
  BOOST_TEST(!is("spates", WordClass::Amount));
}

BOOST_AUTO_TEST_CASE(the_longest_ending_of_a_word_is_a_row_of_its_class) {
  BOOST_TEST(ending_of("ann's", Ending::Possessive) == "'s");
  BOOST_TEST(ending_of("owners'", Ending::Possessive) == "'");
  BOOST_TEST(ending_of("andean", Ending::Demonym) == "ean");
  BOOST_TEST(ending_of("23rd", Ending::Ordinal) == "rd");
  BOOST_TEST(ending_of("self", Ending::Reflexive) == "self");
  BOOST_TEST(ending_of("chilean", Ending::People).empty());
  BOOST_TEST(ending_of("", Ending::People).empty());
}
