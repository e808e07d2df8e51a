#include <boost/test/unit_test.hpp>

#include "graph/build.h"

using namespace relata;

BOOST_AUTO_TEST_SUITE(slug)

BOOST_AUTO_TEST_CASE(an_id_is_the_type_and_the_name) {
  const struct {
    EntityType type;
    const char* label;
    const char* id;
  } rows[] = {
      {EntityType::Person, "Wang Yi", "person-wang_yi"},
      {EntityType::Org, "AT&T <日本> 😀 \"Labs\"", "org-at_t_日本_labs"},
      {EntityType::Gpe, "U.S.", "gpe-us"},
      {EntityType::Person, "Nadia Calviño", "person-nadia_calviño"},
      {EntityType::Person, "Nadia Calvin\xCC\x83o", "person-nadia_calviño"},
      {EntityType::Person, "Seán O’Casey", "person-seán_ocasey"},
      {EntityType::Person, "a 'b'", "person-a_b"},
      {EntityType::Person, "Hossein Amir-Abdollahian", "person-hossein_amir_abdollahian"},
      {EntityType::Org, "  4+1  ", "org-4_1"},
      {EntityType::Loc, "Ελλάδα", "loc-ελλάδα"},
  };
  for (const auto& row : rows) BOOST_TEST(slug_of(row.type, row.label) == row.id);
}

BOOST_AUTO_TEST_CASE(ascii_is_written_alike_with_and_without_other_letters) {
  for (int byte = 0; byte < 0x80; ++byte) {
    const std::string text = {'Q', static_cast<char>(byte), 'Z', '1'};
    BOOST_TEST(slug_of(EntityType::Org, text) + "ö" == slug_of(EntityType::Org, text + "ö"), byte);
  }
}

BOOST_AUTO_TEST_CASE(a_name_without_letters_has_an_id_of_its_bytes) {
  BOOST_TEST(slug_of(EntityType::Misc, "???") != slug_of(EntityType::Misc, "!"));
  BOOST_TEST(slug_of(EntityType::Misc, "???") == slug_of(EntityType::Misc, "???"));
  BOOST_TEST(slug_of(EntityType::Misc, "\xff\xfe").starts_with("misc-x"));
}

BOOST_AUTO_TEST_SUITE_END()
