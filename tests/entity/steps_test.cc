// Every step of coreference on the example of its row, and on sentences that it must leave alone.
#include "entity/steps.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "entity/entity.h"
#include "support/trees.h"

using namespace relata;

namespace {

struct Row {
  const char* tree;
  const char* joins;
};

struct Example {
  const char* step;
  const char* tree;
  const char* joins;
};

const Example kExamples[] = {
    {"language",
     "Ann//NNP/2/nsubj/PERSON learned/learn/VBD/0/root French//NNP/2/obj/NORP .//./2/punct\n"
     "Ben//NNP/2/nsubj/PERSON speaks/speak/VBZ/0/root French//NNP/2/obj/NORP .//./2/punct",
     "French -language-> French"},
    {"gazetteer", "Kenyan//JJ/2/amod/NORP engineers/engineer/NNS/3/nsubj left/leave/VBD/0/root Kenya//NNP/3/obj/GPE .//./3/punct",
     "Kenya -gazetteer-> Kenyan"},
    {"government",
     "Kenya//NNP/2/nsubj/GPE left/leave/VBD/0/root .//./2/punct\n"
     "Kenyan//JJ/2/amod/NORP officials/official/NNS/3/nsubj agreed/agree/VBD/0/root .//./3/punct",
     "Kenyan officials -government-> Kenya; Kenyan -gazetteer-> Kenya"},
    {"people",
     "Kenyans//NNPS/2/nsubj/NORP voted/vote/VBD/0/root .//./2/punct\n"
     "The//DT/3/det Kenyan//JJ/3/amod/NORP people//NNS/4/nsubj won/win/VBD/0/root .//./4/punct",
     "The Kenyan people -people-> Kenyans"},
    {"war",
     "The//DT/2/det war//NN/5/nsubj in//IN/4/case Mali//NNP/2/nmod/GPE ended/end/VBD/0/root .//./5/punct\n"
     "The//DT/3/det Mali//NNP/3/compound/GPE war//NN/5/nsubj was/be/VBD/5/cop long//JJ/0/root .//./5/punct",
     "The Mali war -war-> The war; Mali -gazetteer-> Mali"},
    {"election",
     "The//DT/3/det Malian//JJ/3/amod/NORP elections/election/NNS/4/nsubj ended/end/VBD/0/root .//./4/punct\n"
     "Mali//NNP/3/nmod:poss/GPE 's//POS/1/case election//NN/5/nsubj was/be/VBD/5/cop fair//JJ/0/root .//./5/punct",
     "Mali 's election -election-> The Malian elections; Mali -gazetteer-> Malian"},
    {"institution",
     "The//DT/3/det Kenyan//JJ/3/amod/NORP army//NN/4/nsubj left/leave/VBD/0/root .//./4/punct\n"
     "Kenya//NNP/3/nmod:poss/GPE 's//POS/1/case army//NN/4/nsubj lost/lose/VBD/0/root .//./4/punct",
     "Kenya 's army -institution-> The Kenyan army; Kenya -gazetteer-> Kenyan"},
    {"described",
     "The//DT/3/det Chinese//JJ/3/amod/NORP restaurant//NN/4/nsubj closed/close/VBD/0/root .//./4/punct\n"
     "The//DT/3/det Chinese//JJ/3/amod/NORP restaurant//NN/4/nsubj opened/open/VBD/0/root .//./4/punct",
     "The Chinese restaurant -described-> The Chinese restaurant; Chinese -gazetteer-> Chinese"},
    {"own country",
     "Kenya//NNP/2/nsubj/GPE voted/vote/VBD/0/root .//./2/punct\n"
     "The//DT/2/det country//NN/3/nsubj slept/sleep/VBD/0/root .//./3/punct",
     "The country -own country-> Kenya"},
    {"alias",
     "Ann//NNP/8/nsubj/PERSON Otieno//NNP/1/flat/+ ,//,/1/punct known/know/VBN/1/acl as//IN/6/case Axe//NNP/4/obl/PERSON ,//,/1/punct "
     "left/leave/VBD/0/root .//./8/punct",
     "Axe -alias-> Ann Otieno"},
    {"same name",
     "Greenline//NNP/2/nsubj/ORG sued/sue/VBD/0/root .//./2/punct\nGreenline//NNP/2/nsubj/ORG won/win/VBD/0/root .//./2/punct",
     "Greenline -same name-> Greenline"},
    {"part of a name",
     "Peter//NNP/3/nsubj/PERSON Mwangi//NNP/1/flat/+ spoke/speak/VBD/0/root .//./3/punct\n"
     "Mwangi//NNP/2/nsubj/PERSON left/leave/VBD/0/root .//./2/punct",
     "Mwangi -part of a name-> Peter Mwangi"},
    {"one name",
     "Koysha//NNP/2/nsubj/PERSON grew/grow/VBD/0/root .//./2/punct\nKoysha//NNP/2/nsubj/LOC shrank/shrink/VBD/0/root "
     ".//./2/punct\n"
     "Koysha//NNP/2/nsubj/LOC slept/sleep/VBD/0/root .//./2/punct",
     "Koysha -one name-> Koysha; Koysha -same name-> Koysha"},
    {"parentheses",
     "The//DT/3/det Lake//NNP/3/compound/ORG Trust//NNP/7/nsubj/+ (//-LRB-/5/punct KLT//NNP/3/appos/ORG )//-RRB-/5/punct "
     "met/meet/VBD/0/root .//./7/punct",
     "KLT -parentheses-> The Lake Trust"},
    {"acronym",
     "The//DT/4/det Lake//NNP/3/compound/ORG Basin//NNP/4/compound/+ Commission//NNP/5/nsubj/+ met/meet/VBD/0/root .//./5/punct\n"
     "LBC//NNP/2/compound/ORG experts/expert/NNS/3/nsubj left/leave/VBD/0/root .//./3/punct",
     "LBC -acronym-> The Lake Basin Commission"},
    {"lone name",
     "Volga//NNP/2/compound/ORG Motors//NNPS/3/nsubj/+ grew/grow/VBD/0/root .//./3/punct\n"
     "Volga//NNP/2/nsubj/PERSON said/say/VBD/0/root so//RB/2/advmod .//./2/punct",
     "Volga -short name-> Volga Motors"},
    {"short name",
     "Volga//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root .//./3/punct\n"
     "Volga//NNP/2/nsubj/ORG said/say/VBD/0/root so//RB/2/advmod .//./2/punct",
     "Volga -short name-> Volga Bank"},
    {"name before a noun", "The//DT/3/det Volga//NNP/3/compound/ORG company//NN/4/nsubj grew/grow/VBD/0/root .//./4/punct",
     "The Volga company -name before a noun-> Volga"},
    {"roles", "President//NNP/2/nmod:desc Hirut//NNP/4/nsubj/PERSON Alemu//NNP/2/flat/+ spoke/speak/VBD/0/root .//./4/punct", ""},
    {"apposition",
     "Peter//NNP/7/nsubj/PERSON Mwangi//NNP/1/flat/+ ,//,/5/punct the//DT/5/det director//NN/1/appos ,//,/1/punct "
     "left/leave/VBD/0/root .//./7/punct",
     "the director -apposition-> Peter Mwangi"},
    {"speaker",
     "\"//``/3/punct We//PRP/3/nsubj want//VBP/8/ccomp facts/fact/NNS/3/obj ,//,/3/punct \"//''/3/punct "
     "Okello//NNP/8/nsubj/PERSON "
     "said/say/VBD/0/root .//./8/punct",
     "We -speaker-> Okello"},
    {"description",
     "President//NNP/2/nmod:desc Hirut//NNP/4/nsubj/PERSON Alemu//NNP/2/flat/+ spoke/speak/VBD/0/root .//./4/punct\n"
     "The//DT/2/det president//NN/3/nsubj left/leave/VBD/0/root .//./3/punct",
     "The president -description-> President Hirut Alemu"},
    {"pair",
     "Minister//NNP/2/nmod:desc Amina//NNP/4/nsubj/PERSON Okello//NNP/2/flat/+ met/meet/VBD/0/root Minister//NNP/6/nmod:desc "
     "Dawit//NNP/4/obj/PERSON Bekele//NNP/6/flat/+ .//./4/punct\n"
     "The//DT/3/det two//CD/3/nummod ministers/minister/NNS/4/nsubj agreed/agree/VBD/0/root .//./4/punct",
     "The two ministers -pair-> Minister Amina Okello; The two ministers -pair-> Minister Dawit Bekele"},
    {"same noun",
     "A//DT/2/det dam//NN/3/nsubj broke/break/VBD/0/root .//./3/punct\n"
     "The//DT/2/det dam//NN/4/nsubj was/be/VBD/4/cop new//JJ/0/root .//./4/punct",
     "The dam -same phrase-> A dam"},
    {"pronoun", "Mwangi//NNP/2/nsubj/PERSON said/say/VBD/0/root he//PRP/4/nsubj left/leave/VBD/2/ccomp .//./2/punct",
     "he -nearest subject-> Mwangi"},
};

std::string letters(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '\n'; });
  return out;
}

