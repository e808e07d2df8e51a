// The tables of names and their enumerators.
#include <boost/test/unit_test.hpp>

#include "schema/schema.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(every_entity_type_comes_back_from_its_name) {
  for (const EntityType type : all_entity_types()) BOOST_TEST((entity_type(name_of(type)) == type));
  BOOST_TEST(all_entity_types().size() == 14u);
}

BOOST_AUTO_TEST_CASE(every_claim_class_comes_back_from_its_name) {
  for (const ClaimClass cls : all_claim_classes()) BOOST_TEST((claim_class(name_of(cls)) == cls));
  BOOST_TEST(name_of(ClaimClass::PartOf) == "PART_OF");
  BOOST_TEST(name_of(ClaimClass::Other) == "OTHER");
}

BOOST_AUTO_TEST_CASE(names_are_read_without_regard_to_case) {
  BOOST_TEST((entity_type("person") == EntityType::Person));
  BOOST_TEST((polarity("NEGATED") == Polarity::Negated));
  BOOST_TEST((claim_kind("Speech") == ClaimKind::Speech));
  BOOST_TEST(!entity_type("PERSONS"));
  BOOST_TEST(!claim_class(""));
}

BOOST_AUTO_TEST_CASE(static_classes_are_distinguished_from_events) {
  BOOST_TEST(is_static(ClaimClass::Role));
  BOOST_TEST(is_static(ClaimClass::Counterpart));
  BOOST_TEST(!is_static(ClaimClass::Statement));
  BOOST_TEST(!is_static(ClaimClass::Other));
  BOOST_TEST(is_value(EntityType::Date));
  BOOST_TEST(!is_value(EntityType::Concept));
  for (const EntityType place : {EntityType::Gpe, EntityType::Loc, EntityType::Fac}) BOOST_TEST(is_place(place));
  BOOST_TEST(!is_place(EntityType::Org));
}
