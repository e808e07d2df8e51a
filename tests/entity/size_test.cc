// Long texts: every sieve stays near to linear, also when every sentence brings names of its own.
#include <boost/test/unit_test.hpp>

#include "support/trees.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(a_hundred_thousand_words_are_resolved) {
  std::string text;
  for (int i = 0; i < 5000; ++i) {
    const std::string a = "Ka" + std::to_string(i), b = "Lo" + std::to_string(i % 700), c = "Mu" + std::to_string(i);
    text += "President//NNP/2/nmod:desc " + a + "//NNP/4/nsubj/PERSON " + b +
            "//NNP/2/flat/+ met/meet/VBD/0/root the//DT/7/det Kenyan//JJ/7/amod/NORP "
            "president//NN/4/obj of//IN/9/case " +
            c + "//NNP/7/nmod/ORG Group//NNP/9/flat/+ in//IN/12/case " + c + "ville//NNP/4/obl/GPE .//./4/punct\n";
    text += b +
            "//NNP/2/nsubj/PERSON told/tell/VBD/0/root the//DT/4/det group//NN/2/obj that//IN/8/mark it//PRP/8/nsubj "
            "both//DT/8/obj countries/country/NNS/2/ccomp\n";
  }
  const Reading reading = trees::read(text);
  BOOST_TEST(reading.document.size() > 100000u);
  const std::string entities = trees::entities_of(reading);
  BOOST_TEST(entities.size() > 100000u);
}
