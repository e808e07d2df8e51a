// Countries, their peoples, languages, governments and bodies.
#include "entity/entity.h"
#include "entity/rows.h"

using namespace relata;

namespace {

// "title of country" of every role that is of the article's own country.
std::string own_offices(const std::string& tree) {
  const Reading reading = trees::read(tree);
  const std::vector<Mention> mentions = find_mentions(reading.document, reading.analysis);
  const Resolution resolution = resolve(reading.document, reading.analysis, mentions, Gazetteer::built_in());
  std::string out;
  for (const Entity& entity : resolution.entities)
    for (const Role& role : entity.roles)
      if (role.own) out += (out.empty() ? "" : "; ") + entity.label + " " + role.title + " of " + resolution.entities[role.organisation].label;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_office_without_a_country_is_of_the_articles_own) {
  const std::string kenya = "Kenya//NNP/2/nsubj/GPE voted/vote/VBD/0/root\nKenya//NNP/2/nsubj/GPE slept/sleep/VBD/0/root\n";
  const std::string president = "President//NNP/2/nmod:desc Hirut//NNP/4/nsubj/PERSON Alemu//NNP/2/flat/+ ";
  BOOST_TEST(own_offices(kenya + president + "spoke/speak/VBD/0/root") == "Hirut Alemu president of Kenya");
  BOOST_TEST(own_offices(kenya + "Finance//NNP/2/compound Minister//NNP/3/nmod:desc Hirut//NNP/5/nsubj/PERSON Alemu//NNP/3/flat/+ spoke/speak/VBD/0/root") ==
             "Hirut Alemu minister of Kenya");
  // Who visits the country; two of one office; a club's; an office of another country; no country that is the article's own.
  BOOST_TEST(own_offices(kenya + president + "arrived/arrive/VBD/0/root in//IN/6/case Kenya//NNP/4/obl/GPE") == "");
  BOOST_TEST(own_offices(kenya + president + "met/meet/VBD/0/root President//NNP/6/nmod:desc Ben//NNP/4/obj/PERSON Otieno//NNP/6/flat/+") == "");
  BOOST_TEST(own_offices(kenya + "Club//NNP/2/compound President//NNP/3/nmod:desc Hirut//NNP/5/nsubj/PERSON Alemu//NNP/3/flat/+ spoke/speak/VBD/0/root") == "");
  BOOST_TEST(own_offices(kenya + "Chadian//JJ/2/amod/NORP President//NNP/3/nmod:desc Hirut//NNP/5/nsubj/PERSON Alemu//NNP/3/flat/+ spoke/speak/VBD/0/root") ==
             "");
  BOOST_TEST(own_offices("Kenya//NNP/2/nsubj/GPE met/meet/VBD/0/root Chad//NNP/2/obj/GPE\n" + president + "spoke/speak/VBD/0/root") == "");
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

BOOST_AUTO_TEST_CASE(a_body_of_a_state_has_its_country_in_its_label) {
  const Row rows[] = {
      {"Kenya//NNP/3/nmod:poss/GPE 's//POS/1/case Parliament//NNP/4/nsubj/ORG met/meet/VBD/0/root", "Parliament of Kenya ORG; Kenya GPE"},
      {"Kenya//NNP/4/nmod:poss/GPE 's//POS/1/case Land//NNP/4/compound/ORG Commission//NNP/5/nsubj/+ met/meet/VBD/0/root",
       "Land Commission of Kenya ORG; Kenya GPE"},
      {"Kenya//NNP/3/nmod:poss/GPE 's//POS/1/case Volgacom//NNP/4/nsubj/ORG grew/grow/VBD/0/root", "Volgacom ORG; Kenya GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
}

BOOST_AUTO_TEST_CASE(an_adjective_of_a_place_that_no_table_knows_is_the_place) {
  const auto links = [](const std::string& place, const std::string& adjective, const std::string& relation) {
    return trees::links_of(trees::read(place + "//NNP/2/nsubj/GPE voted/vote/VBD/0/root\n" + adjective + "//JJ/2/" + relation +
                                       "/GPE voters/voter/NNS/3/nsubj slept/sleep/VBD/0/root"));
  };
  BOOST_TEST(links("Koyshia", "Koyshian", "amod") == "Koyshian -demonym-> Koyshia");
  BOOST_TEST(links("Koyshily", "Koyshilian", "amod") == "Koyshilian -demonym-> Koyshily");
  BOOST_TEST(links("Koyshia", "Koyshino", "amod") == "");
  BOOST_TEST(links("Koyshania", "Koyshan", "amod") == "");
  BOOST_TEST(links("Koyshia", "Koyshian", "nsubj") == "");
}

BOOST_AUTO_TEST_CASE(a_city_in_passing_is_not_what_the_article_is_about) {
  const std::string court = "\nThe//DT/3/det Constitutional//NNP/3/amod/ORG Court//NNP/4/nsubj/+ met/meet/VBD/0/root";
  const auto entities = [&](const std::string& sentence) { return trees::entities_of(trees::read(sentence + court)); };
  BOOST_TEST(entities("It//PRP/2/nsubj rained/rain/VBD/0/root\nAnn//NNP/2/nsubj/PERSON saw/see/VBD/0/root Mombasa//NNP/2/obj/GPE") ==
             "Ann PERSON; Mombasa GPE; Constitutional Court ORG");
  BOOST_TEST(entities("It//PRP/2/nsubj rained/rain/VBD/0/root\nAnn//NNP/2/nsubj/PERSON saw/see/VBD/0/root Kenya//NNP/2/obj/GPE") ==
             "Ann PERSON; Kenya GPE; Constitutional Court of Kenya ORG");
}

BOOST_AUTO_TEST_CASE(what_goes_by_the_name_of_a_country_is_named) {
  const Row rows[] = {
      {"The//DT/2/det war//NN/5/nsubj in//IN/4/case Mali//NNP/2/nmod/GPE ended/end/VBD/0/root", "war in Mali EVENT; Mali GPE"},
      {"The//DT/3/det Malian//JJ/3/amod/NORP army//NN/4/nsubj left/leave/VBD/0/root", "Malian army ORG; Mali GPE"},
      {"Government//NNP/4/nsubj/ORG of//IN/3/case/+ Mali//NNP/1/nmod/+ spoke/speak/VBD/0/root", "Mali GPE"},
      {"The//DT/2/det army//NN/3/nsubj left/leave/VBD/0/root", ""},
      {"Kenyan//JJ/2/amod/NORP tea//NN/3/nsubj sold/sell/VBD/0/root", "Kenya GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
}

BOOST_AUTO_TEST_CASE(a_people_without_a_demonym_is_left_open) {
  BOOST_TEST(trees::entities_of(trees::read("Its//PRP$/2/nmod:poss people/people/NNS/3/nsubj left/leave/VBD/0/root")) == "");
}

BOOST_AUTO_TEST_CASE(a_language_is_no_country) {
  const Row rows[] = {
      {"Ben//NNP/2/nsubj/PERSON wrote/write/VBD/0/root in//IN/4/case Swahili//NNP/2/obl/MISC", "Ben PERSON; Swahili language MISC"},
      {"Ben//NNP/2/nsubj/PERSON met/meet/VBD/0/root French//JJ/4/amod/NORP farmers/farmer/NNS/2/obj", "Ben PERSON; France GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
}

BOOST_AUTO_TEST_CASE(a_name_of_several_things_is_that_of_the_country_the_text_speaks_of) {
  const Row rows[] = {
      {"Congress//NNP/2/nsubj/ORG won/win/VBD/0/root in//IN/4/case India//NNP/2/obl/GPE", "Indian National Congress ORG; India GPE"},
      {"Congress//NNP/2/nsubj/ORG met/meet/VBD/0/root in//IN/4/case America//NNP/2/obl/GPE", "United States Congress ORG; United States GPE"},
      {"Victoria//NNP/2/nsubj/GPE left/leave/VBD/0/root Australia//NNP/2/obj/GPE", "Victoria GPE; Australia GPE"},
      {"Guinea//NNP/3/nsubj/GPE Bissau//NNP/1/flat/+ voted/vote/VBD/0/root", "Guinea-Bissau GPE"},
      {"The//DT/2/det Amazon//NNP/3/nsubj/LOC rose/rise/VBD/0/root", "Amazon LOC"},
      {"Amazon//NNP/2/nsubj/ORG grew/grow/VBD/0/root", "Amazon ORG"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
}

BOOST_AUTO_TEST_CASE(clubs_are_no_towns) {
  const Row rows[] = {
      {"Liverpool//NNP/2/nsubj/ORG won/win/VBD/0/root", "Liverpool ORG"},
      {"Ben//NNP/2/nsubj/PERSON left/leave/VBD/0/root Garissa//NNP/2/obj/GPE", "Ben PERSON; Garissa GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
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
  BOOST_TEST(trees::entities_of(trees::read("Kenya//NNP/2/nsubj/GPE voted/vote/VBD/0/root .//./2/punct\n"
                                            "The//DT/2/det army//NN/3/nsubj slept/sleep/VBD/0/root .//./3/punct")) == "Kenya GPE; army of Kenya ORG");
  BOOST_TEST(trees::entities_of(trees::read(kenya + kenya + chad + "Congress//NNP/2/nsubj/ORG met/meet/VBD/0/root .//./2/punct")) ==
             "Kenya GPE; Chad GPE; Congress of Kenya ORG");
  // Bodies of names that many countries have do not outvote it.
  const std::string party = "Democrats//NNP/2/nsubj/ORG won/win/VBD/0/root .//./2/punct\n";
  BOOST_TEST(trees::entities_of(trees::read(kenya + party + party + party + party + "The//DT/2/det army//NN/3/nsubj slept/sleep/VBD/0/root .//./3/punct")) ==
             "Kenya GPE; Democratic Party ORG; army of Kenya ORG");
}

BOOST_AUTO_TEST_CASE(a_person_of_a_people_is_no_country) {
  const Row rows[] = {
      {"A//DT/2/det Kenyan//NNP/4/nsubj:pass/NORP was/be/VBD/4/aux:pass jailed/jail/VBN/0/root .//./4/punct", ""},
      {"The//DT/2/det Australian//NNP/3/nsubj/NORP fled/flee/VBD/0/root .//./3/punct", ""},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
}

BOOST_AUTO_TEST_CASE(a_body_of_a_named_country_is_not_the_tables) {
  BOOST_TEST(trees::entities_of(trees::read("Peru//NNP/3/nmod:poss/GPE 's//POS/1/case Congress//NNP/4/nsubj/ORG met/meet/VBD/0/root")) ==
             "Congress of Peru ORG; Peru GPE");
}
