// Every sieve of coreference on the example of its row, and on sentences that it must leave alone.
#include "entity/sieves.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "entity/entity.h"
#include "support/trees.h"

using namespace relata;

namespace {

struct Example {
  const char* sieve;
  const char* tree;
  const char* links;
};

const Example kExamples[] = {
    {"language",
     "Ann//NNP/2/nsubj/PERSON learned/learn/VBD/0/root French//NNP/2/obj/NORP .//./2/punct\n"
     "Ben//NNP/2/nsubj/PERSON speaks/speak/VBZ/0/root French//NNP/2/obj/NORP .//./2/punct",
     "French -language-> French"},
    {"gazetteer", "Kenyan//JJ/2/amod/NORP engineers/engineer/NNS/3/nsubj left/leave/VBD/0/root Kenya//NNP/3/obj/GPE .//./3/punct", "Kenya -gazetteer-> Kenyan"},
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
    {"same name", "Greenline//NNP/2/nsubj/ORG sued/sue/VBD/0/root .//./2/punct\nGreenline//NNP/2/nsubj/ORG won/win/VBD/0/root .//./2/punct",
     "Greenline -same name-> Greenline"},
    {"kind of a name",
     "Mar//NNP/3/nsubj/ORG Volga//NNP/1/flat/+ grew/grow/VBD/0/root .//./3/punct\n"
     "The//DT/2/det fund//NN/5/nsubj Mar//NNP/2/appos/PERSON Volga//NNP/3/flat/+ fell/fall/VBD/0/root .//./5/punct",
     "The fund -apposition-> Mar Volga; Mar Volga -same name-> Mar Volga"},
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
    {"demonym",
     "Koyshia//NNP/2/nsubj/GPE voted/vote/VBD/0/root .//./2/punct\n"
     "Koyshian//JJ/2/amod/GPE voters/voter/NNS/3/nsubj slept/sleep/VBD/0/root .//./3/punct",
     "Koyshian -demonym-> Koyshia"},
    {"misspelt",
     "Greenline//NNP/2/nsubj/ORG sued/sue/VBD/0/root Norvex//NNP/2/obj/ORG .//./2/punct\n"
     "Greenlime//NNP/2/nsubj/ORG won/win/VBD/0/root .//./2/punct\n"
     "Greenline//NNP/2/nsubj/ORG paid/pay/VBD/0/root .//./2/punct",
     "Greenlime -misspelt-> Greenline; Greenline -same name-> Greenline"},
    {"place and its name", "The//DT/2/det village//NN/5/nsubj of//IN/4/case Pell//NNP/2/nmod/GPE burned/burn/VBD/0/root .//./5/punct",
     "The village -place and its name-> Pell"},
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
    {"couple",
     "Ann//NNP/6/nsubj/PERSON Bell//NNP/1/flat/+ and//CC/4/cc Ben//NNP/1/conj/PERSON Otieno//NNP/4/flat/+ met/meet/VBD/0/root .//./6/punct\n"
     "The//DT/2/det couple//NN/3/nsubj left/leave/VBD/0/root .//./3/punct",
     "The couple -couple-> Ann Bell; The couple -couple-> Ben Otieno"},
    {"same noun",
     "A//DT/2/det dam//NN/3/nsubj broke/break/VBD/0/root .//./3/punct\n"
     "The//DT/2/det dam//NN/4/nsubj was/be/VBD/4/cop new//JJ/0/root .//./4/punct",
     "The dam -same phrase-> A dam"},
    {"pronoun", "Mwangi//NNP/2/nsubj/PERSON said/say/VBD/0/root he//PRP/4/nsubj left/leave/VBD/2/ccomp .//./2/punct", "he -nearest subject-> Mwangi"},
};

std::string letters(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '\n'; });
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_sieve_reads_its_example) {
  for (const Sieve& sieve : coreference_sieves()) {
    const auto row = std::find_if(std::begin(kExamples), std::end(kExamples), [&](const Example& e) { return e.sieve == sieve.name; });
    BOOST_REQUIRE_MESSAGE(row != std::end(kExamples), sieve.name << " has no tree here");
    const Reading reading = trees::read(row->tree);
    BOOST_TEST(letters(reading.document.text()) == letters(sieve.example));
    BOOST_TEST(trees::links_of(reading) == row->links);
  }
}

BOOST_AUTO_TEST_CASE(a_link_names_the_row_of_the_sieve_that_made_it) {
  const std::set<std::string_view> reads_only = {"lone name", "roles"};  // sieves that change what an entity is, and link nothing
  std::set<std::string_view> rows;
  for (const Sieve& sieve : coreference_sieves()) rows.insert(sieve.name);
  for (const Example& example : kExamples) {
    const std::set<std::string_view> sieves = trees::sieves_of(trees::read(example.tree));
    BOOST_TEST((sieves.contains(example.sieve) || reads_only.contains(example.sieve)), example.sieve << " joins nothing in its example");
    BOOST_TEST(std::includes(rows.begin(), rows.end(), sieves.begin(), sieves.end()), example.sieve << ": a join names a step that is no row");
  }
}

BOOST_AUTO_TEST_CASE(sieve_names_are_unique) {
  std::set<std::string_view> names;
  for (const Sieve& sieve : coreference_sieves()) BOOST_TEST(names.insert(sieve.name).second);
}
