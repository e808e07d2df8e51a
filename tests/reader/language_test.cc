// English is read, other languages are named.
#include "reader/language.h"

#include <boost/test/unit_test.hpp>

using namespace relata;

BOOST_AUTO_TEST_SUITE(language)

BOOST_AUTO_TEST_CASE(languages_are_distinguished) {
  const std::pair<const char*, const char*> rows[] = {
      {"English", ""},
      {"The mayor of the town met the company on Tuesday and said that it would not pay for the bridge, which was built in the spring of last year.", ""},
      {"Le maire de la ville a rencontré la société mardi et il a dit que celle-ci ne paierait pas pour le pont qui a été construit au printemps de l'an dernier.",
       "French"},
      {"Der Bürgermeister der Stadt hat sich am Dienstag mit der Firma getroffen und gesagt, dass sie nicht für die Brücke zahlen wird, die im Frühling gebaut wurde.",
       "German"},
      {"El alcalde de la ciudad se reunió el martes con la empresa y dijo que no pagará por el puente que se construyó en la primavera del año pasado.",
       "Spanish"},
      {"Starosta města se v úterý sešel se zástupci firmy a řekl, že ta nebude platit za most, který byl postaven na jaře a je už podle něj v provozu.",
       "Czech"},
      {"Мэр города встретился во вторник с представителями компании и сказал, что она не будет платить за мост.", "a Cyrillic language"},
      {"市长星期二会见了公司代表，说公司不会为去年春天建成的桥付款，并要求他们解释原因。", "Chinese"},
      {"市長は火曜日に会社の代表と会い、去年の春に完成した橋の費用を支払わないと述べた。", "Japanese"}};
  for (const auto& [text, name] : rows) BOOST_TEST(foreign_language(text) == name, text);
}

BOOST_AUTO_TEST_CASE(names_and_quotations_do_not_make_english_foreign) {
  BOOST_TEST(
      foreign_language("José Núñez met François Béranger in Málaga. The paper El País wrote of it under the title “La casa de la playa de los niños”, and "
                       "the mayor said that he had not read it.") == "");
  BOOST_TEST(foreign_language("王毅 met Wang Yi.") == "");
  BOOST_TEST(foreign_language("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
