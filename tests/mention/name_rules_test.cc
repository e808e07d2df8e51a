// Every rule that repairs names on the example of its row, and on names that it must leave alone.
#include "mention/name_rules.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "support/trees.h"

using namespace relata;

namespace {

struct Example {
  const char* rule;
  const char* tree;
  const char* names;
};

const Example kExamples[] = {
    {"edges", "We//PRP/2/nsubj met/meet/VBD/0/root Chad//NNP/5/nmod:poss/GPE 's//POS/3/case/+ minister//NN/2/obj .//./2/punct", "Chad GPE"},
    {"saint", "St.//NNP/2/nmod:desc/ORG Mary//NNP/3/nsubj/PERSON won/win/VBD/0/root .//./3/punct", "St. Mary PERSON"},
    {"own s", "Kessler//NNP/3/nsubj/PERSON 's//POS/1/case sued/sue/VBD/0/root Volga//NNP/3/obj/ORG .//./3/punct", "Kessler 's ORG; Volga ORG"},
    {"title and name", "Ayatollah//NNP/2/nmod:desc/PERSON Ali//NNP/4/nsubj/PERSON Reza//NNP/2/flat/+ left/leave/VBD/0/root .//./4/punct",
     "Ayatollah Ali Reza PERSON"},
    {"plural possessive",
     "Dockworkers//NNPS/3/nmod:poss/ORG '//POS/1/case Union//NNP/4/compound/ORG leaders/leader/NNS/5/nsubj left/leave/VBD/0/root .//./5/punct",
     "Dockworkers ' Union ORG"},
    {"joint name", "Antigua//NNP/4/nsubj/GPE and//CC/3/cc Barbuda//NNP/1/conj/GPE grew/grow/VBD/0/root .//./4/punct", "Antigua and Barbuda GPE"},
    {"rest of a name", "Ali//NNP/3/nsubj/PERSON Reza//NNP/1/flat left/leave/VBD/0/root .//./3/punct", "Ali Reza PERSON"},
    {"body", "Industry//NN/2/compound Ministry//NNP/3/compound figures/figure/NNS/4/nsubj fell/fall/VBD/0/root .//./4/punct", "Industry Ministry ORG"},
    {"body and field",
     "White//NNP/2/amod/ORG House//NNP/4/compound/+ Russia//NNP/4/compound/+ adviser/adviser/NN/6/nmod:desc Ali//NNP/6/nsubj/PERSON left/leave/VBD/0/root .//./6/punct",
     "White House ORG; Russia GPE; Ali PERSON"},
    {"pair", "Volga//NNP/2/nsubj/ORG sued/sue/VBD/0/root Total//NNP/2/obj/ORG and//CC/5/cc/+ Target//NNP/3/conj/+ .//./2/punct",
     "Volga ORG; Total ORG; Target ORG"},
    {"results",
     "Peru//NNP/0/root/ORG 3//CD/1/nummod/+ Chile//NNP/1/flat/+ 1//CD/3/nummod ;//:/6/punct Mali//NNP/1/conj/GPE 0//CD/6/nummod Chad//NNP/6/flat/GPE "
     "2//CD/8/nummod .//./1/punct",
     "Peru ORG; Chile ORG; Mali GPE; Chad GPE"},
    {"score", "Peru//NNP/0/root/GPE 3//CD/1/nummod/+ ,//,/4/punct Chile//NNP/1/conj/ORG 1//CD/4/nummod/+ .//./1/punct", "Peru GPE; Chile ORG"},
    {"country code", "Ali//NNP/6/nsubj/PERSON Reza//NNP/1/flat/+ (//-LRB-/4/punct Nor//NNP/1/appos/PERSON )//-RRB-/4/punct won/win/VBD/0/root .//./6/punct",
     "Ali Reza PERSON"},
    {"possessor",
     "Volga//NNP/2/compound/ORG University//NNP/5/nmod:poss/+ 's//POS/2/case/+ Law//NNP/5/compound/+ School//NNP/6/nsubj/+ "
     "closed/close/VBD/0/root .//./6/punct",
     "Volga University ORG; Law School ORG"},
    {"small noun", "The//DT/3/det Mali//NNP/3/compound/EVENT war//NN/4/nsubj/+ ended/end/VBD/0/root .//./4/punct", "Mali GPE"},
    {"ship", "The//DT/3/det INS//NNP/3/compound/ORG Tara//NNP/4/nsubj/GPE sank/sink/VBD/0/root .//./4/punct", "INS Tara PRODUCT"},
    {"ships in a row",
     "INS//NNP/2/compound/ORG Tara//NNP/7/nsubj/+ ,//,/4/punct Veer//NNP/2/conj/GPE and//CC/6/cc Nirbhik//NNP/2/conj/GPE "
     "sank/sink/VBD/0/root .//./7/punct",
     "INS Tara PRODUCT; Veer PRODUCT; Nirbhik PRODUCT"},
    {"model", "An//DT/2/det Agosta//NNP/4/nsubj/ORG 90B//NNP/2/flat sank/sink/VBD/0/root .//./4/punct", "Agosta 90B PRODUCT"},
    {"class", "Kilo//NNP/2/compound/ORG class//NN/3/compound submarines/submarine/NNS/4/nsubj sank/sink/VBD/0/root .//./4/punct", "Kilo class PRODUCT"},
    {"title", "Gen.//NNP/2/nmod:desc/PERSON Ali//NNP/4/nsubj/+ Reza//NNP/2/flat/+ left/leave/VBD/0/root .//./4/punct", "Ali Reza PERSON"},
    {"common word", "Many//JJ/2/amod SMEs//NNS/3/nsubj/ORG closed/close/VBD/0/root .//./3/punct", ""},
    {"lone title", "The//DT/2/det Undersecretary//NNP/3/nsubj/PERSON left/leave/VBD/0/root .//./3/punct", ""},
    {"party and state",
     "Ali//NNP/6/nsubj/PERSON Reza//NNP/1/flat/+ (//-LRB-/4/punct D-Vt.//NNP/1/appos/PERSON )//-RRB-/4/punct left/leave/VBD/0/root .//./6/punct",
     "Ali Reza PERSON"},
    {"portfolio", "The//DT/2/det Minister//NNP/5/nsubj of//IN/4/case Energy//NNP/2/nmod/ORG left/leave/VBD/0/root .//./5/punct", ""},
    {"royal title", "Crown//NNP/3/compound Prince//NNP/3/nmod:desc Hussein//NNP/4/nsubj/PERSON left/leave/VBD/0/root .//./4/punct",
     "Crown Prince Hussein PERSON"},
    {"direction", "It//PRP/2/expl rained/rain/VBD/0/root in//IN/5/case Western//JJ/5/amod Japan//NNP/2/obl/GPE .//./2/punct", "Western Japan LOC"},
    {"kind", "The//DT/3/det Koysha//NNP/3/compound/FAC Summit//NNP/4/nsubj/+ ended/end/VBD/0/root .//./4/punct", "Koysha Summit EVENT"},
};

std::string letters(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '\n'; });
  return out;
}

