// The tables of labels and their enumerators.
#include <boost/test/unit_test.hpp>

#include "analysis/labels.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(labels_come_back_from_their_names) {
  BOOST_TEST((upos("PROPN") == Upos::Propn));
  BOOST_TEST((xpos("PRP$") == Xpos::PRPS));
  BOOST_TEST((xpos("HYPH") == Xpos::Other));
  BOOST_TEST((deprel("nsubj:pass") == Deprel::NsubjPass));
  BOOST_TEST((name_type("GPE") == NameType::Gpe));
  BOOST_TEST(name_of(Deprel::AclRelcl) == "acl:relcl");
  BOOST_TEST(name_of(Xpos::WPS) == "WP$");
  BOOST_TEST(name_of(Xpos::Other) == "_");
}

BOOST_AUTO_TEST_CASE(an_unknown_subtype_is_its_base) {
  BOOST_TEST((deprel("nsubj:caus") == Deprel::Nsubj));
  BOOST_TEST(!deprel("subject"));
  BOOST_TEST((base_of(Deprel::NsubjPass) == Deprel::Nsubj));
  BOOST_TEST((base_of(Deprel::Obj) == Deprel::Obj));
}
