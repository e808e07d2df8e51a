// Tables in all formats.
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "table_box.h"
#include "table_output.h"

using namespace relata;
using namespace relata::cli;

namespace {

const Table kTable = {{"name", "n"}, {{"Ada, \"the\" first", 1}, {"tab\tline\nback\\", Value()}}};

std::string text(const Table& table, TableFormat format) { return table_text(table, Graph(), {.format = format}); }

}  // namespace

BOOST_AUTO_TEST_SUITE(table_output)

BOOST_AUTO_TEST_CASE(csv_quotes_what_must_be_quoted) {
  BOOST_TEST(text(kTable, TableFormat::Csv) == "name,n\n\"Ada, \"\"the\"\" first\",1\n\"tab\tline\nback\\\",\n");
}

BOOST_AUTO_TEST_CASE(tsv_escapes) { BOOST_TEST(text(kTable, TableFormat::Tsv) == "name\tn\nAda, \"the\" first\t1\ntab\\tline\\nback\\\\\t\n"); }

BOOST_AUTO_TEST_CASE(json_is_one_array_and_empty_when_there_is_nothing) {
  BOOST_TEST(text({{"a"}, {{1}, {Value()}}}, TableFormat::Json) == "[\n  {\"a\": 1},\n  {\"a\": null}\n]\n");
  BOOST_TEST(text({{"a"}, {}}, TableFormat::Json) == "[]\n");
  BOOST_TEST(text({{"a"}, {{1}, {"x"}}}, TableFormat::Jsonl) == "{\"a\": 1}\n{\"a\": \"x\"}\n");
  BOOST_TEST(text({{"a"}, {}}, TableFormat::Jsonl) == "");
}

BOOST_AUTO_TEST_CASE(markdown_sets_numbers_right_and_escapes_bars) {
  BOOST_TEST(text({{"a|b", "n"}, {{"x|y\nz", 1}}}, TableFormat::Md) == "| a\\|b | n |\n| --- | ---: |\n| x\\|y z | 1 |\n");
}

BOOST_AUTO_TEST_CASE(a_table_is_aligned_by_what_is_seen) {
  BOOST_TEST(text({{"name", "n"}, {{"é", 1}, {"日本", 12}}}, TableFormat::Table) ==
             "+------+----+\n| name |  n |\n+------+----+\n| é    |  1 |\n| 日本 | 12 |\n+------+----+\n");
  BOOST_TEST(table_text({{"a"}, {{"x"}}}, Graph(), {.unicode = true}) == "┌───┐\n│ a │\n├───┤\n│ x │\n└───┘\n");
  BOOST_TEST(text({{"a"}, {}}, TableFormat::Table) == "+---+\n| a |\n+---+\n");
}

BOOST_AUTO_TEST_CASE(long_cells_are_wrapped_between_words_to_the_width) {
  const Table table = {{"who", "sentence"}, {{"Ada", "The minister said on Monday that the talks had failed."}}};
  BOOST_TEST(table_text(table, Graph(), {.width = 40}) ==
             "+-----+--------------------------------+\n| who | sentence                       |\n+-----+--------------------------------+\n"
             "| Ada | The minister said on Monday    |\n|     | that the talks had failed.     |\n+-----+--------------------------------+\n");
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_the_terminal) {
  std::string words;
  for (int i = 0; i < 200; ++i) words += i % 7 ? "wort " : "日本語日本語日本語日本語日本語 ";
  const Table table = {{"a", "b", "c"}, {{words, words + words, 1}, {"unbreakable" + std::string(300, 'x'), "", 2}}};
  for (const std::size_t width : {40u, 60u, 81u, 200u}) {
    const std::string box = table_text(table, Graph(), {.unicode = true, .width = width});
    for (std::size_t begin = 0, end; begin < box.size(); begin = end + 1) {
      end = box.find('\n', begin);
      BOOST_TEST(display_width(box.substr(begin, end - begin)) <= width);
    }
    BOOST_TEST(box.find("…") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(columns_that_do_not_fit_are_left_out_and_named) {
  const Table table = {{"who", "relation", "sentence"}, {{"Ada", "negotiates", "Understandably, the delegations disagreed."}}};
  BOOST_TEST(table_text(table, Graph(), {.width = 24}) ==
             "+-----+------------+\n| who | relation   |\n+-----+------------+\n| Ada | negotiates |\n+-----+------------+\n"
             "not shown, for want of room: sentence\n");
  BOOST_TEST(table_text(table, Graph(), {.width = 60}).find("not shown") == std::string::npos);
  BOOST_TEST(table_text({{"name", "id"}, {{std::string(40, 'x'), "y"}}}, Graph(), {.width = 20}).find("not shown, for want of room: id") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(notes_stand_under_their_row) {
  const Table table = {{"a", "b"}, {{"x", 1}, {"y", 2}}};
  BOOST_TEST(table_text(table, Graph(), {}, {{"one.txt: A sentence."}, {}}) ==
             "+--------------------+---+\n| a                  | b |\n+--------------------+---+\n| x                  | 1 |\n"
             "|   one.txt: A sentence. |\n| y                  | 2 |\n+--------------------+---+\n");
}

BOOST_AUTO_TEST_CASE(colour_is_only_there_when_asked_for) {
  BOOST_TEST(text(kTable, TableFormat::Table).find('\033') == std::string::npos);
  BOOST_TEST(table_text(kTable, Graph(), {.color = true}).find("\033[1m") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_format_names_the_known_ones) {
  Arguments arguments;
  arguments.options["format"] = {"xml"};
  BOOST_CHECK_EXCEPTION(table_style(arguments), Error, [](const Error& e) { return std::string(e.what()).find("jsonl") != std::string::npos; });
}

BOOST_AUTO_TEST_SUITE_END()