std::string names_of(const Reading& reading) {
  std::string out;
  for (const Name& name : repaired_names(reading.document, reading.analysis))
    out += (out.empty() ? "" : "; ") + std::string(reading.document.text_of(name.tokens)) + " " + std::string(name_of(name.type));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_name_rule_reads_its_example) {
  for (const NameRule& rule : name_rules()) {
    const auto row = std::find_if(std::begin(kExamples), std::end(kExamples), [&](const Example& e) { return e.rule == rule.name; });
    BOOST_REQUIRE_MESSAGE(row != std::end(kExamples), rule.name << " has no tree here");
    const Reading reading = trees::read(row->tree);
    BOOST_TEST(letters(reading.document.text()) == letters(rule.example));
    BOOST_TEST(names_of(reading) == row->names);
  }
}

BOOST_AUTO_TEST_CASE(names_that_are_right_stay_as_they_are) {
  const char* rows[][2] = {
      // A seller of energy is not what a minister is for; a class of pupils is no vehicle; a minister named Prince has no title.
      {"The//DT/2/det director//NN/5/nsubj of//IN/4/case Greenline//NNP/2/nmod/ORG left/leave/VBD/0/root", "Greenline ORG"},
      {"The//DT/2/det class//NN/3/nsubj met/meet/VBD/0/root Ali//NNP/3/obj/PERSON", "Ali PERSON"},
      {"The//DT/3/det West//NNP/3/compound/GPE Bank//NNP/4/nsubj/+ slept/sleep/VBD/0/root", "West Bank ORG"},
      {"The//DT/3/det Volga//NNP/3/compound/LOC Center//NNP/4/nsubj/+ slept/sleep/VBD/0/root", "Volga Center FAC"},
      {"The//DT/3/det Volga//NNP/3/compound/ORG Center//NNP/4/nsubj/+ slept/sleep/VBD/0/root", "Volga Center ORG"},
      {"Western//JJ/2/amod/NORP leaders/leader/NNS/3/nsubj left/leave/VBD/0/root", "Western NORP"},
      {"People//NNP/3/nmod:poss/ORG 's//POS/1/case/+ Army//NNP/4/nsubj/+ left/leave/VBD/0/root", "People 's Army ORG"},
      {"Indian//JJ/2/amod/ORG Navy//NNP/5/compound/+ Kilo//NNP/4/compound/+ class//NN/5/compound boats/boat/NNS/6/nsubj "
       "left/leave/VBD/0/root",
       "Indian Navy ORG; Kilo class PRODUCT"},
      // Ann's car and Ben's, a friend of Ann's, Peru's; a player of the Rangers; one book; two products.
      {"Ann//NNP/3/nmod:poss/PERSON 's//POS/1/case car//NN/4/nsubj beat/beat/VBD/0/root Ben//NNP/4/obj/PERSON 's//POS/5/case", "Ann PERSON; Ben PERSON"},
      {"He//PRP/2/nsubj met/meet/VBD/0/root a//DT/4/det friend//NN/2/obj of//IN/6/case Ann//NNP/4/nmod/PERSON 's//POS/6/case", "Ann PERSON"},
      {"Peru//NNP/3/nsubj/GPE 's//POS/1/case grew/grow/VBD/0/root", "Peru GPE"},
      {"Rangers//NNPS/3/nmod:poss/ORG '//POS/1/case Reza//NNP/4/nsubj/PERSON left/leave/VBD/0/root", "Rangers ORG; Reza PERSON"},
      {"He//PRP/2/nsubj read/read/VBD/0/root Crime//NNP/2/obj/PRODUCT and//CC/5/cc/+ Punishment//NNP/3/conj/+", "Crime and Punishment PRODUCT"},
      {"He//PRP/2/nsubj bought/buy/VBD/0/root Volga//NNP/2/obj/PRODUCT and//CC/5/cc/+ Norvex//NNP/3/conj/+", "Volga PRODUCT; Norvex PRODUCT"},
      {"Her//PRP$/2/nmod:poss film/film/NN/5/nsubj Iron//NNP/4/compound/MISC Bridge//NNP/2/appos/+ won/win/VBD/0/root", "Iron Bridge PRODUCT"},
      // How a match ended; what has a number.
      {"Peru//NNP/2/nsubj/GPE beat/beat/VBD/0/root Dynamo//NNP/2/obj/ORG Lima//NNP/3/flat/+ 3//CD/3/flat/+ -//HYPH/5/case/+ 1//CD/5/nmod/+",
       "Peru GPE; Dynamo Lima ORG"},
      {"Peru//NNP/2/nsubj/GPE bought/buy/VBD/0/root Volga//NNP/2/obj/PRODUCT 3//CD/3/flat/+ -//HYPH/4/case/+ 1//CD/4/nmod/+", "Peru GPE; Volga 3 - 1 PRODUCT"},
      // One firm of two names, a firm of one name before its analyst, a channel with a number, the party behind a name.
      {"Volga//NNP/2/nsubj/ORG sued/sue/VBD/0/root Marks//NNP/2/obj/ORG and//CC/5/cc/+ Spencer//NNP/3/conj/+", "Volga ORG; Marks and Spencer ORG"},
      {"Golden//NNP/2/compound/ORG Sax//NNP/3/compound/+ analyst/analyst/NN/4/nmod:desc Ali//NNP/5/nsubj/PERSON left/leave/VBD/0/root",
       "Golden Sax ORG; Ali PERSON"},
      {"Channel//NNP/3/nsubj/ORG 4//CD/1/nummod/+ sued/sue/VBD/0/root Ali//NNP/3/obj/PERSON", "Channel 4 ORG; Ali PERSON"},
      {"Channel//NNP/5/nsubj/ORG 4//CD/1/nummod/+ News//NNP/1/flat/+ 24//CD/3/nummod sued/sue/VBD/0/root Ali//NNP/5/obj/PERSON",
       "Channel 4 News ORG; Ali PERSON"},
      {"Ali//NNP/5/nsubj/PERSON (//-LRB-/3/punct PSD//NNP/1/appos/ORG )//-RRB-/3/punct won/win/VBD/0/root", "Ali PERSON; PSD ORG"},
      // A headline has capitals everywhere; what the reading saw stays.
      {"Industry//NN/2/compound Ministry//NNP/3/nsubj Falls/fall/VBZ/0/root Again//RB/3/advmod", ""},
      {"the//DT/3/det Volga//NNP/3/compound/ORG Bank//NNP/4/nsubj/+ fell/fall/VBD/0/root", "Volga Bank ORG"},
      {"He//PRP/2/nsubj left/leave/VBD/0/root eastern//JJ/4/amod Chad//NNP/2/obj/GPE", "Chad GPE"},
      {"It//PRP/2/nsubj cost/cost/VBD/0/root $//$/2/obj/MONEY 5//CD/3/nummod/+", "$ 5 MONEY"},
  };
  for (const auto& [tree, names] : rows) BOOST_TEST(names_of(trees::read(tree)) == names);
}

BOOST_AUTO_TEST_CASE(name_rules_have_names_of_their_own) {
  std::set<std::string_view> names;
  for (const NameRule& rule : name_rules()) BOOST_TEST(names.insert(rule.name).second);
}
