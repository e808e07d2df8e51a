// Claims of hand-made trees. Each row is a sentence and its claims in order: "subject -label-> object", then "(-)" for a negated and
// "(?)" for a hypothetical one, and "@speaker".
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "claim/claim.h"
#include "claim/rules.h"
#include "support/hand_made.h"
#include "support/proposed.h"

using namespace relata;

namespace {

std::string claims_of(std::string_view sentence) {
  const hand_made::Article made = hand_made::article(sentence);
  const std::vector<Entity>& entities = made.resolution.entities;
  std::string out;
  for (const Claim& claim : test::proposed_claims(made.reading.document, made.reading.analysis, made.mentions, made.resolution)) {
    if (!out.empty()) out += "; ";
    out += entities[claim.subject].label + " -" + claim.label + "-> " + entities[claim.object].label;
    if (claim.polarity == Polarity::Negated) out += " (-)";
    if (claim.polarity == Polarity::Hypothetical) out += " (?)";
    if (claim.speaker != kNoEntity) out += " @" + entities[claim.speaker].label;
  }
  return out;
}

std::vector<Claim> proposed(std::string_view text) {
  const hand_made::Article made = hand_made::article(text);
  return test::proposed_claims(made.reading.document, made.reading.analysis, made.mentions, made.resolution);
}

std::string class_of(std::string_view sentence) {
  const std::vector<Claim> claims = proposed(sentence);
  return claims.empty() ? "none" : std::string(name_of(claims.front().cls));
}

struct Row {
  const char* sentence;
  const char* claims;
};

// The examples of the table of rules, and passives beside them.
const Row kExamples[] = {
    {"Ann//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root Bob//NNP/2/obj/PERSON", "Ann -criticise-> Bob"},
    {"Bob//NNP/3/nsubj:pass/PERSON was/be/VBD/3/aux:pass criticised/criticise/VBN/0/root by//IN/5/case "
     "Ann//NNP/3/obl:agent/PERSON",
     "Ann -criticise-> Bob"},
    {"Ann//NNP/2/nsubj/PERSON told/tell/VBD/0/root Bob//NNP/2/iobj/PERSON a//DT/5/det lie//NN/2/obj", "Ann -tell lie-> Bob"},
    {"Ann//NNP/2/nsubj/PERSON relied/rely/VBD/0/root on//IN/4/case Bob//NNP/2/obl/PERSON", "Ann -rely on-> Bob"},
    {"Chad//NNP/2/nsubj/GPE signed/sign/VBD/0/root a//DT/4/det deal//NN/2/obj with//IN/6/case Mali//NNP/4/nmod/GPE", "Chad -sign deal with-> Mali"},
    {"Chad//NNP/2/nsubj/GPE signed/sign/VBD/0/root a//DT/4/det deal//NN/2/obj with//IN/6/case Mali//NNP/2/obl/GPE", "Chad -sign deal with-> Mali"},
    {"Chad//NNP/2/nsubj/GPE demanded/demand/VBD/0/root that//IN/5/mark Mali//NNP/5/nsubj/GPE leave//VB/2/ccomp", "Chad -demand-> Mali"},
    {"Bob//NNP/3/nsubj/PERSON is/be/VBZ/3/cop close//JJ/0/root to//IN/5/case Ann//NNP/3/obl/PERSON", "Bob -close to-> Ann"},
    {"Ann//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root Chadian//JJ/4/amod/GPE=Chad policy//NN/2/obj", "Ann -criticise policy-> Chad"},
    {"Ann//NNP/2/nsubj/PERSON relied/rely/VBD/0/root on//IN/5/case Chadian//JJ/5/amod/GPE=Chad help//NN/2/obl", "Ann -rely on help-> Chad"},
    {"Chad//NNP/4/nsubj/GPE is/be/VBZ/4/cop at//IN/4/case war//NN/0/root with//IN/6/case Mali//NNP/4/nmod/GPE", "Chad -at war with-> Mali"},
    {"Sagan//NNP/2/compound/PRODUCT cars/car/NNS/5/nsubj/PRODUCT=Sagan named/name/VBN/2/acl Ann//NNP/3/xcomp/PRODUCT "
     "sold/sell/VBD/0/root well//RB/5/advmod",
     "Ann -one of-> Sagan"},
    {"Ann//NNP/2/nsubj/PERSON spoke/speak/VBD/0/root on//IN/6/case the//DT/6/det Chadian//JJ/6/amod/GPE=Chad side//NN/2/obl", "Ann -represent-> Chad"},
    {"Reuters//NNP/2/nsubj/ORG reported/report/VBD/0/root that//IN/5/mark Ann//NNP/5/nsubj/PERSON said/say/VBD/2/ccomp "
     "so//RB/5/advmod",
     "Reuters -report statement of-> Ann"},
    {"Ann//NNP/4/nsubj/PERSON and//CC/3/cc Bob//NNP/1/conj/PERSON met/meet/VBD/0/root", "Ann -meet with-> Bob"},
    {"Bob//NNP/3/nsubj:pass/PERSON was/be/VBD/3/aux:pass jailed/jail/VBN/0/root in//IN/5/case Chad//NNP/3/obl/GPE", "Bob -jailed in-> Chad"},
    {"Chad//NNP/2/nsubj/GPE threatened/threaten/VBD/0/root to//TO/4/mark attack//VB/2/xcomp Mali//NNP/4/obj/GPE",
     "Chad -attack-> Mali (?); Chad -threaten to attack-> Mali"},
    {"Ann//NNP/3/nsubj:pass/PERSON was/be/VBD/3/aux:pass cleared/clear/VBN/0/root of//IN/6/case the//DT/6/det murder//NN/3/obl of//IN/8/case "
     "Bob//NNP/6/nmod/PERSON",
     "Ann -murder of-> Bob (-)"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(verbs_relate_their_arguments) {
  for (const Row& row : kExamples) BOOST_TEST(claims_of(row.sentence) == row.claims);
}

BOOST_AUTO_TEST_CASE(what_belongs_to_a_thing_leads_to_it) {
  const Row rows[] = {
      {"Ann//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root Chad//NNP/6/nmod:poss/GPE 's//POS/3/case military//JJ/6/amod "
       "action//NN/2/obj",
       "Ann -criticise military action-> Chad"},
      {"Chadian//JJ/2/amod/GPE=Chad troops/troop/NNS/3/nsubj shelled/shell/VBD/0/root Mali//NNP/3/obj/GPE", "Chad -shell-> Mali"},
      {"Chad//NNP/3/nmod:poss/GPE 's//POS/1/case neighbours/neighbour/NNS/4/nsubj shelled/shell/VBD/0/root Mali//NNP/4/obj/GPE", ""},
  };
  for (const Row& row : rows) BOOST_TEST(claims_of(row.sentence) == row.claims);
}

BOOST_AUTO_TEST_CASE(a_relative_clause_of_a_description_is_said_of_its_holder) {
  const Row rows[] = {
      {"Chad//NNP/0/root/GPE ,//,/1/punct a//DT/4/det country//NN/1/appos that//WDT/6/nsubj helped/help/VBD/4/acl:relcl "
       "Mali//NNP/6/obj/GPE",
       "Chad -help-> Mali"},
      {"Chad//NNP/4/nsubj/GPE is/be/VBZ/4/cop a//DT/4/det country//NN/0/root that//WDT/6/nsubj helped/help/VBD/4/acl:relcl "
       "Mali//NNP/6/obj/GPE",
       "Chad -help-> Mali"},
  };
  for (const Row& row : rows) BOOST_TEST(claims_of(row.sentence) == row.claims);
}

BOOST_AUTO_TEST_CASE(nouns_of_amount_and_chains_of_nouns_are_seen_through) {
  const Row rows[] = {
      {"Chad//NNP/2/nsubj/GPE imposed/impose/VBD/0/root a//DT/4/det spate//NN/2/obj of//IN/6/case sanctions/sanction/NNS/4/nmod "
       "against//IN/8/case Mali//NNP/6/nmod/GPE",
       "Chad -impose sanction against-> Mali"},
      {"Ann//NNP/2/nsubj/PERSON called/call/VBD/0/root for//IN/5/case a//DT/5/det resolution//NN/2/obl to//IN/7/case "
       "tensions/tension/NNS/5/nmod "
       "in//IN/9/case Chad//NNP/7/nmod/GPE",
       "Ann -call for resolution in-> Chad"},
      {"Troops/troop/NNS/2/nsubj massed/mass/VBD/0/root on//IN/5/case the//DT/5/det outskirts/outskirt/NNS/2/obl of//IN/7/case "
       "Chad//NNP/5/nmod/GPE",
       ""},
      {"Ann//NNP/2/nsubj/PERSON came/come/VBD/0/root out//RP/2/compound:prt in//IN/5/case support//NN/2/obl of//IN/7/case "
       "Bob//NNP/5/nmod/PERSON",
       "Ann -come out in support of-> Bob"},
      {"Ann//NNP/2/nsubj/PERSON managed/manage/VBD/0/root the//DT/4/det sale//NN/2/obj of//IN/6/case Norvex//NNP/4/nmod/ORG", "Ann -manage sale-> Norvex"},
      {"Ann//NNP/2/nsubj/PERSON condemned/condemn/VBD/0/root the//DT/4/det invasion//NN/2/obj of//IN/6/case Chad//NNP/4/nmod/GPE", ""},
  };
  for (const Row& row : rows) BOOST_TEST(claims_of(row.sentence) == row.claims);
}

BOOST_AUTO_TEST_CASE(a_noun_means_more_with_the_word_before_it) {
  BOOST_TEST(class_of("Chad//NNP/3/compound/GPE military//JJ/3/amod operation//NN/0/root against//IN/5/case Mali//NNP/3/nmod/GPE") == "ASSAULT");
  BOOST_TEST(class_of("Chad//NNP/2/nsubj/GPE strengthened/strengthen/VBD/0/root ties/tie/NNS/2/obj with//IN/5/case Mali//NNP/3/nmod/GPE") == "COOPERATE");
  BOOST_TEST(class_of("Chad//NNP/2/nsubj/GPE severed/sever/VBD/0/root ties/tie/NNS/2/obj with//IN/5/case Mali//NNP/3/nmod/GPE") == "SANCTION");
  BOOST_TEST(class_of("Chad//NNP/2/compound/GPE operation//NN/0/root against//IN/4/case Mali//NNP/2/nmod/GPE") == "OTHER");
}

BOOST_AUTO_TEST_CASE(only_what_can_hold_something_is_a_place_to_be_at) {
  const std::string reached = "Ann//NNP/2/nsubj/PERSON reached/reach/VBD/0/root ";
  BOOST_TEST(class_of(reached + "Mali//NNP/2/obj/GPE") == "LOCATION");
  BOOST_TEST(class_of(reached + "Norvex//NNP/2/obj/ORG") == "OTHER");
}

BOOST_AUTO_TEST_CASE(a_claim_is_less_sure_of_a_subject_that_stands_in_another_clause) {
  const std::vector<Claim> own = proposed(
      "Ann//NNP/2/nsubj/PERSON left/leave/VBD/0/root and//CC/5/cc she//PRP/5/nsubj/PERSON=Ann "
      "criticised/criticise/VBD/2/conj Bob//NNP/5/obj/PERSON");
  const std::vector<Claim> borrowed =
      proposed("Ann//NNP/2/nsubj/PERSON left/leave/VBD/0/root and//CC/4/cc criticised/criticise/VBD/2/conj Bob//NNP/4/obj/PERSON");
  BOOST_REQUIRE(own.size() == 1u);
  BOOST_REQUIRE(borrowed.size() == 1u);
  BOOST_TEST(borrowed[0].confidence < own[0].confidence);
}

BOOST_AUTO_TEST_CASE(a_claim_keeps_polarity_and_speaker) {
  const Row rows[] = {
      {"Refusing/refuse/VBG/6/advcl to//TO/3/mark criticise//VB/1/xcomp Chad//NNP/3/obj/GPE Ann//NNP/6/nsubj/PERSON "
       "left/leave/VBD/0/root",
       "Ann -refuse to criticise-> Chad; Ann -criticise-> Chad (-)"},
      {"Ann//NNP/2/nsubj/PERSON urged/urge/VBD/0/root Chad//NNP/2/obj/GPE to//TO/5/mark attack//VB/2/xcomp Mali//NNP/5/obj/GPE",
       "Ann -urge-> Chad; Chad -attack-> Mali (?) @Ann"},
      {"Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root Chad//NNP/4/nsubj/GPE attacked/attack/VBD/2/ccomp Mali//NNP/4/obj/GPE", "Chad -attack-> Mali @Ann"},
      {"Chad//NNP/2/nsubj/GPE attacked/attack/VBD/0/root Mali//NNP/2/obj/GPE ,//,/6/punct Ann//NNP/6/nsubj/PERSON "
       "said/say/VBD/2/parataxis",
       "Chad -attack-> Mali @Ann"},
      {"According/accord/VBG/3/case to//IN/1/fixed Ann//NNP/5/obl/PERSON Chad//NNP/5/nsubj/GPE attacked/attack/VBD/0/root "
       "Mali//NNP/5/obj/GPE",
       "Chad -attack-> Mali @Ann"},
      {"Chad//NNP/2/nsubj/GPE denied/deny/VBD/0/root attacking/attack/VBG/2/xcomp Mali//NNP/3/obj/GPE", "Chad -attack-> Mali (-) @Chad"},
  };
  for (const Row& row : rows) BOOST_TEST(claims_of(row.sentence) == row.claims);
}

BOOST_AUTO_TEST_CASE(a_quotation_over_several_sentences_has_one_speaker) {
  const char* attacked = "“//``/3/punct Chad//NNP/3/nsubj/GPE attacked/attack/VBD/0/root Mali//NNP/3/obj/GPE .//./3/punct\n";
  const char* helped = "Togo//NNP/2/nsubj/GPE helped/help/VBD/0/root Chad//NNP/2/obj/GPE .//./2/punct ”//''/2/punct\n";
  const char* said = "Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root .//./2/punct\n";
  const char* opened = "Ann//NNP/2/nsubj/PERSON said/say/VBD/0/root ://:/2/punct\n";
  const char* met = "Chad//NNP/2/nsubj/GPE met/meet/VBD/0/root Mali//NNP/2/obj/GPE .//./2/punct\n";
  const auto both = [&](std::string text) { return claims_of(text); };
  const std::string claims = "Chad -attack-> Mali @Ann; Togo -help-> Chad @Ann";
  BOOST_TEST(both(std::string(attacked) + helped + said) == claims);
  BOOST_TEST(both(std::string(opened) + attacked + helped) == claims);
  BOOST_TEST(both(std::string(opened) + attacked + helped + met) == claims + "; Chad -meet-> Mali");
}

BOOST_AUTO_TEST_CASE(unnamed_things_that_say_nothing_make_no_claim) {
  const Row rows[] = {
      {"Chad//NNP/2/nsubj/GPE issued/issue/VBD/0/root the//DT/4/det document//NN/2/obj/CONCEPT", ""},
      {"Chad//NNP/2/nsubj/GPE counted/count/VBD/0/root two//CD/4/nummod months/month/NNS/2/obj/CONCEPT", ""},
      {"Chad//NNP/2/nsubj/GPE freed/free/VBD/0/root civilian//JJ/4/amod prisoners/prisoner/NNS/2/obj/CONCEPT", "Chad -free-> prisoners"},
      {"The//DT/2/det kingdom//NN/3/nsubj/CONCEPT attacked/attack/VBD/0/root Mali//NNP/3/obj/GPE", "kingdom -attack-> Mali"},
      {"A//DT/2/det journalist//NN/3/nsubj/CONCEPT asked/ask/VBD/0/root Bob//NNP/3/obj/PERSON", ""},
      {"Plans/plan/NNS/2/nsubj/CONCEPT need//VBP/0/root oil//NN/2/obj/CONCEPT", ""},
      {"Chad//NNP/2/nsubj/GPE imposed/impose/VBD/0/root sanctions/sanction/NNS/2/obj/CONCEPT on//IN/5/case Mali//NNP/2/obl/GPE",
       "Chad -impose sanction on-> Mali"},
      {"Chad//NNP/4/nsubj/GPE and//CC/3/cc Mali//NNP/1/conj/GPE signed/sign/VBD/0/root an//DT/6/det agreement//NN/4/obj/CONCEPT",
       "Chad -sign agreement with-> Mali"},
  };
  for (const Row& row : rows) BOOST_TEST(claims_of(row.sentence) == row.claims);
}

BOOST_AUTO_TEST_CASE(a_measure_is_no_thing_that_anything_is_done_to) {
  const std::string lost = "Chad//NNP/2/nsubj/GPE lost/lose/VBD/0/root ";
  BOOST_TEST(claims_of(lost + "millions/million/NNS/2/obj/CONCEPT") == "");
  BOOST_TEST(claims_of(lost + "hours/hour/NNS/2/obj/CONCEPT") == "");
  BOOST_TEST(claims_of(lost + "ships/ship/NNS/2/obj/CONCEPT") == "Chad -lose-> ships");
}

BOOST_AUTO_TEST_CASE(a_label_tells_that_two_spoke_by_phone) {
  const std::string spoke = "Ann//NNP/2/nsubj/PERSON spoke/speak/VBD/0/root to//IN/4/case Bob//NNP/2/obl/PERSON by//IN/6/case ";
  BOOST_TEST(claims_of(spoke + "phone//NN/2/obl") == "Ann -speak by phone to-> Bob");
  BOOST_TEST(claims_of(spoke + "chance//NN/2/obl") == "Ann -speak to-> Bob");
}

BOOST_AUTO_TEST_CASE(what_two_do_with_what_is_both_of_theirs_is_said_once) {
  BOOST_TEST(claims_of("Peru//NNP/4/nsubj/GPE and//CC/3/cc Chile//NNP/1/conj/GPE litigated/litigate/VBD/0/root Peruvian//JJ/8/amod/GPE=Peru "
                       "and//CC/7/cc Chilean//JJ/5/conj/GPE=Chile disputes/dispute/NNS/4/obj") == "Peru -litigate dispute-> Chile; Peru -dispute with-> Chile");
}

BOOST_AUTO_TEST_CASE(whom_something_falls_to_is_who_acts) {
  BOOST_TEST(claims_of("Chad//NNP/2/nsubj/GPE fell/fall/VBD/0/root to//IN/4/case Mali//NNP/2/obl/GPE") == "Mali -fall to-> Chad");
}

BOOST_AUTO_TEST_CASE(what_is_done_to_things_of_a_kind_is_not_done_to_the_country_they_are_named_after) {
  BOOST_TEST(claims_of("Ann//NNP/2/nsubj/PERSON fried/fry/VBD/0/root Chadian//JJ/4/amod/GPE=Chad dishes/dish/NNS/2/obj") == "");
  BOOST_TEST(claims_of("Ann//NNP/2/nsubj/PERSON fried/fry/VBD/0/root fish//NN/2/obj in//IN/5/case Chad//NNP/3/nmod/GPE") == "");
}

BOOST_AUTO_TEST_CASE(what_is_said_of_a_deal_of_others_is_not_done_to_them) {
  BOOST_TEST(claims_of("Ann//NNP/2/nsubj/PERSON praised/praise/VBD/0/root Chad//NNP/5/nmod:poss/GPE 's//POS/3/case deal//NN/2/obj "
                       "with//IN/7/case Mali//NNP/5/nmod/GPE") == "Ann -praise deal-> Chad; Chad -deal with-> Mali");
  BOOST_TEST(claims_of("Ann//NNP/2/nsubj/PERSON highlighted/highlight/VBD/0/root Chad//NNP/5/nmod:poss/GPE 's//POS/3/case "
                       "keenness//NN/2/obj") == "");
}

BOOST_AUTO_TEST_CASE(the_two_are_the_two_people_last_spoken_of) {
  const std::string met = "Ann//NNP/2/nsubj/PERSON met/meet/VBD/0/root Bob//NNP/2/obj/PERSON\n";
  const std::string praised = "The//DT/2/det two//CD/3/nsubj praised/praise/VBD/0/root Chad//NNP/3/obj/GPE";
  BOOST_TEST(claims_of(met + praised) == "Ann -meet-> Bob; Ann -praise-> Chad; Bob -praise-> Chad");
  const std::string saw = "Eve//NNP/2/nsubj/PERSON saw/see/VBD/0/root Ann//NNP/2/obj/PERSON and//CC/5/cc Bob//NNP/3/conj/PERSON\n";
  BOOST_TEST(claims_of(saw + praised) == "Eve -see-> Ann; Eve -see-> Bob");
}

BOOST_AUTO_TEST_CASE(every_rule_reads_its_example) {
  for (const Rule& rule : verbal_rules()) {
    const auto row = std::find_if(std::begin(kExamples), std::end(kExamples), [&](const Row& example) {
      return std::string(hand_made::article(example.sentence).reading.document.text()) + "." == rule.example;
    });
    BOOST_TEST_CONTEXT(rule.name) {
      BOOST_REQUIRE(row != std::end(kExamples));
      BOOST_TEST((claims_of(row->sentence).find(rule.reads) != std::string::npos), claims_of(row->sentence));
    }
  }
}
