#include "view/view.h"

#include <boost/test/unit_test.hpp>

#include <string>

#include "graph/build.h"
#include "view/columns.h"
#include "view/marks.h"

using namespace relata;

namespace {

// "Ann, who met Bob in Rome, denied it. " stands at byte 100 of an article.
Graph small() {
  GraphBuilder builder({.id = "a.txt", .title = "A </script> title"});
  const auto ann = builder.add_node({.label = "Ann", .type = EntityType::Person});
  const auto bob = builder.add_node({.label = "Bob", .type = EntityType::Person});
  const auto rome = builder.add_node({.label = "Rome", .type = EntityType::Gpe});
  const std::string text = "Ann, who met Bob in Rome, denied it.";
  const auto add = [&](std::uint32_t from, std::uint32_t to, const char* relation, std::uint64_t begin, std::uint64_t end) {
    builder.add_statement({.source = from, .target = to, .relation = relation, .evidence = {.begin = begin, .end = end, .text = text}});
  };
  add(ann, bob, "meet", 100, 116);
  add(ann, rome, "be_in", 100, 124);
  return std::move(builder).build();
}

std::string marked(const Range& range) {
  const std::string text = "Ann, who met Bob in Rome, denied it.";
  return range.begin < 0 ? "-" : text.substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.end - range.begin));
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_ends_of_a_relation_are_found_in_its_sentence) {
  const std::vector<Marks> marks = marks_of(small());
  BOOST_REQUIRE(marks.size() == 2u);
  BOOST_TEST(marked(marks[0].source) == "Ann");
  BOOST_TEST(marked(marks[0].target) == "Rome");  // edges are sorted: be_in stands before meet
  BOOST_TEST(marked(marks[0].statement) == "Ann, who met Bob in Rome");
  BOOST_TEST(marked(marks[1].statement) == "Ann, who met Bob");
  BOOST_TEST(marked(marks[1].target) == "Bob");
}

BOOST_AUTO_TEST_CASE(an_end_that_no_name_tells_is_the_word_at_the_border) {
  Graph g = small();
  for (Node& node : g.nodes)
    if (node.label == "Ann") node.label = "Anna Gale";
  for (Edge& edge : g.edges)
    for (Evidence& e : edge.evidence) e.text = "She once met Bob in Rome, denied it.", e.begin = 100;
  const std::vector<Marks> marks = marks_of(g);
  BOOST_TEST(marks[0].source.begin == 0);
  BOOST_TEST(marks[0].source.end == 3);
}

BOOST_AUTO_TEST_CASE(a_name_that_holds_the_other_end_is_marked_without_it) {
  for (const std::string country : {"Roman", "Rome's"}) {
    Graph g = small();
    const std::string name = country + " Minister Ann";
    for (Node& node : g.nodes)
      if (node.label == "Ann") node.aliases.push_back(name);
    for (Edge& edge : g.edges)
      for (Evidence& e : edge.evidence) e.text = name + " denied it.", e.begin = 0, e.end = static_cast<std::uint32_t>(name.size());
    const Marks marks = marks_of(g)[0];  // of Ann in Rome
    BOOST_TEST(marks.source.begin == static_cast<std::int32_t>(name.size()) - 3);
    BOOST_TEST(marks.target.begin == 0);
    BOOST_TEST(marks.target.end == (country == "Roman" ? 5 : 4));
  }
}

BOOST_AUTO_TEST_CASE(marks_count_as_javascript_does) {
  Graph g = small();
  for (Edge& edge : g.edges)
    for (Evidence& e : edge.evidence) e.text = "😀é Ann, who met Bob in Rome.", e.begin += 7, e.end += 7;
  BOOST_TEST(marks_of(g)[0].source.begin == 4);
}

BOOST_AUTO_TEST_CASE(columns_hold_sentences_once) {
  const std::string text = columns_of(small(), 5);
  BOOST_TEST(text.find("denied it") == text.rfind("denied it"));
  BOOST_TEST(text.find("\"hidden\":5") != std::string::npos);
  BOOST_TEST(text.find("\"pieces\":[1,1]") != std::string::npos);
  BOOST_TEST(text == columns_of(small(), 5));
}

BOOST_AUTO_TEST_CASE(a_page_is_whole_and_holds_no_text_of_articles_as_markup) {
  const std::string page = page_of(small());
  BOOST_TEST(page.starts_with("<!DOCTYPE html>"));
  BOOST_TEST(page.ends_with("</html>\n"));
  BOOST_TEST(page.find("A </script> title") == std::string::npos);
  BOOST_TEST(page.find("<!-- ") == std::string::npos);
  BOOST_TEST(page.find("<script src") == std::string::npos);
  BOOST_TEST(page.find("<link") == std::string::npos);
  BOOST_TEST(page.find("Mike Bostock") != std::string::npos);
  BOOST_TEST(page.find("Oliver Nightingale") != std::string::npos);
  BOOST_TEST(page_of({}).size() > 100000u);
}
