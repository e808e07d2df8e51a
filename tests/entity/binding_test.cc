// What grammar says of pronouns, whatever the reading model takes for their antecedents.
#include "entity/rows.h"

using namespace relata;

namespace {

// The links of a tree in which the reading model takes the word `antecedent` for that of `pronoun`, with the probability.
std::string links(const char* tree, std::uint32_t pronoun, std::uint32_t antecedent, float probability = 0.9F) {
  Reading reading = trees::read(tree);
  reading.analysis.antecedents = {{pronoun, antecedent, probability}};
  return trees::links_of(reading);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_possessor_is_not_what_its_noun_stands_for) {
  const char* before =
      "Mary//NNP/2/nsubj/PERSON fell/fall/VBD/0/root\n"
      "Her//PRP$/2/nmod:poss lawyer//NN/6/nsubj ,//,/4/punct Ann//NNP/2/appos/PERSON ,//,/2/punct left/leave/VBD/0/root";
  BOOST_TEST(links(before, 2, 5) == "Her lawyer -apposition-> Ann; Her -nearest subject-> Mary");
  const char* behind =
      "Mary//NNP/2/nsubj/PERSON fell/fall/VBD/0/root\n"
      "Ann//NNP/6/nsubj/PERSON ,//,/4/punct her//PRP$/4/nmod:poss lawyer//NN/1/appos ,//,/1/punct left/leave/VBD/0/root";
  BOOST_TEST(links(behind, 4, 2) == "her lawyer -apposition-> Ann; her -nearest subject-> Mary");
}

BOOST_AUTO_TEST_CASE(a_root_that_is_labelled_as_no_root_does_no_harm) {
  for (const char* relation : {"appos", "conj", "nsubj", "nmod:poss", "acl:relcl"}) {
    const std::string noun = std::string("Her//PRP$/2/nmod:poss lawyer//NN/0/") + relation + " Ann//NNP/2/appos/PERSON left//VBD/2/dep";
    BOOST_CHECK_NO_THROW(links(noun.c_str(), 0, 2));
    const std::string pronoun = std::string("Her//PRP$/0/") + relation + " lawyer//NN/1/appos Ann//NNP/2/appos/PERSON";
    BOOST_CHECK_NO_THROW(links(pronoun.c_str(), 0, 2));
  }
}

BOOST_AUTO_TEST_CASE(a_relative_possessor_is_of_its_own_sentence) {
  for (const char* relation : {"acl:relcl", "appos"}) {
    const std::string tree = std::string("Peter//NNP/2/nsubj/PERSON fell/fall/VBD/0/root\n") +
                             "Daniel//NNP/7/nsubj/PERSON ,//,/6/punct whose//PRP$/4/nmod:poss brother//NN/1/" + relation +
                             " they//PRP/6/nsubj took/take/VBD/4/acl:relcl wept/weep/VBD/0/root";
    BOOST_TEST(links(tree.c_str(), 4, 0) == "whose -relative-> Daniel");
  }
}

BOOST_AUTO_TEST_CASE(a_possessor_behind_and_is_the_name_before_it) {
  const char* row =
      "Peter//NNP/2/nsubj/PERSON met/meet/VBD/0/root Mary//NNP/2/obj/PERSON heir//NN/3/appos of//IN/6/case Daniel//NNP/4/nmod/PERSON and//CC/9/cc "
      "his//PRP$/9/nmod:poss wife//NN/6/conj";
  BOOST_TEST(links(row, 7, 0).find("his -conjunct before-> Daniel") != std::string::npos, links(row, 7, 0));
}

BOOST_AUTO_TEST_CASE(it_is_the_body_of_whose_clause_its_own_is_a_part) {
  const char* said =
      "Kenya//NNP/2/nsubj/GPE slept/sleep/VBD/0/root\n"
      "Norvex//NNP/2/nsubj/ORG said/say/VBD/0/root it//PRP/5/nsubj would//MD/5/aux pay//VB/2/ccomp";
  BOOST_TEST(links(said, 4, 0, 0.6F) == "it -pronoun-> Norvex");
  const char* accused =
      "Kenya//NNP/2/nsubj/GPE slept/sleep/VBD/0/root\n"
      "Norvex//NNP/2/nsubj/ORG sued/sue/VBD/0/root Ann//NNP/2/obj/PERSON whom//WP/6/obj it//PRP/6/nsubj accused/accuse/VBD/3/acl:relcl";
  BOOST_TEST(links(accused, 6, 0, 0.6F) == "it -pronoun-> Norvex");
  // What is said is no body that speaks.
  const char* report =
      "Kenya//NNP/2/nsubj/GPE slept/sleep/VBD/0/root\n"
      "A//DT/2/det letter//NN/3/nsubj said/say/VBD/0/root it//PRP/6/nsubj would//MD/6/aux pay//VB/3/ccomp";
  BOOST_TEST(links(report, 5, 0, 0.6F) == "it -pronoun-> Kenya");
}

BOOST_AUTO_TEST_CASE(a_possessor_is_the_subject_of_its_clause_first) {
  const char* embraced =
      "Peter//NNP/2/nsubj/PERSON fell/fall/VBD/0/root\n"
      "Daniel//NNP/2/nsubj/PERSON thanked/thank/VBD/0/root his//PRP$/4/nmod:poss wife//NN/2/obj";
  BOOST_TEST(links(embraced, 4, 0, 0.3F) == "his -pronoun-> Peter");
  // The reading model sees both.
  Reading reading = trees::read(embraced);
  reading.analysis.antecedents = {{4, 0, 0.5F}, {4, 2, 0.3F}};
  BOOST_TEST(trees::links_of(reading) == "his -pronoun-> Daniel");
  // The name between commas is the subject; the second verb has that of the first.
  reading = trees::read(
      "Peter//NNP/2/nsubj/PERSON fell/fall/VBD/0/root\n"
      "One//CD/8/nsubj of//IN/4/case the//DT/4/det sailors/sailor/NNS/1/nmod ,//,/6/punct Daniel//NNP/1/appos/PERSON ,//,/1/punct left/leave/VBD/0/root "
      "and//CC/10/cc thanked/thank/VBD/8/conj his//PRP$/12/nmod:poss wife//NN/10/obj");
  reading.analysis.antecedents = {{12, 0, 0.5F}, {12, 7, 0.3F}};
  BOOST_TEST(trees::links_of(reading) == "his -pronoun-> Daniel");
}
