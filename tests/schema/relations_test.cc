// The canonical relations: that the table is sound, and which relation words mean.
#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

#include "base/table.h"
#include "schema/plain_wording.h"
#include "schema/relations.h"

extern "C" const char relata_data_schema_relations[], relata_data_schema_relations_end[];

using namespace relata;

namespace {

std::string meant(std::string_view label, EntityType subject, EntityType object, bool verbal = true, ClaimClass cls = ClaimClass::Other) {
  const CanonicalRelation* relation = relation_meant({label, cls, subject, object, verbal});
  return relation ? std::string(relation->name) : "-";
}

constexpr auto kPerson = EntityType::Person;
constexpr auto kOrg = EntityType::Org;
constexpr auto kGpe = EntityType::Gpe;
constexpr auto kConcept = EntityType::Concept;

bool is_type(std::string_view word) { return word == "actor" || word == "place" || word == "any" || entity_type(word); }

}  // namespace

BOOST_AUTO_TEST_CASE(every_row_of_the_table_can_be_read) {
  std::set<std::string_view> names;
  for (const auto& row : rows_of({relata_data_schema_relations, relata_data_schema_relations_end}, 8)) {
    const std::string name(row[0]);
    BOOST_TEST(row.size() == 8u, name);
    BOOST_TEST(names.insert(row[0]).second, name + " stands twice");
    BOOST_TEST(claim_class(row[1]).has_value(), name);
    for (const std::string_view flag : parts_of(row[2], ';'))
      BOOST_TEST((flag == "-" || flag == "sym" || flag == "holds" || flag == "timeless"), name + ": " + std::string(flag));
    for (const std::size_t column : {3u, 4u})
      for (const std::string_view type : parts_of(row[column], ';')) BOOST_TEST(is_type(type), name + ": " + std::string(type));
    for (const std::string_view words : parts_of(row[7], ';')) {
      BOOST_TEST(!words.empty(), name);
      if (words.starts_with("class:")) BOOST_TEST(claim_class(words.substr(6)).has_value(), name + ": " + std::string(words));
    }
  }
}

BOOST_AUTO_TEST_CASE(an_inverse_is_the_inverse_of_its_inverse) {
  for (const CanonicalRelation& relation : canonical_relations()) {
    if (relation.inverse.empty()) continue;
    const CanonicalRelation* inverse = find_relation(relation.inverse);
    BOOST_REQUIRE_MESSAGE(inverse, relation.name);
    BOOST_TEST(!relation.symmetric, relation.name);
    BOOST_TEST((find_relation(inverse->inverse) != nullptr), relation.name);
  }
}

BOOST_AUTO_TEST_CASE(many_words_mean_one_relation) {
  for (const char* label : {"meet", "meet with", "have meeting with", "hold urgent talk with", "sit down with"})
    BOOST_TEST(meant(label, kPerson, kPerson) == "meet", label);
  BOOST_TEST(meant("meeting with", kPerson, kPerson, false) == "meet");
  BOOST_TEST(meant("sign trade deal with", kGpe, kGpe) == "sign_agreement_with");
  BOOST_TEST(meant("impose new sanction on", kGpe, kOrg) == "sanction");
}

BOOST_AUTO_TEST_CASE(the_most_words_count) {
  BOOST_TEST(meant("president of", kPerson, kGpe, false) == "head_of");
  BOOST_TEST(meant("vice president of", kPerson, kGpe, false) == "deputy_head_of");
  BOOST_TEST(meant("foreign minister of", kPerson, kGpe, false) == "minister_of");
  BOOST_TEST(meant("prime minister of", kPerson, kGpe, false) == "head_of");
}

BOOST_AUTO_TEST_CASE(the_types_of_the_ends_decide) {
  BOOST_TEST(meant("sanction", kGpe, kGpe) == "sanction");
  BOOST_TEST(meant("meet", kPerson, kConcept) != "meet");
  BOOST_TEST(meant("strike", kGpe, kGpe) == "attack");
  BOOST_TEST(meant("strike", kPerson, kConcept) != "attack");
  BOOST_TEST(meant("found", kPerson, kOrg) == "found");
  BOOST_TEST(meant("based in", kOrg, kGpe) == "based_in");
  BOOST_TEST(meant("release", kGpe, kPerson) == "release");
  BOOST_TEST(meant("release", kOrg, EntityType::Product) == "launch");
}

// An unnamed court clears nobody less: the class that the reading gives must not turn it into its opposite.
BOOST_AUTO_TEST_CASE(who_acquits_does_not_accuse) { BOOST_TEST(meant("acquit", kConcept, kPerson, true, ClaimClass::Accuse) == "acquit"); }

BOOST_AUTO_TEST_CASE(a_phrase_about_a_noun_is_not_the_object_of_a_verb) {
  BOOST_TEST(meant("minister of", kPerson, kGpe, false) == "minister_of");
  BOOST_TEST(meant("mock minister of", kPerson, kGpe, true) != "minister_of");
}

BOOST_AUTO_TEST_CASE(what_no_words_mean_goes_by_its_class_or_is_none) {
  BOOST_TEST(meant("lieutenant of", kPerson, kGpe, false, ClaimClass::Role) == "works_for");
  BOOST_TEST(meant("juggle", kPerson, kConcept) == "-");
}

BOOST_AUTO_TEST_CASE(relations_are_found_by_name_and_by_words) {
  BOOST_REQUIRE(find_relation("ally_of"));
  BOOST_TEST(find_relation("ally_of")->symmetric);
  BOOST_TEST(!find_relation("hold talks with"));
  BOOST_TEST(!find_relation(kOtherRelation));
  BOOST_REQUIRE(relation_of_words("hold talk with"));
  BOOST_TEST(relation_of_words("hold talk with")->name == "meet");
  BOOST_TEST(!relation_of_words("juggle"));
}

BOOST_AUTO_TEST_CASE(what_no_word_says_has_a_plain_wording) {
  BOOST_TEST(plain_wording(ClaimClass::Role) == "work for");
  BOOST_TEST(plain_wording(ClaimClass::Nationality) == "nationality");
  BOOST_TEST(plain_wording(ClaimClass::Other) == "related to");
  BOOST_TEST(plain_wording(ClaimClass::Sanction) == "related to");
  BOOST_TEST(!relation_of_words("plain:related to"));
}

BOOST_AUTO_TEST_CASE(facts_that_hold_are_distinguished_from_events) {
  BOOST_TEST(find_relation("located_in")->timeless);
  BOOST_TEST(find_relation("sibling_of")->timeless);
  BOOST_TEST(find_relation("spouse_of")->holds);
  BOOST_TEST(!find_relation("spouse_of")->timeless);
  BOOST_TEST(find_relation("head_of")->holds);
  BOOST_TEST(!find_relation("head_of")->timeless);
  BOOST_TEST(!find_relation("meet")->holds);
}
