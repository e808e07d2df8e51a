// The text of pages: paragraphs, line breaks, characters.
#include <boost/test/unit_test.hpp>

#include <string>

#include "reader/html.h"

using namespace relata;

namespace {

std::string text_of_page(const std::string& body) { return article_of_html("<html><body>" + body + "</body></html>").text; }

}  // namespace

BOOST_AUTO_TEST_SUITE(reader)

BOOST_AUTO_TEST_CASE(a_page_is_its_paragraphs) {
  BOOST_TEST(text_of_page("<h2>Talks</h2><p>One  <b>two</b>\nthree.</p><p></p><ul><li>Four</li><li>Five</li></ul>") ==
             "Talks\n\nOne two three.\n\nFour\n\nFive");
  BOOST_TEST(text_of_page("<nav>Home</nav><p>Read &amp; told.</p><script>x()</script><footer>Imprint</footer><aside>More</aside>") == "Read & told.");
  BOOST_TEST(text_of_page("").empty());
  BOOST_TEST(text_of_page("<p>open <i>for ever") == "open for ever");
  BOOST_TEST(text_of_page("<p>Boris Ha&shy;le met An<wbr>na Petrova in Lon&#8203;don.</p>") == "Boris Hale met Anna Petrova in London.");
}

BOOST_AUTO_TEST_CASE(a_line_break_divides_unless_the_sentence_goes_on) {
  BOOST_TEST(text_of_page("<p>One.<br>Two</p>") == "One.\n\nTwo");
  BOOST_TEST(text_of_page("<p>One and<br>two</p>") == "One and two");
  BOOST_TEST(text_of_page("<p>One and<br><br>two</p>") == "One and\n\ntwo");
}

BOOST_AUTO_TEST_CASE(a_heading_that_repeats_the_title_is_no_text) {
  BOOST_TEST(article_of_html("<title>The talks at the lake</title><h1>The talks at the lake</h1><p>They met.</p>").text == "They met.");
}

BOOST_AUTO_TEST_CASE(lines_that_lead_away_are_no_text) {
  const std::string story = "<p>They met at the lake, and they spoke of the bridge for three hours.</p>";
  for (const char* line : {"<p>Advertisement</p>", "<p>Read more: <a href=x>Rain on Skye</a></p>", "<p><time>10:45</time></p>",
                           "<p>Sign up for our newsletter.</p>", "<h3>Related stories</h3><ul><li><a href=x>Rain delays the ferry to Skye</a></li></ul>"})
    BOOST_TEST(text_of_page("<div>" + story + line + "</div>") == "They met at the lake, and they spoke of the bridge for three hours.", line);
  BOOST_TEST(text_of_page("<div>" + story + "<p>Read the letter, he said.</p></div>").ends_with("he said."));
}

BOOST_AUTO_TEST_CASE(a_fragment_is_read_whole) { BOOST_TEST(text_of_fragment("One<p>Two</p><script>x</script><a href=y>three</a>") == "One\n\nTwo\n\nthree"); }

BOOST_AUTO_TEST_SUITE_END()
