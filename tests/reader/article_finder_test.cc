// Which part of a page is read.
#include <boost/test/unit_test.hpp>

#include <string>

#include "reader/class_words.h"
#include "reader/html.h"

using namespace relata;

namespace {

const std::string kStory =
    "<p>Boris Hale, the mayor of Fairview, met Anna Petrova on Tuesday. He accused Harlow Minerals of bribery.</p>"
    "<p>The firm, which employs 300 people in the town, said that it had paid nothing, and that it would sue.</p>";

bool reads_story(const std::string& body) {
  const std::string text = article_of_html("<html><body>" + body + "</body></html>").text;
  const bool good = text.find("Boris Hale") != std::string::npos && text.find("would sue") != std::string::npos && text.find("Skye") == std::string::npos;
  if (!good) BOOST_TEST_MESSAGE(body << "\n=> " << text);
  return good;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(article_finder)

BOOST_AUTO_TEST_CASE(teasers_beside_the_article_are_not_read) {
  const std::string teaser = "<h3><a href=x>Rain delays the Skye ferry</a></h3>";
  BOOST_TEST(reads_story("<div class=top><article class=summary>" + teaser + "</article></div><article>" + kStory + "</article>"));
  BOOST_TEST(reads_story("<aside><article><p>Rain delays the Skye ferry.</p></article></aside><article>" + kStory + "</article>"));
  BOOST_TEST(reads_story("<main>" + kStory + "</main><div class=related><h2>Most read</h2><ul><li>" + teaser + "</li><li>" + teaser + "</li></ul></div>"));
  BOOST_TEST(reads_story("<div class=story>" + kStory + "</div><div class=most-read><p>Rain delays the Skye ferry, and many people wait.</p></div>"));
  BOOST_TEST(reads_story("<div>" + kStory + "<p><a href=z>READ MORE: Rain delays the Skye ferry</a></p></div>"));
  BOOST_TEST(reads_story("<div>" + kStory + "<div class=newsletter-box><p>Sign up for news of Skye.</p><input type=text></div></div>"));
  BOOST_TEST(
      reads_story("<div>" + kStory + "</div><div id=comments><p>Skye is fine, said one, and another agreed, and a third one did not, at all.</p></div>"));
}

BOOST_AUTO_TEST_CASE(boxes_and_what_is_hidden_are_not_read) {
  BOOST_TEST(
      reads_story("<div class=cookie-banner><p>We and our partners in Skye use cookies to store data on your device.</p></div><main>" + kStory + "</main>"));
  BOOST_TEST(reads_story("<div>" + kStory + "<p hidden>Skye</p><p style='display: none'>Skye</p><div aria-hidden=true>Skye</div></div>"));
  BOOST_TEST(reads_story("<div>" + kStory + "<figure><img><figcaption>Skye, seen from the ferry. Photo: A. Nother</figcaption></figure></div>"));
  BOOST_TEST(reads_story("<nav>Skye</nav><div>" + kStory + "<div class=share-bar>Share Skye</div></div><footer>Skye</footer>"));
}

BOOST_AUTO_TEST_CASE(articles_are_found_in_whatever_holds_them) {
  BOOST_TEST(reads_story("<form id=aspnetForm action=x.aspx><h1>Talks</h1><div class=story>" + kStory + "</div></form>"));
  BOOST_TEST(reads_story("<table><tr><td><a href=x>Skye</a></td><td>" + kStory + "</td></tr></table>"));
  std::string lines = kStory;
  for (const std::string_view tag : {"<p>", "</p>"})
    for (std::size_t at; (at = lines.find(tag)) != std::string::npos;) lines.replace(at, tag.size(), "<br><br>");
  BOOST_TEST(reads_story("<div>" + lines + "</div>"));
  BOOST_TEST(reads_story("<div class=page-with-sidebar>" + kStory + "</div>"));
  BOOST_TEST(reads_story("<p>Boris Hale met Anna Petrova in Oslo. The firm would sue.</p>"));
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_live_blog_are_all_read) {
  std::string blog;
  for (int i = 0; i < 6; ++i)
    blog += "<div class=entry><time datetime='2026-03-02T1" + std::to_string(i) + ":00'>1" + std::to_string(i) + ":00</time><p>Entry number " +
            std::to_string(i) + " tells of the talks, which go on, and of those who left the room, one after the other.</p></div>";
  const std::string text = article_of_html("<body><div id=live>" + blog + "</div></body>").text;
  for (int i = 0; i < 6; ++i) BOOST_TEST(text.find("number " + std::to_string(i)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(classes_are_read_by_their_words) {
  BOOST_TEST(class_traits("col-2 article__Body").weight == 1);
  BOOST_TEST(class_traits("sidebar").unlikely);
  BOOST_TEST(class_traits("sidebar").weight == -1);
  BOOST_TEST(!class_traits("headline").unlikely);
  BOOST_TEST(!class_traits("roadside").unlikely);
  BOOST_TEST(class_traits("ad").unlikely);
  BOOST_TEST(!class_traits("gradient").unlikely);
  BOOST_TEST(class_traits("").weight == 0);
}

BOOST_AUTO_TEST_SUITE_END()
