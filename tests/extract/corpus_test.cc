// Many articles on many threads: order, errors, and nothing lost. The tiny model reads nonsense, but reads it always the same.
#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include "extract/corpus.h"

using namespace relata;

namespace {

const Knowledge& knowledge() {
  static const Knowledge tiny{load_models(RELATA_TEST_DATA "/tiny.model")};
  return tiny;
}

// Articles "0", "1" ...; the early ones are the long ones, so that later ones are ready before them.
NextArticle articles(std::size_t count, std::size_t& drawn) {
  return [count, &drawn](RawArticle& raw) {
    if (drawn == count) return false;
    raw.source = {};
    raw.source.id = std::to_string(drawn);
    raw.text = "Peru sued Chile.";
    for (std::size_t i = drawn; i < count && i < drawn + 12; ++i) raw.text += " Kenya met Peru in Oslo on Tuesday.";
    ++drawn;
    return true;
  };
}

}  // namespace

BOOST_AUTO_TEST_CASE(articles_come_out_in_the_order_they_went_in) {
  for (const unsigned threads : {1U, 2U, 7U}) {
    std::size_t drawn = 0;
    std::vector<std::string> ids;
    read_corpus(
        articles(12, drawn),
        [&ids](std::size_t index, Article&& article) {
          BOOST_TEST(index == ids.size());
          ids.push_back(article.document.source().id);
        },
        knowledge(), threads);
    BOOST_REQUIRE(ids.size() == 12u);
    for (std::size_t i = 0; i < ids.size(); ++i) BOOST_TEST(ids[i] == std::to_string(i));
  }
}

BOOST_AUTO_TEST_CASE(no_article_is_no_error) {
  std::size_t drawn = 0;
  read_corpus(
      articles(0, drawn), [](std::size_t, Article&&) { BOOST_FAIL("there is none"); }, knowledge(), 3);
}

BOOST_AUTO_TEST_CASE(an_error_of_the_reader_or_the_taker_ends_the_run_and_comes_out) {
  for (const unsigned threads : {1U, 4U}) {
    const NextArticle broken = [](RawArticle&) -> bool { throw std::runtime_error("broken line"); };
    BOOST_CHECK_THROW(read_corpus(
                          broken, [](std::size_t, Article&&) {}, knowledge(), threads),
                      std::runtime_error);
    std::size_t drawn = 0, taken = 0;
    const TakeArticle full = [&taken](std::size_t, Article&&) {
      if (++taken == 3) throw std::runtime_error("disk full");
    };
    BOOST_CHECK_THROW(read_corpus(articles(200, drawn), full, knowledge(), threads), std::runtime_error);
    BOOST_TEST(taken == 3u);
    BOOST_TEST(drawn < 100u);
  }
}
