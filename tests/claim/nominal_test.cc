// What noun phrases claim, on hand-made trees. Each row is a phrase and its claims, one a line: "subject -relation-> object CLASS",
// "<->" for one that holds both ways.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "claim/labels.h"
#include "claim/nominal.h"
#include "support/hand_made.h"
#include "support/proposed.h"

using namespace relata;

namespace {

std::string claims_of(std::string_view text) {
  const hand_made::Article made = hand_made::article(text);
  std::string out;
  for (const Claim& claim : test::proposed_claims(made.reading.document, made.reading.analysis, made.mentions, made.resolution)) {
    const auto is_its_rule = [&](const Rule& rule) { return claim.rule == rule.name; };
    if (std::none_of(nominal_rules().begin(), nominal_rules().end(), is_its_rule)) continue;
    out += (out.empty() ? "" : "\n") + made.resolution.entities[claim.subject].label + (claim.symmetric ? " <-" : " -") + predicate_of(claim.label) + "-> " +
           made.resolution.entities[claim.object].label + " " + std::string(name_of(claim.cls));
  }
  return out;
}

struct Row {
  const char* phrase;
  const char* claims;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) BOOST_TEST(claims_of(row.phrase) == row.claims, row.phrase << "\n  gives\n" << claims_of(row.phrase));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_title_before_a_name_is_a_role) {
  check({
      {"Kenyan//JJ/3/amod/GPE=Kenya Foreign//NNP/3/amod Minister//NNP/4/nmod:desc Amina//NNP/0/root/PERSON Okello//NNP/4/flat",
       "Amina Okello -foreign_minister_of-> Kenya ROLE"},
      {"Kenya//NNP/4/nmod:poss/GPE 's//POS/1/case Foreign//NNP/4/amod Minister//NNP/5/nmod:desc Amina//NNP/0/root/PERSON "
       "Okello//NNP/5/flat",
       "Amina Okello -foreign_minister_of-> Kenya ROLE"},
      {"Kenya//NNP/5/nmod:poss/GPE 's//POS/1/case Foreign//NNP/4/amod Minister//NNP/5/nmod:desc Amina//NNP/0/root/PERSON "
       "Okello//NNP/5/flat",
       "Amina Okello -foreign_minister_of-> Kenya ROLE"},
      {"Norvex//NNP/2/compound/ORG chairman//NN/3/nmod:desc Marek//NNP/0/root/PERSON Dolan//NNP/3/flat", "Marek Dolan -chairman_of-> Norvex ROLE"},
      {"former//JJ/3/amod Norvex//NNP/3/compound/ORG chairman//NN/4/nmod:desc Marek//NNP/0/root/PERSON Dolan//NNP/4/flat",
       "Marek Dolan -former_chairman_of-> Norvex ROLE"},
      {"Palestinian//JJ/2/amod/GPE=Palestine Ambassador//NNP/5/nmod:desc to//IN/4/case Jordan//NNP/2/nmod/GPE "
       "Atallah//NNP/0/root/PERSON",
       "Atallah -ambassador_of-> Palestine ROLE\nAtallah -ambassador_to-> Jordan ROLE"},
  });
}

