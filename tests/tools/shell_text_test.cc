#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "shell_text.h"

using namespace relata::cli;

BOOST_AUTO_TEST_SUITE(shell_text)

BOOST_AUTO_TEST_CASE(a_query_ends_with_a_semicolon_of_its_own) {
  BOOST_TEST(end_of_query("RETURN 1; RETURN 2;") == 9u);
  BOOST_TEST(end_of_query("RETURN ';' + \"a;\\\";\" AS `;` /* ; */ // ;\n ;") == 43u);
  for (const char* open : {"", "RETURN 1", "RETURN 'a;", "RETURN 1 // ;", "/* ;", "RETURN `;", "RETURN '\\';"})
    BOOST_TEST(end_of_query(open) == std::string_view::npos, open);
}

BOOST_AUTO_TEST_CASE(blanks_semicolons_and_comments_are_nothing) {
  for (const char* nothing : {"", " \n\t", ";", "// MATCH\n ; /* a */", "/* a"}) BOOST_TEST(is_blank(nothing), nothing);
  for (const char* something : {"a", "/ 1", "''", "// a\nb"}) BOOST_TEST(!is_blank(something), something);
}

BOOST_AUTO_TEST_CASE(words_in_quotes_hold_blanks) {
  const auto words = [](std::string_view line) {
    std::string text;
    for (const std::string& word : shell_words(line)) text += "<" + word + ">";
    return text;
  };
  BOOST_TEST(words("path \"Wang Yi\" NATO") == "<path><Wang Yi><NATO>");
  BOOST_TEST(words("  find 'O\"Neil'  --format=\"json\" ") == "<find><O\"Neil><--format=json>");
  BOOST_TEST(words("show ''") == "<show><>");
  BOOST_TEST(words(" ") == "");
  BOOST_CHECK_THROW(shell_words("show \"Wang"), relata::Error);
}

BOOST_AUTO_TEST_SUITE_END()
