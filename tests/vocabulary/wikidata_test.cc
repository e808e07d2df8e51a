// Claims and properties of Wikidata.
#include <boost/test/unit_test.hpp>

#include "vocabulary/wikidata.h"

using namespace relata;

namespace {

std::string property_of(ClaimClass cls, const char* label, EntityType subject, EntityType object, Polarity polarity = Polarity::Affirmed) {
  Claim claim;
  claim.cls = cls, claim.label = label, claim.polarity = polarity;
  const WikidataProperty property = wikidata_property(claim, subject, object);
  return std::string(property.inverse ? "^" : "") + std::string(property.id);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_claim_has_the_property_that_says_the_same) {
  BOOST_TEST(property_of(ClaimClass::Family, "wife of", EntityType::Person, EntityType::Person) == "P26");
  BOOST_TEST(property_of(ClaimClass::Family, "daughter of", EntityType::Person, EntityType::Person) == "^P40");
  BOOST_TEST(property_of(ClaimClass::Founder, "found", EntityType::Person, EntityType::Org) == "^P112");
  BOOST_TEST(property_of(ClaimClass::Nationality, "come from", EntityType::Person, EntityType::Gpe) == "P27");
  BOOST_TEST(property_of(ClaimClass::Location, "capital of", EntityType::Gpe, EntityType::Gpe) == "P1376");
}

BOOST_AUTO_TEST_CASE(what_says_something_else_has_none) {
  BOOST_TEST(property_of(ClaimClass::Role, "former president of", EntityType::Person, EntityType::Gpe) == "");
  BOOST_TEST(property_of(ClaimClass::Role, "president of", EntityType::Person, EntityType::Org) == "");
  BOOST_TEST(property_of(ClaimClass::Consult, "meet", EntityType::Person, EntityType::Person) == "");
  BOOST_TEST(property_of(ClaimClass::Family, "wife of", EntityType::Person, EntityType::Person, Polarity::Negated) == "");
  BOOST_TEST(property_of(ClaimClass::Family, "wife of", EntityType::Person, EntityType::Person, Polarity::Hypothetical) == "");
}
