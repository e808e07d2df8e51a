// Names that were read as persons', and the nouns beside them.
#include "entity/rows.h"

using namespace relata;

namespace {

std::string entities(const std::string& tree) { return trees::entities_of(trees::read(tree)); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_noun_for_bodies_tells_what_bears_the_name) {
  // Right before it, in whatever way the tree has it; before a comma; behind one.
  BOOST_TEST(entities("The//DT/2/det fund//NN/5/nsubj Mar//NNP/2/appos/PERSON Volga//NNP/3/flat/+ fell/fall/VBD/0/root") == "Mar Volga ORG");
  BOOST_TEST(entities("Fighters/fighter/NNS/7/nsubj of//IN/4/case the//DT/4/det group//NN/1/nmod Mar//NNP/7/nsubj/PERSON Volga//NNP/5/flat/+ "
                      "fell/fall/VBD/0/root") == "Mar Volga ORG");
  BOOST_TEST(entities("It//PRP/2/nsubj sued/sue/VBD/0/root a//DT/4/det company//NN/2/obj ,//,/6/punct Mar//NNP/4/appos/PERSON Volga//NNP/6/flat/+") ==
             "Mar Volga ORG");
  BOOST_TEST(entities("Mar//NNP/7/nsubj/PERSON Volga//NNP/1/flat/+ ,//,/5/punct a//DT/5/det bank//NN/1/appos ,//,/1/punct fell/fall/VBD/0/root") ==
             "Mar Volga ORG");
  // The name is one through the text.
  BOOST_TEST(entities("Mar//NNP/3/nsubj/PERSON Volga//NNP/1/flat/+ grew/grow/VBD/0/root\n"
                      "The//DT/2/det fund//NN/5/nsubj Mar//NNP/2/appos/PERSON Volga//NNP/3/flat/+ fell/fall/VBD/0/root") == "Mar Volga ORG");
  BOOST_TEST(entities("The//DT/2/det fund//NN/5/nsubj Mar//NNP/2/appos/ORG Volga//NNP/3/flat/+ fell/fall/VBD/0/root\n"
                      "Mar//NNP/3/nsubj/PERSON Volga//NNP/1/flat/+ grew/grow/VBD/0/root") == "Mar Volga ORG");
}

BOOST_AUTO_TEST_CASE(a_noun_for_firms_and_persons_tells_nothing_of_a_given_name) {
  const auto with = [](const std::string& first) {
    return entities("The//DT/2/det publisher//NN/6/nsubj ,//,/4/punct " + first + "//NNP/2/appos/PERSON Volga//NNP/4/flat/+ fell/fall/VBD/0/root");
  };
  BOOST_TEST(with("Mar") == "Mar Volga ORG");
  BOOST_TEST(with("Ann") == "Ann Volga PERSON");
  // A name of another kind becomes no person's by it.
  BOOST_TEST(entities("A//DT/2/det distributor//NN/6/nsubj ,//,/4/punct Mar//NNP/2/appos/ORG Volga//NNP/4/flat/+ fell/fall/VBD/0/root") == "Mar Volga ORG");
}

BOOST_AUTO_TEST_CASE(a_noun_of_another_phrase_tells_nothing_of_a_name) {
  // "the company Mar Volga founded"; a title; the noun of whom else.
  BOOST_TEST(entities("The//DT/2/det company//NN/6/nsubj Mar//NNP/5/nsubj/PERSON Volga//NNP/3/flat/+ founded/found/VBD/2/acl:relcl "
                      "fell/fall/VBD/0/root") == "Mar Volga PERSON");
  BOOST_TEST(entities("Mr.//NNP/2/nmod:desc Mar//NNP/4/nsubj/PERSON Volga//NNP/2/flat/+ left/leave/VBD/0/root\n"
                      "The//DT/2/det company//NN/5/nsubj Mar//NNP/2/appos/PERSON Volga//NNP/3/flat/+ fell/fall/VBD/0/root") == "Mar Volga PERSON");
}