BOOST_AUTO_TEST_CASE(a_noun_beside_a_name_is_said_of_it) {
  check({
      {"Marek//NNP/0/root/PERSON ,//,/4/punct the//DT/4/det head//NN/1/appos of//IN/6/case Norvex//NNP/4/nmod/ORG", "Marek -head_of-> Norvex ROLE"},
      {"Marek//NNP/0/root/PERSON ,//,/4/punct the//DT/4/det head//NN/1/appos of//IN/7/case Kenyan//JJ/7/amod/GPE=Kenya "
       "diplomacy//NN/4/nmod",
       "Marek -head_of-> Kenya ROLE"},
      {"Marek//NNP/0/root/PERSON ,//,/4/punct a//DT/4/det diplomat//NN/1/appos of//IN/7/case Kenyan//JJ/7/amod/GPE=Kenya "
       "descent//NN/4/nmod/CONCEPT",
       "Marek -origin-> Kenya NATIONALITY"},
      {"China//NNP/0/root/GPE ,//,/5/punct a//DT/5/det close//JJ/5/amod ally//NN/1/appos of//IN/7/case Russia//NNP/5/nmod/GPE",
       "China <-ally_of-> Russia ALLY"},
      {"Tehran//NNP/0/root/GPE ,//,/4/punct the//DT/4/det capital//NN/1/appos of//IN/6/case Iran//NNP/4/nmod/GPE", "Tehran -capital_of-> Iran LOCATION"},
      {"Ukraine//NNP/3/nmod:poss/GPE 's//POS/1/case capital//NN/0/root Kyiv//NNP/3/appos/GPE", "Kyiv -capital_of-> Ukraine LOCATION"},
      {"Almata//NNP/0/root/ORG ,//,/4/punct a//DT/4/det subsidiary//NN/1/appos of//IN/6/case Norvex//NNP/4/nmod/ORG", "Almata -subsidiary_of-> Norvex PART_OF"},
      {"Ann//NNP/0/root/PERSON and//CC/3/cc Bob//NNP/1/conj/PERSON ,//,/6/punct the//DT/6/det founders/founder/NNS/1/appos "
       "of//IN/8/case "
       "Norvex//NNP/6/nmod/ORG",
       "Ann -founder_of-> Norvex FOUNDER\nBob -founder_of-> Norvex FOUNDER"},
      {"the//DT/2/det ministers/minister/NNS/0/root of//IN/4/case Peru//NNP/2/nmod/GPE and//CC/6/cc Chile//NNP/4/conj/GPE "
       ",//,/8/punct "
       "Ann//NNP/2/appos/PERSON and//CC/10/cc Bob//NNP/8/conj/PERSON",
       "Ann -minister_of-> Peru ROLE\nBob -minister_of-> Chile ROLE"},
  });
}

BOOST_AUTO_TEST_CASE(a_predicate_noun_is_said_of_its_subject) {
  check({
      {"Ann//NNP/4/nsubj/PERSON is/be/VBZ/4/cop the//DT/4/det leader//NN/0/root of//IN/6/case Norvex//NNP/4/nmod/ORG", "Ann -leader_of-> Norvex ROLE"},
      {"Ann//NNP/2/nsubj/PERSON became/become/VBD/0/root president//NN/2/xcomp of//IN/5/case Peru//NNP/3/nmod/GPE", "Ann -president_of-> Peru ROLE"},
      {"Ann//NNP/3/nsubj:pass/PERSON was/be/VBD/3/aux:pass elected/elect/VBN/0/root president//NN/3/xcomp of//IN/6/case "
       "Peru//NNP/4/nmod/GPE",
       "Ann -president_of-> Peru ROLE"},
      {"Norvex//NNP/2/nsubj/ORG named/name/VBD/0/root Ann//NNP/2/obj/PERSON head//NN/2/xcomp of//IN/6/case "
       "Almata//NNP/4/nmod/ORG",
       "Ann -head_of-> Almata ROLE"},
      {"Quito//NNP/4/nsubj/GPE is/be/VBZ/4/cop the//DT/4/det capital//NN/0/root of//IN/6/case Ecuador//NNP/4/nmod/GPE", "Quito -capital_of-> Ecuador LOCATION"},
  });
}

BOOST_AUTO_TEST_CASE(possessors_relate_kin_and_presidents) {
  check({
      {"his//PRP$/2/nmod:poss/PERSON=Bob wife//NN/3/nmod:desc Ann//NNP/0/root/PERSON", "Ann <-wife_of-> Bob FAMILY"},
      {"Bob//NNP/3/nmod:poss/PERSON 's//POS/1/case son//NN/0/root Karl//NNP/3/appos/PERSON", "Karl -son_of-> Bob FAMILY"},
      {"Peru//NNP/0/root/GPE whose//WP$/3/nmod:poss President//NNP/4/nmod:desc Ann//NNP/5/nsubj/PERSON left/leave/VBD/1/acl:relcl",
       "Ann -president_of-> Peru ROLE"},
  });
}

BOOST_AUTO_TEST_CASE(a_counterpart_has_the_same_office) {
  check({
      {"Kenyan//JJ/2/amod/GPE=Kenya Minister//NNP/3/nmod:desc Amina//NNP/4/nsubj/PERSON met/meet/VBD/0/root "
       "her//PRP$/7/nmod:poss/PERSON=Amina "
       "Ethiopian//JJ/7/amod/GPE=Ethiopia counterpart//NN/8/nmod:desc Dawit//NNP/4/obj/PERSON",
       "Amina -minister_of-> Kenya ROLE\nAmina <-counterpart_of-> Dawit COUNTERPART\nDawit -minister_of-> Ethiopia ROLE"},
  });
}

