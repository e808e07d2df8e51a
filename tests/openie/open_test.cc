// Propositions of hand-made trees, as "kind: arg1 | relation | arg2 | further ...".
#include <boost/test/unit_test.hpp>

#include "openie/open.h"
#include "support/hand_made.h"

using namespace relata;

namespace {

std::vector<Proposition> read(std::string_view sentence, OpenStyle style = OpenStyle::Whole) {
  const hand_made::Article made = hand_made::article(sentence);
  return read_propositions(made.reading.document, made.reading.analysis, made.mentions, made.resolution, style);
}

std::string all_of(std::string_view sentence, OpenStyle style = OpenStyle::Whole) {
  std::string out;
  for (const Proposition& one : read(sentence, style)) {
    std::string line = std::string(name_of(one.kind)) + ": " + one.subject.text + " | " + one.relation.text;
    for (const OpenArgument& argument : one.arguments) line += " | " + argument.part.text;
    out += (out.empty() ? "" : "\n") + line;
  }
  return out;
}

struct Row {
  const char* sentence;
  const char* propositions;
};

}  // namespace

BOOST_AUTO_TEST_CASE(arguments_stand_as_in_the_text) {
  const Row rows[] = {
      {"Ann//NNP/2/nsubj sold/sell/VBD/0/root the//DT/4/det car//NN/2/obj in//IN/6/case May//NNP/2/obl", "verb: Ann | sold | the car | in May"},
      {"Ann//NNP/2/nsubj relied/rely/VBD/0/root on//IN/4/case Bob//NNP/2/obl", "verb: Ann | relied on | Bob"},
      {"In//IN/2/case May//NNP/4/obl Ann//NNP/4/nsubj left/leave/VBD/0/root Oslo//NNP/4/obj", "verb: Ann | left | Oslo | In May"},
      {"Ann//NNP/3/nsubj:pass was/be/VBD/3/aux:pass seen/see/VBN/0/root by//IN/5/case Bob//NNP/3/obl:agent", "verb: Ann | was seen by | Bob"},
      {"Ann//NNP/4/nsubj did/do/VBD/4/aux not//RB/4/advmod call//VB/0/root Bob//NNP/4/obj", "verb: Ann | did not call | Bob"},
      {"Talks/talk/NNS/2/nsubj failed/fail/VBD/0/root", "verb: Talks | failed"},
      {"Ann//NNP/2/nsubj said/say/VBD/0/root that//IN/5/mark Bob//NNP/5/nsubj left/leave/VBD/2/ccomp Oslo//NNP/5/obj",
       "verb: Ann | said that | Bob left Oslo\nverb: Bob | left | Oslo"},
      {"Bob//NNP/2/nsubj left/leave/VBD/0/root Oslo//NNP/2/obj ,//,/2/punct Ann//NNP/6/nsubj said/say/VBD/2/parataxis",
       "verb: Bob | left | Oslo\nverb: Ann | said | Bob left Oslo"},
  };
  for (const Row& row : rows) BOOST_TEST(all_of(row.sentence) == row.propositions);
}

BOOST_AUTO_TEST_CASE(infinitives_of_the_same_subject_belong_to_the_relation) {
  const Row rows[] = {
      {"Ann//NNP/2/nsubj refused/refuse/VBD/0/root to//TO/4/mark sign//VB/2/xcomp it//PRP/4/obj", "verb: Ann | refused to sign | it"},
      {"Ann//NNP/2/nsubj asked/ask/VBD/0/root Bob//NNP/2/obj to//TO/5/mark leave//VB/2/xcomp Oslo//NNP/5/obj",
       "verb: Ann | asked | Bob | to leave Oslo\nborrowed: Bob | leave | Oslo"},
      {"Ann//NNP/3/nsubj was/be/VBD/3/cop unable//JJ/0/root to//TO/5/mark leave//VB/3/xcomp Oslo//NNP/5/obj", "copula: Ann | was unable to leave | Oslo"},
  };
  for (const Row& row : rows) BOOST_TEST(all_of(row.sentence) == row.propositions);
}

