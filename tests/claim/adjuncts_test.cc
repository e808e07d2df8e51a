// When, where, by whom and how surely a claim is made, on hand-made trees. Each row is a sentence and, for each of its claims in order,
// "label | time | date | place | speaker | polarity", "-" for a field that is empty.
#include <boost/test/unit_test.hpp>

#include "claim/claim.h"
#include "claim/rules.h"
#include "support/hand_made.h"
#include "support/proposed.h"

using namespace relata;

namespace {

std::vector<Claim> read(const hand_made::Article& made) {
  return test::proposed_claims(made.reading.document, made.reading.analysis, made.mentions, made.resolution);
}

std::string attributes_of(std::string_view sentence) {
  const hand_made::Article made = hand_made::article(sentence);
  const auto label = [&](std::uint32_t entity) { return entity == kNoEntity ? std::string("-") : made.resolution.entities[entity].label; };
  const auto or_none = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
  std::string out;
  for (const Claim& claim : read(made)) {
    out += (out.empty() ? "" : "; ") + claim.label + " | " + or_none(claim.time) + " | " + or_none(claim.date) + " | " + label(claim.place) + " | " +
           label(claim.speaker) + " | " + std::string(name_of(claim.polarity));
  }
  return out;
}

struct Row {
  const char* sentence;
  const char* claims;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) BOOST_TEST(attributes_of(row.sentence) == row.claims, row.sentence << "\n  gives\n" << attributes_of(row.sentence));
}

// The confidence of the only claim of a sentence.
float confidence_of(const hand_made::Article& made) {
  const std::vector<Claim> claims = read(made);
  BOOST_REQUIRE(claims.size() == 1u);
  return claims[0].confidence;
}

constexpr const char* kPlain = "Ann//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root Bob//NNP/2/obj/PERSON";

}  // namespace

BOOST_AUTO_TEST_CASE(a_claim_has_the_time_and_place_of_its_verb) {
  check({
      {"Ann//NNP/2/nsubj/PERSON met/meet/VBD/0/root Bob//NNP/2/obj/PERSON in//IN/5/case Chad//NNP/2/obl/GPE "
       "in//IN/7/case 2019//CD/2/obl/DATE",
       "meet | 2019 | 2019 | Chad | - | affirmed; meet in | 2019 | 2019 | Chad | - | affirmed; meet in | 2019 | 2019 | Chad | - | affirmed"},
      {"Ann//NNP/2/nsubj/PERSON sued/sue/VBD/0/root Bob//NNP/2/obj/PERSON in//IN/5/case 2019//CD/2/obl/DATE and//CC/7/cc Eve//NNP/3/conj/PERSON "
       "in//IN/9/case 2021//CD/2/obl/DATE",
       "sue | 2019 | 2019 | - | - | affirmed; sue | 2021 | 2021 | - | - | affirmed"},
      {"Ann//NNP/2/nsubj/PERSON met/meet/VBD/0/root Bob//NNP/2/obj/PERSON", "meet | - | - | - | - | affirmed"},
      {"Ann//NNP/2/nsubj/PERSON met/meet/VBD/0/root Bob//NNP/2/obj/PERSON with//IN/5/case Chad//NNP/2/obl/GPE",
       "meet | - | - | - | - | affirmed; meet with | - | - | - | - | affirmed; meet with | - | - | - | - | affirmed"},
  });
}

BOOST_AUTO_TEST_CASE(a_noun_and_an_infinitive_share_the_adjuncts_of_the_verb_above) {
  check({
      {"Chad//NNP/2/nsubj/GPE began/begin/VBD/0/root to//TO/4/mark attack//VB/2/xcomp Mali//NNP/4/obj/GPE "
       "in//IN/7/case 2019//CD/2/obl/DATE",
       "attack | 2019 | 2019 | - | - | affirmed"},
      {"Chad//NNP/2/nsubj/GPE began/begin/VBD/0/root attacks/attack/NNS/2/obj on//IN/5/case Mali//NNP/3/nmod/GPE "
       "in//IN/7/case 2019//CD/2/obl/DATE",
       "begin attack on | 2019 | 2019 | - | - | affirmed"},
  });
}

BOOST_AUTO_TEST_CASE(a_main_clause_does_not_share_what_stands_in_the_clause_it_reports) {
  check({
      {"Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root in//IN/4/case 2020//CD/2/obl/DATE that//IN/7/mark Chad//NNP/7/nsubj/GPE "
       "attacked/attack/VBD/2/ccomp Mali//NNP/7/obj/GPE",
       "attack | - | - | - | Ann | affirmed"},
  });
}

BOOST_AUTO_TEST_CASE(an_unnamed_speaker_is_a_speaker) {
  check({
      {"Officials/official/NNS/2/nsubj/CONCEPT said/say/VBD/0/root that//IN/5/mark Chad//NNP/5/nsubj/GPE "
       "attacked/attack/VBD/2/ccomp Mali//NNP/5/obj/GPE",
       "attack | - | - | - | Officials | affirmed"},
  });
}

BOOST_AUTO_TEST_CASE(what_somebody_is_nobody_claims) {
  check({
      {"Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root Peru//NNP/5/nmod:poss/GPE 's//POS/3/case president//NN/6/nmod:desc "
       "Bob//NNP/7/nsubj/PERSON attacked/attack/VBD/2/ccomp Mali//NNP/7/obj/GPE",
       "president of | - | - | - | - | affirmed; attack | - | - | - | Ann | affirmed"},
  });
}

BOOST_AUTO_TEST_CASE(a_proposal_is_as_sure_as_the_least_certain_of_its_words) {
  hand_made::Article made = hand_made::article(kPlain);
  const float certain = confidence_of(made);
  BOOST_TEST(certain == 1.0F, boost::test_tools::tolerance(1e-5F));
  made.reading.analysis.words[2].arc_probability = 0.5F;
  BOOST_TEST(confidence_of(made) == 0.5F, boost::test_tools::tolerance(1e-5F));
  made.reading.analysis.words[2].arc_probability = 1;
  made.mentions[0].probability = 0.25F;
  BOOST_TEST(confidence_of(made) == 0.25F, boost::test_tools::tolerance(1e-5F));
}

BOOST_AUTO_TEST_CASE(what_is_reached_over_more_nouns_is_less_sure) {
  const float direct = confidence_of(hand_made::article(kPlain));
  const float reached =
      confidence_of(hand_made::article("Ann//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root "
                                       "Chadian//JJ/4/amod/GPE=Chad policy//NN/2/obj"));
  BOOST_TEST(reached < direct);
  BOOST_TEST(reached > 0.5F);
}

BOOST_AUTO_TEST_CASE(who_acts_for_another_is_nearly_she_and_a_deed_less_and_a_belonging_least) {
  const auto through = [](const std::string& noun) {
    return confidence_of(
        hand_made::article("Ann//NNP/2/nsubj/PERSON praised/praise/VBD/0/root Chad//NNP/5/nmod:poss/GPE 's//POS/3/case " + noun + "//NN/2/obj"));
  };
  BOOST_TEST(through("government") > through("attack"));
  BOOST_TEST(through("attack") > through("policy"));
  BOOST_TEST(through("government") < confidence_of(hand_made::article(kPlain)));
}

BOOST_AUTO_TEST_CASE(a_symmetric_claim_that_is_said_from_both_ends_is_one_claim) {
  BOOST_TEST(attributes_of("Ann//NNP/4/nsubj/PERSON and//CC/3/cc Bob//NNP/1/conj/PERSON met/meet/VBD/0/root") == "meet with | - | - | - | - | affirmed");
}
