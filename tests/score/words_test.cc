// Words made comparable for scoring.
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "score/words.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(stems_bring_forms_of_a_word_together) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"threatens", "threatened"}, {"meeting", "meets"}, {"visited", "visits"}, {"stopped", "stop"}, {"accuses", "accused"}})
    BOOST_TEST(stem_of(a) == stem_of(b));
  BOOST_TEST(stem_of("ally") != stem_of("all"));
}

BOOST_AUTO_TEST_CASE(labels_match_by_a_common_content_word) {
  BOOST_TEST(shares_content("impose sanctions on", {"sanctioned"}));
  BOOST_TEST(shares_content("call_on", {"call on to resolve crisis"}));
  BOOST_TEST(shares_content("met with", {"meet"}));
  BOOST_TEST(shares_content("eastward expansion", {"expand"}));
  BOOST_TEST(shares_content("president_of", {"presidency"}));
  BOOST_TEST(!shares_content("speak with", {"work with"}));
  BOOST_TEST(!shares_content("visit", {"attack", "invade"}));
}
