// A user's table: names found, called and kept apart as it says, and rows that cannot be read.
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "gazetteer/user_names.h"
#include "support/trees.h"

using namespace relata;

namespace {

Reading supplied_reading(const char* tree, const Gazetteer& gazetteer) {
  Reading reading = trees::read(tree);
  reading.analysis = with_supplied_names(reading.document, std::move(reading.analysis), gazetteer);
  return reading;
}

std::string entities_with(const char* table, const char* tree) {
  const Gazetteer gazetteer = Gazetteer::built_in().with(table, "names.tsv");
  return trees::entities_of(supplied_reading(tree, gazetteer), gazetteer);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_supplied_name_is_found_and_has_the_type_of_its_row) {
  const char* table = "# mine\nKoysha Trust\tKHT;Koysha\tORG\tacme:1\nAmazon\t-\tLOC\n";
  // Names that the reading did not see, or took for something else.
  BOOST_TEST(entities_with(table, "KHT//NNP/2/nsubj grew/grow/VBD/0/root") == "Koysha Trust ORG");
  BOOST_TEST(entities_with(table, "Koysha//NNP/2/nsubj/PERSON grew/grow/VBD/0/root") == "Koysha Trust ORG");
  BOOST_TEST(entities_with(table, "The//DT/2/det Amazon//NNP/3/nsubj/ORG rose/rise/VBD/0/root") == "Amazon LOC");
  // A longer name stays what it is.
  BOOST_TEST(entities_with(table, "Koysha//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root") == "Koysha Bank ORG");
  BOOST_TEST(entities_with(table, "koysha/koysha/NN/2/nsubj grew/grow/VBD/0/root") == "");
}

BOOST_AUTO_TEST_CASE(a_known_id_gives_its_thing_another_name) {
  BOOST_TEST(entities_with("Nyumbani\tMaziwa\tGPE\tcountry:KE\n",
                           "Maziwa//NNP/2/nsubj voted/vote/VBD/0/root\nKenyan//JJ/2/amod/NORP farmers/farmer/NNS/3/nsubj voted/vote/VBD/0/root") ==
             "Nyumbani GPE");
}

BOOST_AUTO_TEST_CASE(names_of_a_cannot_link_are_never_one) {
  const char* tree = "Mary//NNP/3/nsubj/PERSON Otieno//NNP/1/flat/+ left/leave/VBD/0/root\nOtieno//NNP/2/nsubj/PERSON spoke/speak/VBD/0/root";
  BOOST_TEST(entities_with("", tree) == "Mary Otieno PERSON");
  BOOST_TEST(entities_with("!=\tOtieno\tMary Otieno\n", tree) == "Mary Otieno PERSON; Otieno PERSON");
  const char* bank = "Volga//NNP/2/compound/ORG Bank//NNP/3/nsubj/+ grew/grow/VBD/0/root\nVolga//NNP/2/nsubj/ORG grew/grow/VBD/0/root";
  BOOST_TEST(entities_with("", bank) == "Volga Bank ORG");
  BOOST_TEST(entities_with("!=\tVolga\tVolga Bank\n", bank) == "Volga Bank ORG; Volga ORG");
}

BOOST_AUTO_TEST_CASE(later_tables_count_first) {
  const Gazetteer both = Gazetteer::built_in().with("Koysha\t-\tORG\ta:1\n", "one.tsv").with("Koysha\t-\tLOC\ta:2\n", "two.tsv");
  BOOST_TEST(both.look_up("Koysha").front()->id == "a:2");
  BOOST_TEST(Gazetteer::built_in().look_up("Koysha").empty());
}

BOOST_AUTO_TEST_CASE(a_row_that_cannot_be_read_is_named) {
  const struct {
    const char* table;
    const char* message;
  } rows[] = {
      {"Koysha\n", "names.tsv:1: found 'Koysha'"},
      {"\n# mine\nKoysha\t-\tRIVER\n", "names.tsv:3: found the type 'RIVER'"},
      {"Koysha\t-\tCONCEPT\n", "names.tsv:1: found the type 'CONCEPT'"},
      {"Koysha\t-\tORG\tid\tmore\n", "names.tsv:1: found"},
      {"!=\tKoysha\n", "names.tsv:1: found"},
      {"A One\t-\tORG\tx:1\nB Two\t-\tORG\tx:1\n", "names.tsv:2: the id 'x:1' stands for A One already"},
  };
  for (const auto& row : rows) {
    const auto says = [&row](const Error& e) { return std::string(e.what()).starts_with(row.message) && e.kind() == ErrorKind::Input; };
    BOOST_CHECK_EXCEPTION(Gazetteer::built_in().with(row.table, "names.tsv"), Error, says);
  }
}
