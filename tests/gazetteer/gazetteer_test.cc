// The built-in facts about names.
#include "gazetteer/gazetteer.h"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace relata;

namespace {

const Gazetteer& gazetteer() { return Gazetteer::built_in(); }

std::string id_of(const GazetteerEntry* entry) { return entry == nullptr ? "" : entry->id; }

std::string first(std::string_view name) {
  const auto found = gazetteer().look_up(name);
  return found.empty() ? "" : found.front()->id;
}

struct Row {
  const char* name;
  const char* id;
};

}  // namespace

BOOST_AUTO_TEST_CASE(names_aliases_and_acronyms_lead_to_an_entry) {
  const Row rows[] = {
      {"China", "country:CN"},
      {"the United States", "country:US"},
      {"U.S.", "country:US"},
      {"US", "country:US"},
      {"Türkiye", "country:TR"},
      {"Kyiv", "city:UA:Kyiv"},
      {"Kiev", "city:UA:Kyiv"},
      {"Bogota", "city:CO:Bogotá"},
      {"Washington, D.C.", "city:US:Washington"},
      {"Mumbai", "city:IN:Mumbai"},
      {"NATO", "body:NATO"},
      {"Nato", "body:NATO"},
      {"Organisation for Economic Co-operation and Development", "body:OECD"},
      {"Georgia", "country:GE"},
      {"Atlantis", ""},
  };
  for (const Row& row : rows) BOOST_TEST(first(row.name) == row.id, row.name << ": " << first(row.name));
  BOOST_TEST(gazetteer().look_up("Georgia").size() == 2u);
}

BOOST_AUTO_TEST_CASE(demonyms_in_singular_and_plural_lead_to_their_country) {
  const Row rows[] = {{"Chinese", "country:CN"},
                      {"Kenyans", "country:KE"},
                      {"Frenchman", "country:FR"},
                      {"British", "country:GB"},
                      {"European", "region:Europe"},
                      {"Shiite", "region:Shia Islam"},
                      {"blue", ""}};
  for (const Row& row : rows) BOOST_TEST(id_of(gazetteer().of_demonym(row.name)) == row.id, row.name);
}

BOOST_AUTO_TEST_CASE(peoples_have_a_plural) {
  BOOST_TEST(gazetteer().people_of("KE") == "Kenyans");
  BOOST_TEST(gazetteer().people_of("CN") == "Chinese");
  BOOST_TEST(gazetteer().people_of("XX") == "");
}

BOOST_AUTO_TEST_CASE(a_seat_stands_for_its_country) {
  const Row rows[] = {{"Beijing", "country:CN"}, {"Kremlin", "country:RU"}, {"White House", "country:US"}, {"Kyiv", "country:UA"}, {"Mumbai", ""}};
  for (const Row& row : rows) BOOST_TEST(id_of(gazetteer().of_seat(row.name)) == row.id, row.name);
  BOOST_TEST(id_of(gazetteer().capital_of("EC")) == "city:EC:Quito");
  BOOST_TEST(id_of(gazetteer().country("KE")) == "country:KE");
}

BOOST_AUTO_TEST_CASE(places_and_names_come_from_the_packages) {
  const Row rows[] = {{"Nunavut", "place:CA:Nunavut"},
                      {"Andhra Pradesh", "place:IN:Andhra Pradesh"},
                      {"Republic of Kenya", "country:KE"},
                      {"Lake Victoria", "place::Lake Victoria"},
                      {"Reading", ""}};
  for (const Row& row : rows) BOOST_TEST(first(row.name) == row.id, row.name << ": " << first(row.name));
  BOOST_TEST(id_of(gazetteer().language("Swahili")) == "language:Swahili");
  BOOST_TEST(id_of(gazetteer().language("Kenyan")) == "");
}

BOOST_AUTO_TEST_CASE(given_names_tell_the_sex) {
  BOOST_TEST((gazetteer().sex_of_given_name("Maria") == NameSex::Female));
  BOOST_TEST((gazetteer().sex_of_given_name("Vladimir") == NameSex::Male));
  BOOST_TEST((gazetteer().sex_of_given_name("Alex") == NameSex::Either));
  BOOST_TEST(!gazetteer().is_given_name("Table"));
}

BOOST_AUTO_TEST_CASE(ids_are_unique_and_countries_known) {
  std::set<std::string> ids;
  for (const GazetteerEntry& entry : gazetteer().entries()) {
    BOOST_TEST(ids.insert(entry.id).second, entry.id);
    if (!entry.country.empty()) BOOST_TEST((gazetteer().country(entry.country) != nullptr), entry.id);
  }
  BOOST_TEST(gazetteer().entries().size() > 900u);
}
