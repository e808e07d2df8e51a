// Claims get their canonical relation, with what it brings.
#include <boost/test/unit_test.hpp>

#include "claim/canonical.h"
#include "claim/links.h"

using namespace relata;

namespace {

Claim named(const char* label, EntityType subject, EntityType object, ClaimClass cls, bool verbal = true) {
  std::vector<Entity> entities(2);
  entities[0].type = subject;
  entities[1].type = object;
  Claim claim;
  claim.subject = 0, claim.object = 1, claim.label = label, claim.cls = cls;
  name_relation(claim, entities, verbal);
  return claim;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_claim_gets_relation_class_and_symmetry) {
  const Claim claim = named("hold secret talk with", EntityType::Person, EntityType::Gpe, ClaimClass::Other);
  BOOST_TEST(claim.relation == "meet");
  BOOST_TEST(claim.label == "hold secret talk with");
  BOOST_TEST((claim.cls == ClaimClass::Consult));
  BOOST_TEST(claim.symmetric);
  BOOST_TEST((claim.kind == ClaimKind::Event));
}

BOOST_AUTO_TEST_CASE(a_fact_that_holds_is_a_state) {
  BOOST_TEST((named("chairman of", EntityType::Person, EntityType::Org, ClaimClass::Role, false).kind == ClaimKind::State));
}

BOOST_AUTO_TEST_CASE(what_no_relation_means_is_other_in_its_own_words) {
  const Claim claim = named("juggle", EntityType::Person, EntityType::Concept, ClaimClass::Other);
  BOOST_TEST(claim.relation == "other");
  BOOST_TEST(claim.label == "juggle");
}

BOOST_AUTO_TEST_CASE(a_deed_between_actors_is_none_to_a_thing) {
  BOOST_TEST((named("strike", EntityType::Person, EntityType::Concept, ClaimClass::Assault).cls == ClaimClass::Other));
  BOOST_TEST((named("strike", EntityType::Gpe, EntityType::Gpe, ClaimClass::Assault).cls == ClaimClass::Assault));
}

BOOST_AUTO_TEST_CASE(a_timeless_fact_takes_no_date) {
  std::vector<Entity> entities(2);
  entities[0].type = EntityType::Person;
  entities[1].type = EntityType::Person;
  Claim claim;
  claim.subject = 0, claim.object = 1, claim.label = "sister of", claim.cls = ClaimClass::Family, claim.time = "Monday", claim.date = "2026-03-02";
  name_relation(claim, entities, false);
  BOOST_TEST(claim.relation == "sibling_of");
  BOOST_TEST(claim.time == "");
  BOOST_TEST(claim.date == "");
  claim.label = "marry", claim.time = "Monday", claim.date = "2026-03-02";
  name_relation(claim, entities, true);
  BOOST_TEST(claim.relation == "spouse_of");
  BOOST_TEST(claim.date == "2026-03-02");
}

BOOST_AUTO_TEST_CASE(the_class_that_the_encoder_is_sure_of_goes_before_the_one_read) {
  std::vector<Entity> entities(2);
  entities[0].type = EntityType::Person, entities[1].type = EntityType::Org;
  Claim claim;
  claim.subject = 0, claim.object = 1, claim.label = "juggle", claim.cls = ClaimClass::Support;
  name_relation(claim, entities, true, ClaimClass::Reject);
  BOOST_TEST((claim.cls == ClaimClass::Reject));
  name_relation(claim, entities, true);
  BOOST_TEST((claim.cls == ClaimClass::Other));  // no relation bears it out
  ClaimLink link;
  link.cls = static_cast<std::uint8_t>(ClaimClass::Reject);
  link.classes[link.cls] = 0.5F;
  BOOST_TEST(!sure_class_of(link).has_value());
  link.classes[link.cls] = 0.6F;
  BOOST_TEST((sure_class_of(link) == ClaimClass::Reject));
  link.cls = 31;
  BOOST_TEST(!sure_class_of(link).has_value());
}