BOOST_AUTO_TEST_CASE(a_copula_has_its_predicate_as_argument) {
  const Row rows[] = {
      {"Ann//NNP/4/nsubj is/be/VBZ/4/cop a//DT/4/det judge//NN/0/root of//IN/6/case Peru//NNP/4/nmod", "copula: Ann | is | a judge of Peru"},
      {"Ann//NNP/3/nsubj is/be/VBZ/3/cop close//JJ/0/root to//IN/5/case Bob//NNP/3/obl", "copula: Ann | is close to | Bob"},
      {"Oslo//NNP/4/nsubj is/be/VBZ/4/cop in//IN/4/case Norway//NNP/0/root", "copula: Oslo | is in | Norway"},
      {"The//DT/2/det plan//NN/7/nsubj:outer is/be/VBZ/7/cop that//IN/7/mark Ann//NNP/7/nsubj is/be/VBZ/7/cop judge//NN/0/root",
       "copula: The plan | is | that Ann is judge\ncopula: Ann | is | judge"},
  };
  for (const Row& row : rows) BOOST_TEST(all_of(row.sentence) == row.propositions);
}

BOOST_AUTO_TEST_CASE(coordination_is_distributed) {
  const Row rows[] = {
      {"Ann//NNP/4/nsubj and//CC/3/cc Bob//NNP/1/conj sold/sell/VBD/0/root cars/car/NNS/4/obj and//CC/7/cc boats/boat/NNS/5/conj",
       "verb: Ann | sold | cars\nverb: Ann | sold | boats\nverb: Bob | sold | cars\nverb: Bob | sold | boats"},
      {"Huts/hut/NNS/3/nsubj:pass were/be/VBD/3/aux:pass seized/seize/VBN/0/root in//IN/5/case May//NNP/3/obl and//CC/7/cc "
       "burnt/burn/VBN/3/conj "
       "by//IN/9/case rebels/rebel/NNS/7/obl:agent",
       "verb: Huts | were seized in | May\nborrowed: Huts | were burnt by | rebels"},
      {"her//PRP$/2/nmod:poss cars/car/NNS/5/nsubj and//CC/4/cc boats/boat/NNS/2/conj reached/reach/VBD/0/root Oslo//NNP/5/obj",
       "verb: her cars | reached | Oslo\nverb: her boats | reached | Oslo"},
  };
  for (const Row& row : rows) BOOST_TEST(all_of(row.sentence) == row.propositions);
}

BOOST_AUTO_TEST_CASE(relative_clauses_and_participles_speak_of_their_noun) {
  const Row rows[] = {
      {"Ann//NNP/5/nsubj ,//,/4/punct who//WP/4/nsubj met/meet/VBD/1/acl:relcl left/leave/VBD/0/root Oslo//NNP/5/obj",
       "relative: Ann | met\nverb: Ann | left | Oslo"},
      {"the//DT/2/det car//NN/0/root that//WDT/5/obj Ann//NNP/5/nsubj sold/sell/VBD/2/acl:relcl", "relative: Ann | sold | the car"},
      {"troops/troop/NNS/5/nsubj massed/mass/VBN/1/acl near//IN/4/case Oslo//NNP/2/obl left/leave/VBD/0/root Peru//NNP/5/obj",
       "borrowed: troops | massed near | Oslo\nverb: troops massed near Oslo | left | Peru"},
  };
  for (const Row& row : rows) BOOST_TEST(all_of(row.sentence) == row.propositions);
}

