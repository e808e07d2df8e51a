// Lemmas by the dictionary, and the model's scripts beside it.
#include "analysis/lemma.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

namespace {

using Lemmas = std::vector<std::string>;

struct Row {
  const char* form;
  Xpos xpos;
  Lemmas lemmas;
};

const Row kRows[] = {
    {"met", Xpos::VBD, {"meet"}},
    {"spoke", Xpos::VBD, {"speak"}},
    {"denied", Xpos::VBN, {"deny"}},
    {"stopped", Xpos::VBD, {"stop"}},
    {"backed", Xpos::VBD, {"back"}},
    {"hoping", Xpos::VBG, {"hop", "hope"}},
    {"given", Xpos::VBN, {"give"}},
    {"goes", Xpos::VBZ, {"go"}},
    {"accuses", Xpos::VBZ, {"accuse"}},
    {"are", Xpos::VBP, {"be"}},
    {"meet", Xpos::VB, {"meet"}},
    {"ministers", Xpos::NNS, {"minister"}},
    {"countries", Xpos::NNS, {"country"}},
    {"spokesmen", Xpos::NNS, {"spokesman"}},
    {"attacks", Xpos::NNS, {"attack"}},
    {"bosses", Xpos::NNS, {"boss"}},
    {"wider", Xpos::JJR, {"wide"}},
    {"heaviest", Xpos::JJS, {"heavy"}},
    {"talk", Xpos::NN, {"talk"}},
    {"zorbled", Xpos::VBD, {}},
    {"kuleba", Xpos::NNP, {}},
    {"quickly", Xpos::RB, {}},
};

const std::vector<std::string> kScripts = {"K|0|", "L|0|", "L|1|", "L|2|", "L|2|eet", "L|3|", "L|3|e", "L|6|"};

std::string lemma_of(std::string_view form, Xpos xpos, std::size_t favourite, std::size_t second) {
  std::vector<float> scores(kScripts.size(), 0);
  scores[favourite] = 2;
  scores[second] = 1;
  return Lemmatiser(kScripts).lemma(form, xpos, scores);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_dictionary_knows_irregular_and_regular_forms) {
  for (const Row& row : kRows) {
    const Lemmas found = dictionary_lemmas(row.form, row.xpos);
    BOOST_CHECK_MESSAGE(found == row.lemmas, row.form << ": found " << found.size() << " lemmas, first " << (found.empty() ? "-" : found.front()));
  }
}

BOOST_AUTO_TEST_CASE(the_best_script_that_makes_a_word_wins) {
  BOOST_TEST(lemma_of("hoping", Xpos::VBG, 6, 5) == "hope");
  BOOST_TEST(lemma_of("hoping", Xpos::VBG, 3, 5) == "hop");  // "hopi" is no word
  BOOST_TEST(lemma_of("Hoping", Xpos::VBG, 0, 6) == "hope");
}

BOOST_AUTO_TEST_CASE(an_irregular_form_has_its_lemma_whatever_the_scripts) { BOOST_TEST(lemma_of("spoke", Xpos::VBD, 2, 3) == "speak"); }

BOOST_AUTO_TEST_CASE(a_word_that_no_dictionary_knows_keeps_the_best_script) {
  BOOST_TEST(lemma_of("zorbled", Xpos::VBD, 2, 1) == "zorble");
  BOOST_TEST(lemma_of("Kuleba", Xpos::NNP, 0, 1) == "Kuleba");
}

BOOST_AUTO_TEST_CASE(an_adjective_of_a_nation_keeps_its_capital) { BOOST_TEST(lemma_of("Chinese", Xpos::JJ, 0, 1) == "Chinese"); }

BOOST_AUTO_TEST_CASE(a_lemma_is_never_empty) { BOOST_TEST(lemma_of("ab", Xpos::FW, 7, 0) == "ab"); }

BOOST_AUTO_TEST_CASE(scripts_count_code_points_not_bytes) { BOOST_TEST(lemma_of("Fél", Xpos::FW, 3, 0) == "f"); }
