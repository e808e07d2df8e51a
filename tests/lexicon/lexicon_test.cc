// The tables of verbs and nouns: their order, and what some of their words mean.
#include <boost/test/unit_test.hpp>
#include <string>

#include "base/table.h"
#include "lexicon/lexicon.h"

extern "C" const char relata_data_lexicon_verbs[], relata_data_lexicon_verbs_end[];
extern "C" const char relata_data_lexicon_nouns[], relata_data_lexicon_nouns_end[];
extern "C" const char relata_data_lexicon_relational[], relata_data_lexicon_relational_end[];

using namespace relata;

namespace {

void check_order(std::string_view table, std::size_t keys, std::size_t columns) {
  std::string last;
  for (const auto& row : rows_of(table, columns)) {
    std::string key;
    for (std::size_t i = 0; i < keys; ++i) key.append(row[i]).push_back('\0');
    BOOST_TEST((last < key), row[0] << " is out of order or stands twice");
    BOOST_TEST(row.size() == columns, row[0] << " has " << row.size() << " columns, not " << columns);
    last = key;
  }
}

struct VerbCase {
  const char *lemma, *particle, *preposition;
  ClaimClass cls;
};

const VerbCase kVerbs[] = {
    {"meet", "", "", ClaimClass::Consult},     {"meet", "", "with", ClaimClass::Consult},    {"call", "", "on", ClaimClass::Request},
    {"call", "on", "", ClaimClass::Request},   {"break", "off", "with", ClaimClass::Reject}, {"pull", "out", "of", ClaimClass::Yield},
    {"invade", "", "", ClaimClass::Assault},   {"border", "", "", ClaimClass::Location},     {"found", "", "", ClaimClass::Founder},
    {"marry", "", "", ClaimClass::Family},     {"live", "", "in", ClaimClass::Location},     {"blame", "", "for", ClaimClass::Accuse},
    {"frobnicate", "", "", ClaimClass::Other},
};

}  // namespace

BOOST_AUTO_TEST_CASE(the_tables_are_sorted_and_hold_nothing_twice) {
  check_order({relata_data_lexicon_verbs, relata_data_lexicon_verbs_end}, 3, 6);
  check_order({relata_data_lexicon_nouns, relata_data_lexicon_nouns_end}, 1, 7);
  check_order({relata_data_lexicon_relational, relata_data_lexicon_relational_end}, 1, 3);
}

BOOST_AUTO_TEST_CASE(a_verb_is_found_with_its_particle_and_preposition) {
  for (const VerbCase& row : kVerbs) {
    const LexiconEntry entry = look_up_verb(row.lemma, row.particle, row.preposition);
    BOOST_TEST((entry.cls == row.cls), row.lemma << " " << row.particle << " " << row.preposition << ": " << name_of(entry.cls));
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_preposition_leaves_the_bare_verb_and_says_so) {
  BOOST_TEST(look_up_verb("live", "", "in").exact);
  BOOST_TEST(look_up_verb("attack", "", "").exact);
  BOOST_TEST(look_up_verb("attack", "", "during").known);
  BOOST_TEST(!look_up_verb("attack", "", "during").exact);
  BOOST_TEST(!look_up_verb("frobnicate", "", "").known);
}

BOOST_AUTO_TEST_CASE(verbs_that_hold_both_ways_and_light_verbs_are_marked) {
  BOOST_TEST(look_up_verb("meet", "", "").symmetric);
  BOOST_TEST(!look_up_verb("visit", "", "").symmetric);
  BOOST_TEST(look_up_verb("hold", "", "").light);
  BOOST_TEST(look_up_verb("launch", "", "").light);
  BOOST_TEST(!look_up_verb("attack", "", "").light);
}

BOOST_AUTO_TEST_CASE(an_event_noun_knows_its_verb_and_its_prepositions) {
  const LexiconEntry attack = look_up_noun("attack");
  BOOST_TEST((attack.cls == ClaimClass::Assault));
  BOOST_TEST(attack.verb == "attack");
  BOOST_TEST(attack.agent_prepositions == "by from");
  BOOST_TEST(look_up_noun("talk").symmetric);
  BOOST_TEST(look_up_noun("talk").verb == "talk");
  BOOST_TEST(!look_up_noun("table").known);
}

BOOST_AUTO_TEST_CASE(a_relational_noun_knows_what_it_makes_of_its_bearer) {
  BOOST_TEST((look_up_relational_noun("minister").cls == ClaimClass::Role));
  BOOST_TEST(look_up_relational_noun("minister").office);
  BOOST_TEST(!look_up_relational_noun("player").office);
  BOOST_TEST(look_up_relational_noun("ally").symmetric);
  BOOST_TEST(look_up_relational_noun("ministry").organ);
  BOOST_TEST(look_up_relational_noun("bank").based);
  BOOST_TEST(!look_up_relational_noun("apple").known);
}

BOOST_AUTO_TEST_CASE(a_badly_guessed_lemma_is_repaired) {
  const struct {
    const char *lemma, *form, *verb;
  } verbs[] = {{"adde", "added", "add"},      {"referr", "referring", "refer"}, {"welcom", "welcomed", "welcome"}, {"meet", "met", "meet"},
               {"m", "Met", "meet"},          {"he", "held", "hold"},           {"carri", "carried", "carry"},     {"exchang", "exchanged", "exchange"},
               {"xyzzy", "xyzzying", "xyzzy"}};
  for (const auto& row : verbs) BOOST_TEST(known_verb(row.lemma, row.form) == row.verb);
  BOOST_TEST(known_noun("countrie", "ministries") == "ministry");
  BOOST_TEST(known_noun("talk", "talks") == "talk");
}

BOOST_AUTO_TEST_CASE(a_participle_is_spelt_as_its_verb_has_it) {
  for (const auto& [lemma, participle] : {std::pair{"arrest", "arrested"},
                                          {"seize", "seized"},
                                          {"carry", "carried"},
                                          {"rob", "robbed"},
                                          {"take", "taken"},
                                          {"expel", "expelled"},
                                          {"bomb", "bombed"},
                                          {"show", "shown"},
                                          {"delay", "delayed"}})
    BOOST_TEST(participle_of(lemma) == participle);
}

BOOST_AUTO_TEST_CASE(hostility_ends_with_another_particle_or_aim) {
  BOOST_TEST((look_up_verb("kick", "", "").cls == ClaimClass::Assault));
  BOOST_TEST((look_up_verb("kick", "off", "").cls == ClaimClass::Other));
  BOOST_TEST((look_up_verb("search", "", "for").cls == ClaimClass::Other));
  BOOST_TEST((look_up_verb("arrest", "", "for").cls == ClaimClass::Other));
}