BOOST_AUTO_TEST_CASE(a_country_before_a_person_is_where_she_comes_from) {
  check({
      {"Kenyan//JJ/2/amod/GPE=Kenya runner//NN/3/nmod:desc Joy//NNP/0/root/PERSON", "Joy -nationality-> Kenya NATIONALITY"},
      {"Ann//NNP/0/root/PERSON of//IN/5/case the//DT/5/det Green//NNP/5/compound/ORG=Green_Party Party//NNP/1/nmod/ORG=Green_Party",
       "Ann -member_of-> Green Party MEMBER"},
      {"Ann//NNP/0/root/PERSON of//IN/3/case Norvex//NNP/1/nmod/ORG", "Ann -work_for-> Norvex ROLE"},
      {"Norvex//NNP/3/nmod:poss/ORG 's//POS/1/case Ann//NNP/0/root/PERSON", "Ann -work_for-> Norvex ROLE"},
      {"Zeld//NNP/2/compound/GPE Elder/elder/NN/3/nmod:desc Ann//NNP/0/root/PERSON", "Ann -elder_of-> Zeld ROLE"},
      {"Peru//NNP/2/compound/GPE resident//NN/3/nmod:desc Ann//NNP/0/root/PERSON", "Ann -resident_of-> Peru NATIONALITY"},
      {"US//NNP/3/compound/GPE tennis//NN/3/compound player//NN/4/nmod:desc Ann//NNP/0/root/PERSON", "Ann -nationality-> US NATIONALITY"},
      {"Joy//NNP/0/root/PERSON ,//,/4/punct a//DT/4/det runner//NN/1/appos from//IN/6/case Kenya//NNP/4/nmod/GPE", "Joy -come_from-> Kenya NATIONALITY"},
      {"Ann//NNP/0/root/PERSON of//IN/3/case Peru//NNP/1/nmod/GPE", "Ann -come_from-> Peru NATIONALITY"},
      {"Ann//NNP/0/root/PERSON of//IN/3/case Norvex//NNP/1/nmod/ORG", "Ann -work_for-> Norvex ROLE"},
  });
}

BOOST_AUTO_TEST_CASE(bodies_and_places_lie_in_or_belong_to_something) {
  check({
      {"Chinese//JJ/3/amod/GPE=China Foreign//NNP/3/compound Ministry//NNP/0/root/ORG", "Foreign Ministry -ministry_of-> China PART_OF"},
      {"Peru//NNP/3/nmod:poss/GPE 's//POS/1/case Parliament//NNP/0/root/ORG", "Parliament -parliament_of-> Peru PART_OF"},
      {"China//NNP/6/nmod:poss/GPE 's//POS/1/case state//NN/5/compound -//HYPH/5/punct run//VBN/6/amod Xinhua//NNP/0/root/ORG",
       "Xinhua -state_run_by-> China OWNERSHIP"},
      {"Doha//NNP/0/root/GPE ,//,/3/punct Qatar//NNP/1/appos/GPE", "Doha -located_in-> Qatar LOCATION"},
      {"Doha//NNP/0/root/GPE in//IN/3/case Qatar//NNP/1/nmod/GPE", "Doha -located_in-> Qatar LOCATION"},
  });
}

