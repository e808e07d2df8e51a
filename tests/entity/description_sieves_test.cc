// Pronouns, descriptions and appositions: what stands for what has a name elsewhere.
#include "entity/rows.h"

using namespace relata;

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

BOOST_AUTO_TEST_CASE(a_noun_before_the_name_of_a_body_is_what_that_is) {
  const Row rows[] = {
      {"An//DT/2/det airframer//NN/4/nsubj Norvex//NNP/2/appos/ORG left/leave/VBD/0/root", "An airframer -apposition-> Norvex"},
      // A comma between them; a name of no body.
      {"An//DT/2/det airframer//NN/5/nsubj ,//,/4/punct Norvex//NNP/2/appos/ORG left/leave/VBD/0/root", ""},
      {"A//DT/2/det tvoy//NN/4/nsubj Norvex//NNP/2/appos/PRODUCT left/leave/VBD/0/root", ""},
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

BOOST_AUTO_TEST_CASE(a_subject_is_not_what_a_description_below_it_stands_for) {
  const Row rows[] = {
      {"President//NNP/2/nmod:desc Hirut//NNP/4/nsubj/PERSON Alemu//NNP/2/flat/+ spoke/speak/VBD/0/root .//./4/punct\n"
       "Hirut//NNP/3/nsubj/PERSON Alemu//NNP/1/flat/+ met/meet/VBD/0/root the//DT/5/det president//NN/3/obj .//./3/punct",
       "Hirut Alemu -same name-> President Hirut Alemu"},
      {"Mary//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ met/meet/VBD/0/root her//PRP/3/obj", ""},
      {"Mary//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ met/meet/VBD/0/root her//PRP$/5/nmod:poss brother//NN/3/obj", "her -nearest subject-> Mary Otieno"},
  };
  check(rows);
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

BOOST_AUTO_TEST_CASE(descriptions_of_two_stand_for_the_last_two) {
  const std::string couple = "Ann//NNP/6/nsubj/PERSON Bell//NNP/1/flat/+ and//CC/4/cc Ben//NNP/1/conj/PERSON Otieno//NNP/4/flat/+ met/meet/VBD/0/root";
  const std::string countries = "Chad//NNP/4/nsubj/GPE and//CC/3/cc Mali//NNP/1/conj/GPE met/meet/VBD/0/root";
  const std::pair<std::string, std::string> rows[] = {
      {couple + "\nThe//DT/2/det siblings/sibling/NNS/3/nsubj left/leave/VBD/0/root", "The siblings -couple-> Ann Bell; The siblings -couple-> Ben Otieno"},
      {countries + "\nThe//DT/3/det two//CD/3/nummod neighbours/neighbour/NNS/4/nsubj agreed/agree/VBD/0/root",
       "The two neighbours -couple-> Chad; The two neighbours -couple-> Mali"},
      // Countries are no couple; the neighbours are anybody's; a pair of shoes; Ann is no brother.
      {countries + "\nThe//DT/2/det couple//NN/3/nsubj left/leave/VBD/0/root", ""},
      {couple + "\nThe//DT/2/det neighbours/neighbour/NNS/3/nsubj left/leave/VBD/0/root", ""},
      {couple + "\nThe//DT/2/det pair//NN/5/nsubj of//IN/4/case shoes/shoe/NNS/2/nmod fell/fall/VBD/0/root", ""},
      {couple + "\nThe//DT/2/det brothers/brother/NNS/3/nsubj left/leave/VBD/0/root", ""},
  };
  for (const auto& [tree, links] : rows) BOOST_TEST(trees::links_of(trees::read(tree)) == links);
}

BOOST_AUTO_TEST_CASE(an_apposition_decides_an_unsure_type_but_makes_no_person_a_body) {
  const Row rows[] = {
      {"Tala//NNP/5/nsubj/PRODUCT ,//,/1/punct a//DT/4/det rapper//NN/1/appos left/leave/VBD/0/root", "Tala PERSON"},
      {"The//DT/2/det committee//NN/5/nsubj Hirut//NNP/2/appos/PERSON Alemu//NNP/3/flat/+ left/leave/VBD/0/root", "Hirut Alemu PERSON"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
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

BOOST_AUTO_TEST_CASE(a_description_beside_a_name_names_nothing_of_its_own) {
  const Row rows[] = {
      {"Ben//NNP/2/nsubj/PERSON left/leave/VBD/0/root a//DT/5/det Chinese//JJ/5/amod/NORP restaurant//NN/2/obj .//./2/punct", "Ben PERSON; China GPE"},
      {"Greenline//NNP/6/nsubj/ORG ,//,/1/punct the//DT/5/det Chinese//JJ/5/amod/NORP bank//NN/1/appos left/leave/VBD/0/root .//./6/punct",
       "Greenline ORG; China GPE"},
  };
  for (const Row& row : rows) BOOST_TEST(trees::entities_of(trees::read(row.tree)) == row.links);
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
      {"Ann//NNP/7/nsubj/PERSON and//CC/3/cc Ben//NNP/1/conj/PERSON but//CC/6/cc not//RB/6/advmod Eve//NNP/1/conj/PERSON left/leave/VBD/0/root .//./7/punct\n"
       "They//PRP/2/nsubj met/meet/VBD/0/root Olle//NNP/2/obj/PERSON .//./2/punct",
       "They -pronoun-> Ann; They -pronoun-> Ben"},
      {"Ann//NNP/2/nsubj/PERSON met/meet/VBD/0/root Ben//NNP/2/obj/PERSON .//./2/punct\n"
       "Both//DT/2/nsubj left/leave/VBD/0/root .//./2/punct",
       "Both -pronoun-> Ann; Both -pronoun-> Ben"},
      {"Ann//NNP/2/nsubj/PERSON met/meet/VBD/0/root Ben//NNP/2/obj/PERSON .//./2/punct\n"
       "They//PRP/2/nsubj left/leave/VBD/0/root .//./2/punct",
       ""},
      {"Volga//NNP/2/nsubj/ORG fired/fire/VBD/0/root Ann//NNP/2/obj/PERSON and//CC/5/cc Ben//NNP/3/conj/PERSON .//./2/punct\n"
       "They//PRP/2/nsubj left/leave/VBD/0/root .//./2/punct",
       "They -pronoun-> Ann; They -pronoun-> Ben"},
      {"Ann//NNP/4/nsubj/PERSON and//CC/3/cc Ben//NNP/1/conj/PERSON left/leave/VBD/0/root .//./4/punct\n"
       "Both//DT/2/nsubj met/meet/VBD/0/root Olle//NNP/2/obj/PERSON .//./2/punct",
       "Both -pronoun-> Ann; Both -pronoun-> Ben"},
      {"Ann//NNP/2/nsubj/PERSON left/leave/VBD/0/root .//./2/punct\nBoth//DT/2/nsubj met/meet/VBD/0/root .//./2/punct", ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(a_visitor_and_whoever_holds_another_office_are_not_the_president) {
  const std::string president = "The//DT/2/det president//NN/3/nsubj slept/sleep/VBD/0/root .//./3/punct";
  const std::pair<std::string, std::string> rows[] = {
      {"Ann//NNP/2/nsubj/PERSON spoke/speak/VBD/0/root in//IN/4/case Kenya//NNP/2/obl/GPE .//./2/punct\n", "The president -description-> Ann"},
      {"Ann//NNP/2/nsubj/PERSON arrived/arrive/VBD/0/root in//IN/4/case Kenya//NNP/2/obl/GPE .//./2/punct\n", ""},
      {"Mayor//NNP/2/nmod:desc Ann//NNP/3/nsubj/PERSON spoke/speak/VBD/0/root in//IN/5/case Kenya//NNP/3/obl/GPE .//./3/punct\n", ""},
  };
  for (const auto& [first, links] : rows) {
    Reading reading = trees::read(first + president);
    const std::uint32_t ann = first.starts_with("Ann") ? 0 : 1;
    reading.analysis.antecedents = {{reading.document.size() - 3, ann, 0.9F}};
    BOOST_TEST(trees::links_of(reading) == links);
  }
}

BOOST_AUTO_TEST_CASE(the_noun_behind_the_name_of_a_building_is_of_its_name) {
  const auto entities_with = [](const std::string& article, const std::string& type) {
    return trees::entities_of(trees::read(article + "//DT/3/det Zeld//NNP/3/compound/" + type + " dam//NN/4/nsubj broke/break/VBD/0/root"));
  };
  BOOST_TEST(entities_with("The", "FAC") == "Zeld dam FAC");
  BOOST_TEST(entities_with("A", "FAC") == "Zeld FAC");
  BOOST_TEST(entities_with("The", "PERSON") == "Zeld PERSON");
}

BOOST_AUTO_TEST_CASE(the_village_of_a_name_is_what_has_the_name) {
  const Row rows[] = {
      {"The//DT/2/det village//NN/5/nsubj of//IN/4/case Pell//NNP/2/nmod/GPE burned/burn/VBD/0/root", "The village -place and its name-> Pell"},
      // A river of a country, a city among others.
      {"The//DT/2/det river//NN/5/nsubj of//IN/4/case Kenya//NNP/2/nmod/GPE rose/rise/VBD/0/root", ""},
      {"The//DT/3/det old//JJ/3/amod city//NN/6/nsubj of//IN/5/case Pell//NNP/3/nmod/GPE burned/burn/VBD/0/root", ""},
      {"The//DT/3/det largest/large/JJS/3/amod village//NN/6/nsubj of//IN/5/case Pell//NNP/3/nmod/GPE burned/burn/VBD/0/root", ""},
      {"The//DT/3/det capital//NN/3/compound city//NN/6/nsubj of//IN/5/case Pell//NNP/3/nmod/GPE burned/burn/VBD/0/root", ""},
      {"The//DT/3/det northern//JJ/3/amod village//NN/6/nsubj of//IN/5/case Pell//NNP/3/nmod/GPE burned/burn/VBD/0/root",
       "The northern village -place and its name-> Pell"},
      {"The//DT/2/det village//NN/5/nsubj near//IN/4/case Pell//NNP/2/nmod/GPE burned/burn/VBD/0/root", ""},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(an_organ_of_a_state_is_no_company) {
  // The reading model takes the description for the name.
  const auto links = [](const std::string& name, const std::string& noun) {
    Reading reading =
        trees::read("Volga//NNP/2/compound/ORG " + name + "//NNP/3/nsubj/+ grew/grow/VBD/0/root\nThe//DT/2/det " + noun + "//NN/3/nsubj paid/pay/VBD/0/root");
    reading.analysis.antecedents = {{reading.document.size() - 2, 1, 0.9F}};
    return trees::links_of(reading);
  };
  BOOST_TEST(links("Bank", "company") == "The company -description-> Volga Bank");
  BOOST_TEST(links("Bank", "ministry") == "");
  BOOST_TEST(links("Ministry", "ministry") == "The ministry -description-> Volga Ministry");
}

BOOST_AUTO_TEST_CASE(the_minister_is_not_the_former_one) {
  const std::string now = "Minister//NNP/2/nmod:desc Mary//NNP/4/nsubj/PERSON Otieno//NNP/2/flat/+ spoke/speak/VBD/0/root\n";
  const std::string then = "Former//JJ/2/amod Minister//NNP/3/nmod:desc Joy//NNP/5/nsubj/PERSON Bell//NNP/3/flat/+ left/leave/VBD/0/root\n";
  const std::string minister = "The//DT/2/det minister//NN/3/nsubj won/win/VBD/0/root";
  const std::string former = "The//DT/3/det former//JJ/3/amod minister//NN/4/nsubj won/win/VBD/0/root";
  BOOST_TEST(trees::links_of(trees::read(now + then + minister)) == "The minister -description-> Minister Mary Otieno");
  BOOST_TEST(trees::links_of(trees::read(then + now + former)) == "The former minister -description-> Former Minister Joy Bell");
  BOOST_TEST(trees::links_of(trees::read(then + minister)) == "The minister -description-> Former Minister Joy Bell");
}

BOOST_AUTO_TEST_CASE(what_stands_between_commas_is_of_the_name_before_it) {
  const Row rows[] = {
      {"Ann//NNP/6/nsubj/PERSON ,//,/4/punct the//DT/4/det minister//NN/7/appos ,//,/1/punct met/meet/VBD/0/root Ben//NNP/6/obj/PERSON .//./6/punct",
       "the minister -apposition-> Ann"},
      {"Dame//NNP/2/nmod:desc Ruth//NNP/9/nsubj/PERSON Hall//NNP/2/flat/+ ,//,/5/punct Countess//NNP/2/appos/PERSON of//IN/7/case/+ Marle//NNP/5/nmod/+ ,//,/2/punct "
       "left/leave/VBD/0/root .//./9/punct",
       "Countess of Marle -apposition-> Dame Ruth Hall"},
  };
  check(rows);
}

BOOST_AUTO_TEST_CASE(what_is_said_of_somebodys_relative_is_not_the_one) {
  // The reading model takes Ann for the antecedent of the noun at `head`.
  const auto links = [](const std::string& tree, std::uint32_t head) {
    Reading reading = trees::read(tree);
    reading.analysis.antecedents = {{head, 0, 0.9F}};
    return trees::links_of(reading);
  };
  BOOST_TEST(links("Ann//NNP/6/nsubj/PERSON lawyer//NN/1/appos for//IN/5/case the//DT/5/det man//NN/2/nmod left/leave/VBD/0/root", 4) ==
             "lawyer -apposition-> Ann");
  BOOST_TEST(
      links("Ann//NNP/7/nsubj/PERSON whose//PRP$/3/nmod:poss wife//NN/6/nsubj is/be/VBZ/6/cop the//DT/6/det mayor//NN/1/acl:relcl left/leave/VBD/0/root", 5)
          .find("mayor") == std::string::npos);
  BOOST_TEST(links("Ann//NNP/2/nsubj/PERSON left/leave/VBD/0/root\nThe//DT/2/det man//NN/3/nsubj slept/sleep/VBD/0/root", 3) == "The man -description-> Ann");
}

BOOST_AUTO_TEST_CASE(several_are_not_the_country_before_them) {
  // The reading model takes Peru for the antecedent of "they".
  const auto links = [](const std::string& noun) {
    Reading reading =
        trees::read("Peru//NNP/2/nsubj/GPE feared/fear/VBD/0/root the//DT/4/det " + noun + "/2/obj as//IN/7/mark they//PRP/7/nsubj left/leave/VBD/2/advcl");
    reading.analysis.antecedents = {{5, 0, 0.9F}};
    return trees::links_of(reading);
  };
  BOOST_TEST(links("rebels/rebel/NNS") == "");
  BOOST_TEST(links("gangs/gang/NNS") == "");
  BOOST_TEST(links("rebel/rebel/NN") == "they -pronoun-> Peru");
  BOOST_TEST(links("floods/flood/NNS") == "they -pronoun-> Peru");
}
