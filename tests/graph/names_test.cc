#include <boost/test/unit_test.hpp>

#include "graph/names.h"

using namespace relata;

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(one_key_for_all_ways_to_write_a_name) {
  const struct {
    const char* a;
    const char* b;
  } rows[] = {{"The AT&T Corp.", "AT&T"},
              {"Recep Tayyip Erdoğan", "Recep Tayyip ERDOGAN"},
              {"Yoon Suk-yeol", "Yoon Sukyeol"},
              {"Palestine Liberation Organisation", "the Palestine Liberation Organization"},
              {"U.S.", "US"},
              {"US Air Force", "United States Air Force"},
              {"the U.S. Department of Energy", "United States Department of Energy"},
              {"Mt. Orm", "Mount Orm"},
              {"St. Ada's", "Saint Ada"},
              {"Thorn & Quint", "Thorn and Quint"},
              {"UN Security Council", "United Nations Security Council"},
              {"United Nation’s", "United Nation"},
              {"Seán O’Brien", "Sean O'Brien"},
              {"«Volga» Bank", "Volga Bank"},
              {"Mr. Orban", "Orbán"}};
  for (const auto& row : rows) BOOST_TEST(key_of(comparable_words(row.a)) == key_of(comparable_words(row.b)));
  BOOST_TEST(key_of(comparable_words("Mr.")) == "mr");
  BOOST_TEST(key_of(comparable_words("...")) == "");
  BOOST_TEST(key_of(comparable_words("KIM JONG UN")) == key_of(comparable_words("Kim Jong Un")));
  BOOST_TEST(key_of(comparable_words("Wang Yi")) != key_of(comparable_words("Wang Li")));
}

BOOST_AUTO_TEST_CASE(full_names_of_one_person_agree) {
  const struct {
    const char* a;
    const char* b;
    bool agree;
  } rows[] = {
      {"Vladimir Putin", "Vladimir Vladimirovich Putin", true},
      {"J. Biden", "Joseph Biden", true},
      {"Joe Biden", "Joseph Biden", true},
      {"Joe Biden", "Jill Biden", false},
      {"Sergei Lavrov", "Sergey Lavrov", true},
      {"Rodrigo Chaves", "Rodrigo Chaves Robles", true},
      {"Hossein Amir-Abdollahian", "Hossein Amirabdollahian", true},
      {"Hossein Amir Abdollahian", "Hossein Amir-Abdollahian", true},
      {"Volodymyr Zelensky", "Volodymyr Zelenskyy", true},
      {"Wang Yi", "Wang Li", false},
      {"Wang Yi", "Wang Wenbin", false},
      {"George Bush", "George Walker Bush", true},
      {"Frederick C. Thorn", "Frederick Cheney Thorn", true},
      {"Fred Thorn", "Frederick C. Thorn", true},
      {"Katie Thorn", "Kathryn Thorn", true},
      {"Ed Thorn", "Edward Thorn", true},
      {"Ed Thorn", "Edmund Thorn", true},
      {"Edward Thorn", "Edmund Thorn", false},
      {"Frederick C. Thorn", "Frederick David Thorn", false},
      {"George W. Thorn", "George H. W. Thorn", false},
      {"George W. Thorn", "George Walker Allen Thorn", true},
      {"Maria Lopez Thorn", "Maria Elena Lopez Thorn", true},
      {"Vincent 'The Chin' Thorn", "Vincent \"Chin\" Thorn", true},
      {"Bill Clinton", "Hillary Clinton", false},
      {"Kim Jong Un", "Kim Jong Il", false},
      {"Maria Garcia", "Mario Garcia", false},
      {"Yulia Ivanova", "Yulia Ivanov", false},
  };
  for (const auto& row : rows) {
    BOOST_TEST(may_be_one_person(comparable_words(row.a), comparable_words(row.b)) == row.agree, row.a << " / " << row.b);
    BOOST_TEST(may_be_one_person(comparable_words(row.b), comparable_words(row.a)) == row.agree);
  }
}

BOOST_AUTO_TEST_CASE(institutions_of_any_country_are_generic) {
  for (const char* name : {"Foreign Ministry", "the Supreme Court", "Ministry of Defence", "House of Representatives"})
    BOOST_TEST(is_generic(comparable_words(name)), name);
  for (const char* name : {"Chinese Foreign Ministry", "Xinhua", "European Union", "World Bank"}) BOOST_TEST(!is_generic(comparable_words(name)), name);
}

BOOST_AUTO_TEST_CASE(names_have_capitals) {
  for (const char* name : {"Xinhua News Agency", "the Bank of England", "4+1"}) BOOST_TEST(looks_like_name(name), name);
  for (const char* name : {"the news agency", "the", "", "state-run Xinhua"}) BOOST_TEST(!looks_like_name(name), name);
}

BOOST_AUTO_TEST_SUITE_END()