BOOST_AUTO_TEST_CASE(an_event_noun_has_an_actor_and_one_acted_on) {
  check({
      {"Peru//NNP/3/nmod:poss/GPE 's//POS/1/case invasion//NN/0/root of//IN/5/case Chile//NNP/3/nmod/GPE", "Peru -invasion_of-> Chile ASSAULT"},
      {"an//DT/2/det attack//NN/0/root by//IN/4/case Peru//NNP/2/nmod/GPE on//IN/6/case Chile//NNP/2/nmod/GPE", "Peru -attack_on-> Chile ASSAULT"},
      {"the//DT/2/det invasion//NN/0/root of//IN/4/case Chile//NNP/2/nmod/GPE by//IN/6/case Peru//NNP/2/nmod/GPE", "Peru -invasion_of-> Chile ASSAULT"},
      {"peace//NN/2/compound talks/talk/NNS/0/root between//IN/4/case Peru//NNP/2/nmod/GPE and//CC/6/cc Chile//NNP/4/conj/GPE",
       "Peru <-peace_talk_with-> Chile CONSULT"},
      {"Peru//NNP/3/nmod:poss/GPE 's//POS/1/case talks/talk/NNS/0/root with//IN/5/case Chile//NNP/3/nmod/GPE", "Peru <-talk_with-> Chile CONSULT"},
      {"Ann//NNP/3/nmod:poss/PERSON 's//POS/1/case visit//NN/0/root to//IN/5/case Chile//NNP/3/nmod/GPE", "Ann -visit_to-> Chile CONSULT"},
      {"the//DT/2/det visit//NN/0/root of//IN/4/case Ann//NNP/2/nmod/PERSON to//IN/6/case Chile//NNP/2/nmod/GPE", "Ann -visit_to-> Chile CONSULT"},
      {"Iran//NNP/4/compound/GPE -//HYPH/3/punct Iraq//NNP/4/compound/GPE war//NN/0/root", "Iran <-war_with-> Iraq ASSAULT"},
      {"Iran//NNP/3/nmod:unmarked/GPE -//HYPH/1/punct Iraq//NNP/4/compound/GPE war//NN/0/root", "Iran <-war_with-> Iraq ASSAULT"},
      {"US//NNP/2/compound/GPE sanctions/sanction/NNS/0/root on//IN/4/case Cuba//NNP/2/nmod/GPE", "US -sanction_on-> Cuba SANCTION"},
      {"the//DT/2/det attack//NN/0/root of//IN/4/case Peru//NNP/2/nmod/GPE", ""},
  });
}

BOOST_AUTO_TEST_CASE(talks_with_officials_are_talks_with_whom_they_act_for) {
  const std::string talks = "Peru//NNP/3/nmod:poss/GPE 's//POS/1/case talks/talk/NNS/0/root with//IN/6/case Chilean//JJ/6/amod/GPE=Chile ";
  BOOST_TEST(claims_of(talks + "officials/official/NNS/3/nmod") == "Peru <-talk_with-> Chile CONSULT");
  BOOST_TEST(claims_of(talks + "neighbours/neighbour/NNS/3/nmod") == "");
  BOOST_TEST(claims_of("talks/talk/NNS/0/root between//IN/4/case Chilean//JJ/4/amod/GPE=Chile officials/official/NNS/1/nmod and//CC/7/cc "
                       "Peruvian//JJ/7/amod/GPE=Peru ministers/minister/NNS/4/conj") == "Chile <-talk_with-> Peru CONSULT");
  BOOST_TEST(claims_of("an//DT/2/det attack//NN/0/root by//IN/5/case Chilean//JJ/5/amod/GPE=Chile troops/troop/NNS/2/nmod on//IN/7/case "
                       "Peru//NNP/2/nmod/GPE") == "Chile -attack_on-> Peru ASSAULT");
}

BOOST_AUTO_TEST_CASE(a_participle_brings_the_actor_of_an_event) {
  check({
      {"sanctions/sanction/NNS/0/root led/lead/VBN/1/acl by//IN/4/case Peru//NNP/2/obl:agent/GPE against//IN/6/case "
       "Chile//NNP/1/nmod/GPE",
       "Peru -sanction_against-> Chile SANCTION"},
      {"talks/talk/NNS/0/root hosted/host/VBN/1/acl by//IN/4/case Oman//NNP/2/obl:agent/GPE with//IN/6/case "
       "Chile//NNP/1/nmod/GPE",
       ""},
      {"Peru//NNP/3/nmod:poss/GPE 's//POS/1/case series//NN/0/root of//IN/5/case attacks/attack/NNS/3/nmod on//IN/7/case "
       "Chile//NNP/5/nmod/GPE",
       "Peru -attack_on-> Chile ASSAULT"},
  });
}

BOOST_AUTO_TEST_CASE(a_plural_noun_relates_the_names_after_it) {
  check({
      {"the//DT/2/det rivals/rival/NNS/3/nmod:desc Peru//NNP/0/root/GPE and//CC/5/cc Chile//NNP/3/conj/GPE", "Peru <-rival_of-> Chile REJECT"},
      {"neighbors/neighbor/NNS/2/nmod:desc Peru//NNP/0/root/GPE and//CC/4/cc Chile//NNP/2/conj/GPE", "Peru <-neighbor_of-> Chile LOCATION"},
      {"members/member/NNS/0/root of//IN/3/case Mercosur//NNP/1/nmod/ORG such//JJ/6/case as//IN/4/fixed Peru//NNP/1/nmod/GPE "
       "and//CC/8/cc "
       "Chile//NNP/6/conj/GPE",
       "Peru -member_of-> Mercosur MEMBER\nChile -member_of-> Mercosur MEMBER"},
  });
}

