// What pages state of their articles: days, titles, papers, addresses, authors.
#include "reader/page_facts.h"

#include <boost/test/unit_test.hpp>

#include "reader/html.h"

using namespace relata;

namespace {

PageFacts facts_of(const std::string& html) { return page_facts(HtmlTree(html)); }
std::string day_of_page(const std::string& html) { return article_of_html(html).source.date; }
std::string titled(const std::string& head) { return facts_of("<head>" + head + "</head>").title; }

}  // namespace

BOOST_AUTO_TEST_SUITE(page_facts_)

BOOST_AUTO_TEST_CASE(linked_data_states_all) {
  const PageFacts facts = facts_of(
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Kim&#8217;s suit\","
      "\"datePublished\":\"2024-05-14T06:00:00+02:00\",\"author\":[{\"name\":\"Jo Bell\"},{\"name\":\"Al Ray\"}],\"publisher\":{\"name\":\"The Post\"},"
      "\"mainEntityOfPage\":{\"@id\":\"https://post.example/a\"}}]}</script>");
  BOOST_TEST(facts.title == "Kim’s suit");
  BOOST_TEST(facts.day == "2024-05-14");
  BOOST_TEST(facts.author == "Jo Bell, Al Ray");
  BOOST_TEST(facts.publisher == "The Post");
  BOOST_TEST(facts.url == "https://post.example/a");
}

BOOST_AUTO_TEST_CASE(broken_linked_data_is_passed_over) {
  BOOST_TEST(facts_of("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script><meta property='og:title' content='Talks'>").title == "Talks");
  BOOST_TEST(facts_of("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"One\ntwo\",}</script>").title == "One two");
}

BOOST_AUTO_TEST_CASE(a_day_comes_from_many_places_and_is_a_day) {
  BOOST_TEST(day_of_page("<meta property='article:published_time' content='2026-03-02T10:00:00Z'>") == "2026-03-02");
  BOOST_TEST(day_of_page("<meta property='article:published_time' content='Tue Nov 19 18:21:47 UTC 2019'>") == "2019-11-19");
  BOOST_TEST(day_of_page("<meta property='article:published_time' content='Tue Nov 19'>") == "");
  BOOST_TEST(day_of_page("<meta name=parsely-pub-date content='2026-03-02'>") == "2026-03-02");
  BOOST_TEST(day_of_page("<span itemprop=datePublished>March 2, 2026</span>") == "2026-03-02");
  BOOST_TEST(day_of_page("<link rel=canonical href='https://post.example/2026/03/02/a'>") == "2026-03-02");
  BOOST_TEST(day_of_page("<div><h1>A</h1><p class='story-date'>2 March 2026</p><p>The mayor met the firm, and she spoke of the bridge.</p></div>") ==
             "2026-03-02");
  BOOST_TEST(day_of_page("<div class=ticker><time datetime='2011-01-01'>old</time></div><article><time pubdate datetime='2026-03-02T09:00'>x</time>"
                         "<p>The mayor met the firm, and she spoke of the bridge.</p></article>") == "2026-03-02");
}

BOOST_AUTO_TEST_CASE(a_day_of_publication_counts_more_than_one_of_change) {
  const std::string story = "<div><p>The mayor met the firm, and she spoke of the bridge.</p></div>";
  BOOST_TEST(day_of_page("<script type='application/ld+json'>{\"@type\":\"Article\",\"dateCreated\":\"2026-03-03\"}</script>"
                         "<meta property='article:published_time' content='2026-03-02T23:00:00-08:00'>" +
                         story) == "2026-03-02");
  BOOST_TEST(day_of_page("<script type='application/ld+json'>{\"@type\":\"Article\",\"dateModified\":\"2026-03-03\"}</script>" + story) == "2026-03-03");
  BOOST_TEST(day_of_page("<script type='application/ld+json'><![CDATA[ {\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-02\"} ]]></script>" + story) ==
             "2026-03-02");
}

BOOST_AUTO_TEST_CASE(lines_of_date_are_known_by_class_or_by_their_first_word) {
  const std::string story = "<p>The mayor met the firm, and she spoke of the bridge.</p>";
  BOOST_TEST(day_of_page("<h2>Talks</h2><div>Posted by Jo Bell and Al Ray on 2026-03-02, <a href=/>all posts</a></div>" + story) == "2026-03-02");
  BOOST_TEST(day_of_page("<h2>Talks</h2><div>The bridge was closed on 2026-03-02.</div>" + story) == "");
  BOOST_TEST(day_of_page("<h2>Talks</h2><div class=article-author>Jo Bell <span>Monday, March 2, 2026 @ 11:10 PM UTC</span></div>" + story) == "2026-03-02");
  BOOST_TEST(day_of_page("<abbr itemprop='datePublished' title='2026-03-02T12:05:00-07:00'>12:05 PM</abbr>" + story) == "2026-03-02");
  BOOST_TEST(day_of_page("<p>March 2, 2026 -- The mayor met the firm, and she spoke of the bridge.</p>") == "2026-03-02");
  BOOST_TEST(day_of_page("<p>OSLO, March 2, 2026 — The mayor met the firm, and she spoke of the bridge.</p>") == "2026-03-02");
}

BOOST_AUTO_TEST_CASE(the_title_is_without_the_paper) {
  BOOST_TEST(titled("<title>Talks - Quill Post</title><meta property=og:site_name content='Quill Post'>") == "Talks");
  BOOST_TEST(titled("<title>Talks | News | The Quill Post</title><meta property=og:site_name content='Quill Post'>") == "Talks | News");
  BOOST_TEST(titled("<title>Talks - quillpost.example</title><link rel=canonical href='https://www.quillpost.example/a'>") == "Talks");
  BOOST_TEST(titled("<title>Talks - and a walk</title>") == "Talks - and a walk");
  BOOST_TEST(facts_of("<title>Talks - Page 3</title><h1>Talks</h1>").title == "Talks");
}

BOOST_AUTO_TEST_CASE(address_author_and_language) {
  const PageFacts facts = facts_of(
      "<html lang=en-GB><link rel=canonical href='https://post.example/a'><meta property=og:url content='https://post.example/b'>"
      "<meta name=author content='Jo Bell'><meta property='article:author' content='https://face.example/jo'>");
  BOOST_TEST(facts.url == "https://post.example/a");
  BOOST_TEST(facts.author == "Jo Bell");
  BOOST_TEST(facts.language == "en-GB");
  BOOST_TEST(facts_of("<link rel=canonical href='/a'>").url == "");
}

BOOST_AUTO_TEST_SUITE_END()
