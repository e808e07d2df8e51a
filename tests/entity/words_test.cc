#include "entity/words.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_CASE(words_are_of_the_classes_of_their_rows) {
  BOOST_TEST(is("government", ClueWord::Government));
  BOOST_TEST(is("invasion", ClueWord::War));
  BOOST_TEST(is("ltd", ClueWord::Generic));
  BOOST_TEST(is("queen", ClueWord::Female));
  BOOST_TEST(!is("queen", ClueWord::Male));
  BOOST_TEST(!is("", ClueWord::Link));
  BOOST_TEST(!is("government", ClueWord::None));
}

BOOST_AUTO_TEST_CASE(every_class_has_words) {
  const std::string_view of_each[] = {"side", "people", "citizen", "war", "country", "federal", "another", "ourselves", "you", "earl", "alias", "also", "festival", "award", "suburb", "visit", "against",
                                      "speak", "plc", "county", "of", "bank", "mr", "mrs"};
  for (std::size_t cls = 0; cls < static_cast<std::size_t>(ClueWord::None); ++cls)
    BOOST_TEST(is(of_each[cls], static_cast<ClueWord>(cls)), of_each[cls]);
}

BOOST_AUTO_TEST_CASE(institutions_have_a_type) {
  BOOST_REQUIRE(find_institution("army"));
  BOOST_TEST(find_institution("army")->own);
  BOOST_REQUIRE(find_institution("embassy"));
  BOOST_TEST(!find_institution("embassy")->own);
  BOOST_TEST((find_institution("constitution")->type == EntityType::Product));
  BOOST_TEST(!find_institution("company"));
}