BOOST_AUTO_TEST_CASE(a_kind_and_an_origin_are_read) {
  check({
      {"Sagan//NNP/0/root/PRODUCT ,//,/5/punct a//DT/5/det Norvex//NNP/5/compound/ORG product//NN/1/appos", "Sagan -product_of-> Norvex MEMBER"},
      {"Sagan//NNP/5/nsubj/PRODUCT is/be/VBZ/5/cop a//DT/5/det Norvex//NNP/5/compound/ORG product//NN/0/root", "Sagan -product_of-> Norvex MEMBER"},
      {"Sagan//NNP/0/root/PRODUCT of//IN/4/case Czech//JJ/4/amod/GPE=Czechia origin//NN/1/nmod", "Sagan -origin-> Czechia NATIONALITY"},
  });
}

BOOST_AUTO_TEST_CASE(relatives_of_those_who_are_not_known_are_nobodys) {
  check({{"They//PRP/2/nsubj had/have/VBD/0/root sons/son/NNS/2/obj ,//,/5/punct Bob//NNP/3/appos/PERSON", ""}});
}

BOOST_AUTO_TEST_CASE(titles_are_read_from_the_order_of_words) {
  check({
      {"Peru//NNP/0/root/GPE 's//POS/1/dep Minister//NNP/1/dep of//IN/5/case Energy//NNP/1/dep Ann//NNP/1/dep/PERSON", "Ann -minister_of-> Peru ROLE"},
      {"Director//NNP/0/root of//IN/3/dep Norvex//NNP/1/dep/ORG Ann//NNP/1/dep/PERSON", "Ann -director_of-> Norvex ROLE"},
      {"Peruvian//JJ/2/dep/GPE=Peru Ambassador//NNP/0/root to//IN/4/case Chile//NNP/2/dep/GPE Ann//NNP/2/dep/PERSON",
       "Ann -ambassador_of-> Peru ROLE\nAnn -ambassador_to-> Chile ROLE"},
      {"Peru//NNP/0/root/GPE 's//POS/1/dep Deputy//NNP/4/dep Premier//NNP/1/dep and//CC/7/cc Foreign//NNP/7/amod "
       "Minister//NNP/1/dep "
       "Ann//NNP/1/dep/PERSON",
       "Ann -foreign_minister_of-> Peru ROLE\nAnn -deputy_premier_of-> Peru ROLE"},
      {"Ann//NNP/0/root/PERSON ,//,/1/punct Peru//NNP/1/dep/GPE 's//POS/3/dep president//NN/1/dep ,//,/1/punct "
       "left/leave/VBD/1/dep",
       "Ann -president_of-> Peru ROLE"},
      {"Ann//NNP/0/root/PERSON ,//,/1/punct head//NN/1/dep of//IN/5/case Norvex//NNP/3/dep/ORG ,//,/1/punct left/leave/VBD/1/dep",
       "Ann -head_of-> Norvex ROLE"},
      {"Ann//NNP/0/root/PERSON ,//,/1/punct Peru//NNP/1/dep/GPE 's//POS/3/dep president//NN/1/dep Bob//NNP/1/dep/PERSON", "Bob -president_of-> Peru ROLE"},
      {"Peru//NNP/0/root/GPE ,//,/1/punct whose//WP$/1/dep President//NNP/1/dep Ann//NNP/1/dep/PERSON left/leave/VBD/1/dep", "Ann -president_of-> Peru ROLE"},
      {"Ann//NNP/0/root/PERSON head//NN/1/dep of//IN/4/case Norvex//NNP/2/dep/ORG", "Ann -head_of-> Norvex ROLE"},
      {"Peruvian//JJ/2/dep/GPE=Peru President//NNP/0/root -//HYPH/2/punct elect//JJ/2/dep Ann//NNP/2/dep/PERSON", "Ann -president_of-> Peru ROLE"},
      {"Kenyan//JJ/2/dep/GPE=Kenya runner//NN/0/root Joy//NNP/2/dep/PERSON", ""},
  });
}