BOOST_AUTO_TEST_CASE(noun_phrases_state_things_without_a_verb) {
  const Row rows[] = {
      {"Ann//NNP/0/root/PERSON ,//,/4/punct a//DT/4/det judge//NN/1/appos", "apposition: Ann | is | a judge"},
      {"the//DT/2/det judge//NN/0/root ,//,/4/punct Ann//NNP/2/appos/PERSON", "apposition: Ann | is | the judge"},
      {"Lima//NNP/0/root/GPE ,//,/3/punct Peru//NNP/1/appos/GPE", "apposition: Lima | is in | Peru"},
      {"Peru//NNP/3/nmod:poss 's//POS/1/case army//NN/0/root", "possession: Peru | has | army"},
      {"bodies/body/NNS/0/root such//JJ/4/case as//IN/2/fixed NATO//NNP/1/nmod", "example: NATO | is | bodies"},
      {"talks/talk/NNS/0/root in//IN/3/case Oslo//NNP/1/nmod", "attribute: talks | are in | Oslo"},
  };
  for (const Row& row : rows) BOOST_TEST(all_of(row.sentence) == row.propositions);
}

BOOST_AUTO_TEST_CASE(a_proposition_knows_its_polarity_and_its_speaker) {
  const std::vector<Proposition> made = read(
      "Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root that//IN/7/mark Bob//NNP/7/nsubj/PERSON did/do/VBD/7/aux not//RB/7/advmod "
      "leave//VB/2/ccomp Oslo//NNP/7/obj/GPE");
  BOOST_REQUIRE(made.size() == 2u);
  BOOST_TEST(made[0].speaker == kNoEntity);
  BOOST_TEST((made[0].polarity == Polarity::Affirmed));
  BOOST_TEST(made[1].speaker == 0u);
  BOOST_TEST((made[1].polarity == Polarity::Negated));
}

BOOST_AUTO_TEST_CASE(words_that_no_root_reaches_state_nothing) {
  hand_made::Article made = hand_made::article("Ann//NNP/0/root army//NN/1/nmod of//IN/2/case Peru//NNP/1/nmod");
  made.reading.analysis.words[1].head = 3;
  made.reading.analysis.words[3].head = 1;
  BOOST_TEST(read_propositions(made.reading.document, made.reading.analysis, made.mentions, made.resolution).empty());
}

BOOST_AUTO_TEST_CASE(a_weak_arc_makes_a_weak_proposition) {
  hand_made::Article made = hand_made::article("Ann//NNP/2/nsubj sold/sell/VBD/0/root cars/car/NNS/2/obj");
  const auto confidence = [&] { return read_propositions(made.reading.document, made.reading.analysis, made.mentions, made.resolution).at(0).confidence; };
  const float before = confidence();
  made.reading.analysis.words[2].arc_probability = 0.5F;
  BOOST_TEST(confidence() == before / 2);
}

BOOST_AUTO_TEST_CASE(facts_have_one_argument_each) {
  const Row rows[] = {
      {"Ann//NNP/2/nsubj sold/sell/VBD/0/root the//DT/4/det car//NN/2/obj in//IN/6/case May//NNP/2/obl",
       "verb: Ann | sold | the car\nverb: Ann | sold the car in | May"},
      {"In//IN/2/case May//NNP/4/obl Ann//NNP/4/nsubj left/leave/VBD/0/root Oslo//NNP/4/obj", "verb: Ann | left | Oslo\nverb: Ann | left Oslo In | May"},
      {"Ann//NNP/4/nsubj is/be/VBZ/4/cop a//DT/4/det judge//NN/0/root of//IN/6/case Peru//NNP/4/nmod", "copula: Ann | is a judge of | Peru"},
      {"Ann//NNP/3/nsubj was/be/VBD/3/cop unable//JJ/0/root to//TO/5/mark leave//VB/3/xcomp Oslo//NNP/5/obj", "copula: Ann | was unable to leave | Oslo"},
      {"Talks/talk/NNS/2/nsubj failed/fail/VBD/0/root", "verb: Talks | failed"},
  };
  for (const Row& row : rows) BOOST_TEST(all_of(row.sentence, OpenStyle::Facts) == row.propositions);
}
