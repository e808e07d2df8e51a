// A user's own relations: how their table is read, and what becomes of claims.
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "vocabulary/user_schema.h"

using namespace relata;

namespace {

const char* const kTable =
    "# a comment\n"
    "acquired\tbuy;acquire;take over\tORG;PERSON\tORG\t>\tOWNERSHIP\n"
    "\n"
    "employer\twork for;class:ROLE\tORG\tPERSON\t<\n"
    "neighbours\tborder\tGPE\tGPE\t=\tLOCATION\r\n";

std::vector<Entity> entities() {
  std::vector<Entity> all(4);
  all[0].label = "Ann", all[0].type = EntityType::Person;
  all[1].label = "Norvex", all[1].type = EntityType::Org;
  all[2].label = "Peru", all[2].type = EntityType::Gpe;
  all[3].label = "Chile", all[3].type = EntityType::Gpe;
  return all;
}

Claim claim(std::uint32_t subject, const char* label, std::uint32_t object, ClaimClass cls = ClaimClass::Other) {
  Claim made;
  made.subject = subject, made.object = object, made.label = label, made.cls = cls;
  return made;
}

std::string read(const Claim& made, UserSchema::Others others = UserSchema::Others::Drop) {
  const std::vector<Claim> kept = UserSchema::parse(kTable, "relations.tsv").apply({made}, entities(), others);
  if (kept.empty()) return "";
  const std::vector<Entity> all = entities();
  return all[kept[0].subject].label + " " + kept[0].relation + " " + all[kept[0].object].label + " " + std::string(name_of(kept[0].cls));
}

std::string fault_of(const char* table) {
  try {
    UserSchema::parse(table, "relations.tsv");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_claim_becomes_the_first_relation_that_fits) {
  BOOST_TEST(read(claim(0, "take bank over", 1)) == "Ann acquired Norvex OWNERSHIP");
  BOOST_TEST(read(claim(0, "buy", 1)) == "Ann acquired Norvex OWNERSHIP");
  BOOST_TEST(read(claim(0, "work for", 1)) == "Norvex employer Ann OTHER");
  BOOST_TEST(read(claim(0, "chairman of", 1, ClaimClass::Role)) == "Norvex employer Ann ROLE");
  BOOST_TEST(read(claim(2, "border", 3)) == "Peru neighbours Chile LOCATION");
}

BOOST_AUTO_TEST_CASE(a_claim_outside_the_schema_is_dropped_or_kept_as_it_is) {
  BOOST_TEST(read(claim(0, "buy", 2)) == "");
  BOOST_TEST(read(claim(0, "take", 1)) == "");
  BOOST_TEST(read(claim(2, "attack", 3, ClaimClass::Assault)) == "");
  Claim attack = claim(2, "attack", 3, ClaimClass::Assault);
  attack.relation = "attack";
  BOOST_TEST(read(attack, UserSchema::Others::Keep) == "Peru attack Chile ASSAULT");
}

BOOST_AUTO_TEST_CASE(a_relation_may_stand_for_canonical_ones) {
  Claim made = claim(2, "ink pact with", 3, ClaimClass::Agree);
  made.relation = "sign_agreement_with";
  const UserSchema schema = UserSchema::parse("partner\trelation:sign_agreement_with;relation:cooperate_with\tGPE\tGPE\t=\n", "t");
  const std::vector<Claim> kept = schema.apply({made}, entities(), UserSchema::Others::Drop);
  BOOST_REQUIRE(kept.size() == 1u);
  BOOST_TEST(kept[0].relation == "partner");
  BOOST_TEST(kept[0].label == "ink pact with", "the text's own words");
  BOOST_TEST(fault_of("a\trelation:sing_along\n").find("relations.tsv:1: 'sing_along' is no relation") == 0u);
}

BOOST_AUTO_TEST_CASE(a_broken_table_is_refused_with_its_line) {
  BOOST_TEST(fault_of("acquired\tbuy\tFIRM\n").find("relations.tsv:1: 'FIRM' is no entity type") == 0u);
  BOOST_TEST(fault_of("#\nacquired\n").find("relations.tsv:2: a relation has two to six columns") == 0u);
  BOOST_TEST(fault_of("a\tb\t-\t-\t?\n").find("relations.tsv:1: the direction is") == 0u);
  BOOST_TEST(fault_of("a\tb\t-\t-\t>\tNICE\n").find("relations.tsv:1: 'NICE' is no class") == 0u);
  BOOST_TEST(fault_of("# nothing\n").find("relations.tsv: holds no relation") == 0u);
}