void check(std::span<const Row> rows) {
  for (const Row& row : rows) BOOST_TEST(trees::joins_of(trees::read(row.tree)) == row.joins);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_step_reads_its_example) {
  for (const Step& step : coreference_steps()) {
    const auto row =
        std::find_if(std::begin(kExamples), std::end(kExamples), [&](const Example& e) { return e.step == step.name; });
    BOOST_REQUIRE_MESSAGE(row != std::end(kExamples), step.name << " has no tree here");
    const Reading reading = trees::read(row->tree);
    BOOST_TEST(letters(reading.document.text()) == letters(step.example));
    BOOST_TEST(trees::joins_of(reading) == row->joins);
  }
}

BOOST_AUTO_TEST_CASE(a_join_names_the_row_of_the_step_that_made_it) {
  const std::set<std::string_view> reads_only = {"lone name", "roles"};  // steps that change what an entity is, and join nothing
  std::set<std::string_view> rows;
  for (const Step& step : coreference_steps()) rows.insert(step.name);
  for (const Example& example : kExamples) {
    const std::set<std::string_view> steps = trees::steps_of(trees::read(example.tree));
    BOOST_TEST((steps.contains(example.step) || reads_only.contains(example.step)), example.step << " joins nothing in its example");
    BOOST_TEST(std::includes(rows.begin(), rows.end(), steps.begin(), steps.end()), example.step << ": a join names a step that is no row");
  }
}

