// Records as articles, whatever their fields are called.
#include "reader/record.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"

using namespace relata;

BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(the_usual_names_are_known) {
  const RawArticle crawled = article_of_record(
      {{"maintext", "Peru sued Chile."}, {"date_publish", "2020-01-07 10:00:00"}, {"source_domain", "post.example"}, {"title", "Suit"}, {"url", "u"}}, {});
  BOOST_TEST(crawled.text == "Peru sued Chile.");
  BOOST_TEST(crawled.source.date == "2020-01-07");
  BOOST_TEST(crawled.source.publisher == "post.example");
  const RawArticle service = article_of_record(
      {{"source.name", "Post"}, {"description", "Short."}, {"content", "Peru sued Chile… [+2345 chars]"}, {"publishedAt", "2018-02-03T10:00:00Z"}}, {});
  BOOST_TEST(service.text == "Peru sued Chile");
  BOOST_TEST(service.source.publisher == "Post");
  BOOST_TEST(service.source.date == "2018-02-03");
  BOOST_TEST(!service.summary_only);
  BOOST_TEST(article_of_record({{"content", ""}, {"description", "Short."}}, {}).summary_only);
  BOOST_TEST(article_of_record({{"content", "<p>One.</p><p>Two.</p>"}}, {}).text == "One.\n\nTwo.");
}

BOOST_AUTO_TEST_CASE(fields_that_are_named_count_alone) {
  const RawArticle article = article_of_record({{"text", "no"}, {"words", "yes"}, {"nr", "7"}}, {.id = "nr", .text = "words"});
  BOOST_TEST(article.text == "yes");
  BOOST_TEST(article.source.id == "7");
}

BOOST_AUTO_TEST_CASE(a_record_without_text_names_its_fields) {
  BOOST_CHECK_EXCEPTION(article_of_record({{"title", "B"}, {"url", "u"}}, {}), Error, [](const Error& error) {
    return std::string(error.what()).find("title, url") != std::string::npos && error.kind() == ErrorKind::Input;
  });
  BOOST_CHECK_THROW(article_of_record({{"text", "x"}}, {.text = "body"}), Error);
  BOOST_TEST(has_text_field({"id", "body"}, {}));
  BOOST_TEST(!has_text_field({"id", "title"}, {}));
}

BOOST_AUTO_TEST_SUITE_END()