BOOST_AUTO_TEST_CASE(a_seat_of_government_read_as_a_person_acts_for_its_country_unless_somebody_bears_the_name) {
  const Row rows[] = {
      {"Washington//NNP/2/nsubj/PERSON criticised/criticise/VBD/0/root Kenya//NNP/2/obj/GPE .//./2/punct\n"
       "America//NNP/2/nsubj/GPE left/leave/VBD/0/root .//./2/punct",
       "Washington -metonymy-> America"},
      {"Washington//NNP/6/nsubj/PERSON ,//,/1/punct the//DT/4/det president//NN/1/appos ,//,/1/punct died/die/VBD/0/root .//./6/punct\n"
       "Washington//NNP/2/nsubj/PERSON left/leave/VBD/0/root .//./2/punct",
       "the president -apposition-> Washington; Washington -part of a name-> Washington"},
      {"Kenya//NNP/2/nsubj/GPE thanked/thank/VBD/0/root Djibouti//NNP/2/obj/GPE .//./2/punct\n"
       "Djibouti//NNP/6/nsubj/PERSON ,//,/1/punct an//DT/4/det ally//NN/1/appos ,//,/1/punct left/leave/VBD/0/root .//./6/punct",
       "Djibouti -gazetteer-> Djibouti"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(namesakes_stay_apart) {
  const Row rows[] = {
      // The nearer one of two full names; a title that tells the sex leaves only the other.
      {"Wang//NNP/3/nsubj/PERSON Yi//NNP/1/flat/+ met/meet/VBD/0/root Wang//NNP/3/obj/PERSON Jun//NNP/4/flat/+\n"
       "Wang//NNP/2/nsubj/PERSON left/leave/VBD/0/root",
       "Wang -part of a name-> Wang Jun"},
      {"Daniel//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ met/meet/VBD/0/root Mary//NNP/3/obj/PERSON Otieno//NNP/4/flat/+\n"
       "Mr.//NNP/2/nmod:desc Otieno//NNP/3/nsubj/PERSON left/leave/VBD/0/root",
       "Mr. Otieno -part of a name-> Daniel Otieno"},
      {"Chinese//JJ/3/amod/NORP Foreign//NNP/3/amod/ORG Ministry//NNP/4/nsubj/+ spoke/speak/VBD/0/root\n"
       "Japanese//JJ/3/amod/NORP Foreign//NNP/3/amod/ORG Ministry//NNP/4/nsubj/+ spoke/speak/VBD/0/root",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(what_stands_before_a_subject_is_the_subjects) {
  const Row rows[] = {
      {"Ann//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ left/leave/VBD/0/root\nWith//IN/3/case her//PRP$/3/nmod:poss team//NN/6/obl "
       ",//,/3/punct "
       "Mary//NNP/6/nsubj/PERSON won/win/VBD/0/root",
       "her -subject after-> Mary"},
      // A clause with a subject of its own leaves it open.
      {"Ann//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ left/leave/VBD/0/root\nWhen//WRB/3/advmod she//PRP/3/nsubj "
       "spoke/speak/VBD/6/advcl ,//,/3/punct "
       "Mary//NNP/6/nsubj/PERSON won/win/VBD/0/root",
       "she -nearest subject-> Ann Otieno"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_body_of_a_state_has_its_country_in_its_label) {
  const Row rows[] = {
      {"Kenya//NNP/3/nmod:poss/GPE 's//POS/1/case Parliament//NNP/4/nsubj/ORG met/meet/VBD/0/root", "Parliament of Kenya ORG; Kenya GPE"},
      {"Kenya//NNP/4/nmod:poss/GPE 's//POS/1/case Land//NNP/4/compound/ORG Commission//NNP/5/nsubj/+ met/meet/VBD/0/root",
       "Land Commission of Kenya ORG; Kenya GPE"},
      {"Kenya//NNP/3/nmod:poss/GPE 's//POS/1/case Volgacom//NNP/4/nsubj/ORG grew/grow/VBD/0/root", "Volgacom ORG; Kenya GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(a_short_name_leaves_out_what_goes_without_saying) {
  const Row rows[] = {
      {"Volga//NNP/3/compound/ORG Technology//NNP/3/compound/+ Group//NNP/4/nsubj/+ grew/grow/VBD/0/root\nVolga//NNP/2/nsubj/ORG "
       "grew/grow/VBD/0/root",
       "Volga -short name-> Volga Technology Group"},
      {"Gullu//NNP/2/compound/GPE province//NN/3/nsubj/+ voted/vote/VBD/0/root\nGullu//NNP/2/nsubj/GPE voted/vote/VBD/0/root",
       "Gullu -short name-> Gullu province"},
      {"The//DT/3/det Supreme//NNP/3/compound/ORG Court//NNP/6/nsubj/+ of//IN/5/case/+ Kenya//NNP/3/nmod/+ met/meet/VBD/0/root\n"
       "The//DT/3/det Supreme//NNP/3/compound/ORG Court//NNP/4/nsubj/+ agreed/agree/VBD/0/root",
       "The Supreme Court -short name-> The Supreme Court of Kenya"},
      // A navy of one country is not that of another.
      {"Kenyan//JJ/2/amod/NORP Navy//NNP/3/nsubj/ORG left/leave/VBD/0/root\nChad//NNP/2/compound/ORG Navy//NNP/3/nsubj/+ "
       "left/leave/VBD/0/root",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_noun_before_the_name_of_a_body_is_what_that_is) {
  const Row rows[] = {
      {"An//DT/2/det airframer//NN/4/nsubj Norvex//NNP/2/appos/ORG left/leave/VBD/0/root", "An airframer -apposition-> Norvex"},
      // A comma between them; a name of no body.
      {"An//DT/2/det airframer//NN/5/nsubj ,//,/4/punct Norvex//NNP/2/appos/ORG left/leave/VBD/0/root", ""},
      {"A//DT/2/det tvoy//NN/4/nsubj Norvex//NNP/2/appos/PRODUCT left/leave/VBD/0/root", ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(which_shows_a_thing_and_who_a_person) {
  const auto entities_with = [](const std::string& relative) {
    return trees::entities_of(trees::read("Al-Dara//NNP/6/nsubj/PERSON ,//,/4/punct " + relative +
                                          "//WDT/4/nsubj lost/lose/VBD/1/acl:relcl ,//,/4/punct won/win/VBD/0/root"));
  };
  BOOST_TEST(entities_with("which") == "Al-Dara ORG");
  BOOST_TEST(entities_with("who") == "Al-Dara PERSON");
}

BOOST_AUTO_TEST_CASE(what_was_read_anew_stays_so_when_it_is_joined) {
  const std::string volga = "Volga//NNP/2/nsubj/PERSON won/win/VBD/0/root";
  BOOST_TEST(trees::entities_of(trees::read("Volga//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root\n" + volga +
                                            "\n" + volga)) == "Volga Bank ORG");
}

BOOST_AUTO_TEST_CASE(a_name_read_both_as_a_body_and_as_a_person_may_be_short_for_a_company) {
  BOOST_TEST(trees::entities_of(trees::read("Volga//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root\n"
                                            "Volga//NNP/2/nsubj/ORG won/win/VBD/0/root\n"
                                            "Volga//NNP/2/nsubj/PERSON won/win/VBD/0/root\n"
                                            "Volga//NNP/2/nsubj/PERSON left/leave/VBD/0/root")) == "Volga Bank ORG");
}

BOOST_AUTO_TEST_CASE(al_alone_begins_no_company_of_that_name) {
  const auto entities_beside = [](const std::string& company) {
    return trees::entities_of(trees::read(company + "//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root\n"
                                                    "Al-Dara//NNP/2/nsubj/PERSON won/win/VBD/0/root"));
  };
  BOOST_TEST(entities_beside("Al") == "Al Bank ORG; Al-Dara PERSON");
  BOOST_TEST(entities_beside("Al-Dara") == "Al-Dara Bank ORG");
}

BOOST_AUTO_TEST_CASE(a_surname_is_no_company) {
  const Row rows[] = {
      // Somebody bears it; a title stands before it; "he" stands for it.
      {"Volga//NNP/2/compound/ORG Motors//NNPS/3/nsubj/+ grew/grow/VBD/0/root\nAnn//NNP/3/nsubj/PERSON Volga//NNP/1/flat/+ "
       "left/leave/VBD/0/root\nVolga//NNP/2/nsubj/PERSON said/say/VBD/0/root so//RB/2/advmod",
       "Volga -part of a name-> Ann Volga"},
      {"Volga//NNP/2/compound/ORG Motors//NNPS/3/nsubj/+ grew/grow/VBD/0/root\nMr.//NNP/2/nmod:desc Volga//NNP/3/nsubj/PERSON "
       "left/leave/VBD/0/root",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_product_is_called_without_its_maker) {
  const Row rows[] = {
      {"Norvex//NNP/2/nsubj/ORG made/make/VBD/0/root the//DT/5/det Norvex//NNP/5/compound/PRODUCT K7//NNP/2/obj/+\n"
       "The//DT/2/det K7//NNP/3/nsubj/PRODUCT flew/fly/VBD/0/root",
       "The K7 -short name-> the Norvex K7"},
      // Nobody of this name makes anything here, but there is only one K7.
      {"The//DT/3/det Norvex//NNP/3/compound/PRODUCT K7//NNP/4/nsubj/+ flew/fly/VBD/0/root\nThe//DT/2/det "
       "K7//NNP/3/nsubj/PRODUCT "
       "flew/fly/VBD/0/root",
       "The K7 -short name-> The Norvex K7"},
      {"The//DT/3/det Norvex//NNP/3/compound/PRODUCT K7//NNP/4/nsubj/+ met/meet/VBD/0/root the//DT/7/det "
       "Tala//NNP/7/compound/PRODUCT K7//NNP/4/obj/+\nThe//DT/2/det K7//NNP/3/nsubj/PRODUCT flew/fly/VBD/0/root",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(forms_of_a_full_name_are_one_person) {
  const Row rows[] = {
      {"Fred//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ left/leave/VBD/0/root\nFrederick//NNP/4/nsubj/PERSON C.//NNP/1/flat/+ "
       "Thorn//NNP/1/flat/+ "
       "won/win/VBD/0/root",
       "Fred Thorn -part of a name-> Frederick C. Thorn"},
      {"Ann//NNP/5/nsubj/PERSON 'The//NNP/1/flat/+ Axe'//NNP/1/flat/+ Thorn//NNP/1/flat/+ left/leave/VBD/0/root\n"
       "Ann//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ won/win/VBD/0/root",
       "Ann Thorn -part of a name-> Ann 'The Axe' Thorn"},
      // Two that the short form fits.
      {"Ed//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ left/leave/VBD/0/root\nEdward//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ "
       "met/meet/VBD/0/root "
       "Edmund//NNP/3/obj/PERSON Thorn//NNP/4/flat/+",
       ""},
      {"George//NNP/4/nsubj/PERSON W.//NNP/1/flat/+ Thorn//NNP/1/flat/+ met/meet/VBD/0/root George//NNP/4/obj/PERSON "
       "H.//NNP/5/flat/+ "
       "W.//NNP/5/flat/+ Thorn//NNP/5/flat/+",
       ""},
      {"J.//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ left/leave/VBD/0/root\nJane//NNP/3/nsubj/PERSON Thorn//NNP/1/flat/+ "
       "met/meet/VBD/0/root "
       "John//NNP/3/obj/PERSON Thorn//NNP/4/flat/+",
       ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_surname_is_known_however_it_was_read) {
  const Row rows[] = {
      {"Seo//NNP/2/nsubj/GPE left/leave/VBD/0/root\nSeo//NNP/3/nsubj/PERSON Jin//NNP/1/flat/+ left/leave/VBD/0/root",
       "Seo -part of a name-> Seo Jin"},
      {"Ann//NNP/4/nsubj/PERSON Tate-Brown//NNP/1/flat/+ has/have/VBZ/4/aux left/leave/VBN/0/root\nTate-Brown//NNP/2/nsubj/ORG "
       "won/win/VBD/0/root",
       "Tate-Brown -part of a name-> Ann Tate-Brown"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(pronouns_agree_with_what_they_stand_for) {
  const Row rows[] = {
      {"Mary//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ met/meet/VBD/0/root Daniel//NNP/3/obj/PERSON Mwangi//NNP/4/flat/+\n"
       "He//PRP/2/nsubj left/leave/VBD/0/root",
       "He -nearest subject-> Daniel Mwangi"},
      {"Kenya//NNP/2/nsubj/GPE sent/send/VBD/0/root Mary//NNP/2/obj/PERSON Otieno//NNP/3/flat/+\n"
       "Its//PRP$/2/nmod:poss lakes/lake/NNS/3/nsubj fell/fall/VBD/0/root",
       "Its -nearest subject-> Kenya"},
      {"It//PRP/2/expl rained/rain/VBD/0/root in//IN/4/case Kenya//NNP/2/obl/GPE", ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(what_goes_by_the_name_of_a_country_is_named) {
  const Row rows[] = {
      {"The//DT/2/det war//NN/5/nsubj in//IN/4/case Mali//NNP/2/nmod/GPE ended/end/VBD/0/root", "war in Mali EVENT; Mali GPE"},
      {"The//DT/3/det Malian//JJ/3/amod/NORP army//NN/4/nsubj left/leave/VBD/0/root", "Malian army ORG; Mali GPE"},
      {"Government//NNP/4/nsubj/ORG of//IN/3/case/+ Mali//NNP/1/nmod/+ spoke/speak/VBD/0/root", "Mali GPE"},
      {"The//DT/2/det army//NN/3/nsubj left/leave/VBD/0/root", ""},
      {"Kenyan//JJ/2/amod/NORP tea//NN/3/nsubj sold/sell/VBD/0/root", "Kenya GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(a_subject_is_not_what_a_description_below_it_stands_for) {
  const Row rows[] = {
      {"President//NNP/2/nmod:desc Hirut//NNP/4/nsubj/PERSON Alemu//NNP/2/flat/+ spoke/speak/VBD/0/root .//./4/punct\n"
       "Hirut//NNP/3/nsubj/PERSON Alemu//NNP/1/flat/+ met/meet/VBD/0/root the//DT/5/det president//NN/3/obj .//./3/punct",
       "Hirut Alemu -same name-> President Hirut Alemu"},
      {"Mary//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ met/meet/VBD/0/root her//PRP/3/obj", ""},
      {"Mary//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ met/meet/VBD/0/root her//PRP$/5/nmod:poss brother//NN/3/obj",
       "her -nearest subject-> Mary Otieno"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_people_without_a_demonym_is_left_open) {
  BOOST_TEST(trees::entities_of(trees::read("Its//PRP$/2/nmod:poss people/people/NNS/3/nsubj left/leave/VBD/0/root")) == "");
}

BOOST_AUTO_TEST_CASE(a_language_is_no_country) {
  const Row rows[] = {
      {"Ben//NNP/2/nsubj/PERSON wrote/write/VBD/0/root in//IN/4/case Swahili//NNP/2/obl/MISC",
       "Ben PERSON; Swahili language MISC"},
      {"Ben//NNP/2/nsubj/PERSON met/meet/VBD/0/root French//JJ/4/amod/NORP farmers/farmer/NNS/2/obj", "Ben PERSON; France GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(a_name_of_several_things_is_that_of_the_country_the_text_speaks_of) {
  const Row rows[] = {
      {"Congress//NNP/2/nsubj/ORG won/win/VBD/0/root in//IN/4/case India//NNP/2/obl/GPE",
       "Indian National Congress ORG; India GPE"},
      {"Congress//NNP/2/nsubj/ORG met/meet/VBD/0/root in//IN/4/case America//NNP/2/obl/GPE",
       "United States Congress ORG; United States GPE"},
      {"Victoria//NNP/2/nsubj/GPE left/leave/VBD/0/root Australia//NNP/2/obj/GPE", "Victoria GPE; Australia GPE"},
      {"Guinea//NNP/3/nsubj/GPE Bissau//NNP/1/flat/+ voted/vote/VBD/0/root", "Guinea-Bissau GPE"},
      {"The//DT/2/det Amazon//NNP/3/nsubj/LOC rose/rise/VBD/0/root", "Amazon LOC"},
      {"Amazon//NNP/2/nsubj/ORG grew/grow/VBD/0/root", "Amazon ORG"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(clubs_are_no_towns) {
  const Row rows[] = {
      {"Liverpool//NNP/2/nsubj/ORG won/win/VBD/0/root", "Liverpool ORG"},
      {"Ben//NNP/2/nsubj/PERSON left/leave/VBD/0/root Garissa//NNP/2/obj/GPE", "Ben PERSON; Garissa GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(two_sides_are_countries_and_no_cities) {
  const Row rows[] = {
      {"Kenya//NNP/2/nsubj/GPE met/meet/VBD/0/root Chad//NNP/2/obj/GPE in//IN/5/case Mombasa//NNP/2/obl/GPE\n"
       "Both//DT/2/det sides/side/NNS/3/nsubj agreed/agree/VBD/0/root",
       "Both sides -pair-> Kenya; Both sides -pair-> Chad"},
      // Who speaks to both is none of them.
      {"Kenya//NNP/2/nsubj/GPE met/meet/VBD/0/root Chad//NNP/2/obj/GPE\n"
       "Mali//NNP/2/nsubj/GPE urged/urge/VBD/0/root both//DT/4/det sides/side/NNS/2/obj",
       "both sides -pair-> Kenya; both sides -pair-> Chad"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(an_apposition_tells_a_doubtful_kind_but_makes_no_person_a_body) {
  const Row rows[] = {
      {"Tala//NNP/5/nsubj/PRODUCT ,//,/1/punct a//DT/4/det rapper//NN/1/appos left/leave/VBD/0/root", "Tala PERSON"},
      {"The//DT/2/det committee//NN/5/nsubj Hirut//NNP/2/appos/PERSON Alemu//NNP/3/flat/+ left/leave/VBD/0/root",
       "Hirut Alemu PERSON"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(a_description_of_another_country_is_no_apposition) {
  const Row rows[] = {
      {"Malian//JJ/2/amod/NORP President//NNP/3/nmod:desc Hirut//NNP/5/nsubj/PERSON Alemu//NNP/3/flat/+ met/meet/VBD/0/root\n"
       "Hirut//NNP/6/nsubj/PERSON Alemu//NNP/1/flat/+ ,//,/1/punct Kenyan//JJ/5/amod/NORP president//NN/1/appos "
       "left/leave/VBD/0/root",
       "Hirut Alemu -same name-> Malian President Hirut Alemu"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(the_article_has_a_country_of_its_own) {
  const std::string kenya = "Kenya//NNP/2/nsubj/GPE voted/vote/VBD/0/root .//./2/punct\n";
  const std::string chad = "Chad//NNP/2/nsubj/GPE slept/sleep/VBD/0/root .//./2/punct\n\n";
  const Row rows[] = {
      // The country named last is meant; two of them are none.
      {"Kenya//NNP/2/nsubj/GPE met/meet/VBD/0/root Chad//NNP/2/obj/GPE .//./2/punct\n"
       "It//PRP/2/expl rained/rain/VBD/0/root in//IN/5/case the//DT/5/det country//NN/2/obl .//./2/punct",
       ""},
      // A government of a province is not that of the country.
      {"Kenya//NNP/2/nsubj/GPE voted/vote/VBD/0/root .//./2/punct\n"
       "The//DT/3/det local/local/JJ/3/amod government//NN/4/nsubj slept/sleep/VBD/0/root .//./4/punct",
       ""},
      {"Kenya//NNP/2/nsubj/GPE voted/vote/VBD/0/root .//./2/punct\n"
       "The//DT/2/det army//NN/3/nsubj slept/sleep/VBD/0/root .//./3/punct\n"
       "An//DT/2/det army//NN/3/nsubj left/leave/VBD/0/root .//./3/punct",
       ""},
  };
  check(rows);
  BOOST_TEST(trees::entities_of(trees::read(
                 "Kenya//NNP/2/nsubj/GPE voted/vote/VBD/0/root .//./2/punct\n"
                 "The//DT/2/det army//NN/3/nsubj slept/sleep/VBD/0/root .//./3/punct")) == "Kenya GPE; army of Kenya ORG");
  BOOST_TEST(trees::entities_of(trees::read(kenya + kenya + chad +
                                            "Congress//NNP/2/nsubj/ORG met/meet/VBD/0/root .//./2/punct")) ==
             "Kenya GPE; Chad GPE; Congress of Kenya ORG");
}

BOOST_AUTO_TEST_CASE(a_person_of_a_people_is_no_country) {
  const Row rows[] = {
      {"A//DT/2/det Kenyan//NNP/4/nsubj:pass/NORP was/be/VBD/4/aux:pass jailed/jail/VBN/0/root .//./4/punct", ""},
      {"The//DT/2/det Australian//NNP/3/nsubj/NORP fled/flee/VBD/0/root .//./3/punct", ""},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(a_body_of_a_named_country_is_not_the_tables) {
  BOOST_TEST(trees::entities_of(trees::read(
                 "Peru//NNP/3/nmod:poss/GPE 's//POS/1/case Congress//NNP/4/nsubj/ORG met/meet/VBD/0/root")) ==
             "Congress of Peru ORG; Peru GPE");
}

BOOST_AUTO_TEST_CASE(a_description_beside_a_name_names_nothing_of_its_own) {
  const Row rows[] = {
      {"Ben//NNP/2/nsubj/PERSON left/leave/VBD/0/root a//DT/5/det Chinese//JJ/5/amod/NORP restaurant//NN/2/obj .//./2/punct",
       "Ben PERSON; China GPE"},
      {"Greenline//NNP/6/nsubj/ORG ,//,/1/punct the//DT/5/det Chinese//JJ/5/amod/NORP bank//NN/1/appos left/leave/VBD/0/root .//./6/punct",
       "Greenline ORG; China GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(we_are_the_body_for_which_somebody_speaks) {
  const Row rows[] = {
      {"\"//``/3/punct We//PRP/3/nsubj grew/grow/VBD/9/ccomp ,//,/3/punct \"//''/3/punct Volga//NNP/7/compound/ORG "
       "director//NN/8/nmod:desc Okello//NNP/9/nsubj/PERSON said/say/VBD/0/root .//./9/punct",
       "We -speaker-> Volga"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(they_are_all_whom_the_subject_names) {
  const Row rows[] = {
      {"Ann//NNP/4/nsubj/PERSON and//CC/3/cc Ben//NNP/1/conj/PERSON left/leave/VBD/0/root .//./4/punct\n"
       "They//PRP/2/nsubj met/meet/VBD/0/root Olle//NNP/2/obj/PERSON .//./2/punct",
       "They -pronoun-> Ann; They -pronoun-> Ben"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_surname_is_that_of_whom_the_text_is_about) {
  const std::string ann = "Ann//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ left/leave/VBD/0/root .//./3/punct\n";
  const std::string slept = "Kenya//NNP/2/nsubj/GPE slept/sleep/VBD/0/root .//./2/punct\n";
  BOOST_TEST(trees::joins_of(trees::read(ann + slept + slept + "Ben//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ won/win/VBD/0/root .//./3/punct\n" +
                                         "Otieno//NNP/2/nsubj/PERSON spoke/speak/VBD/0/root .//./2/punct")) ==
             "Kenya -gazetteer-> Kenya; Otieno -part of a name-> Ann Otieno");
}

BOOST_AUTO_TEST_CASE(a_name_of_no_plainer_kind_is_a_work_unless_a_word_tells) {
  const Row rows[] = {
      {"Koysha//NNP/2/nsubj/MISC sold/sell/VBD/0/root .//./2/punct", "Koysha PRODUCT"},
      {"The//DT/3/det Koysha//NNP/3/compound/MISC Festival//NNP/4/nsubj/+ ended/end/VBD/0/root .//./4/punct", "Koysha Festival EVENT"},
      {"The//DT/3/det Koysha//NNP/3/compound/MISC Award//NNP/4/nsubj/+ fell/fall/VBD/0/root .//./4/punct", "Koysha Award MISC"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.joins);
}

BOOST_AUTO_TEST_CASE(step_names_are_unique) {
  std::set<std::string_view> names;
  for (const Step& step : coreference_steps()) BOOST_TEST(names.insert(step.name).second);
}
