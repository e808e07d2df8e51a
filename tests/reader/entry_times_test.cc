// When the entries of a live blog were written.
#include "reader/entry_times.h"

#include <boost/test/unit_test.hpp>

#include "reader/html.h"

using namespace relata;

namespace {

std::string entry(const std::string& time, const std::string& name, const std::string& before = "") {
  return "<div class=block>" + before + "<p class=block-time>" + time + "</p><p>" + name +
         " met the mayor of Fairview, who spoke of the bridge, and left.</p></div>";
}

std::string text_of(const std::string& body) {
  return article_of_html("<body><nav><time datetime=2026-03-02>x</time></nav><main>" + body + "</main></body>").text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(entry_times_)

BOOST_AUTO_TEST_CASE(each_entry_stands_behind_its_time) {
  const std::string text =
      text_of(entry("<time datetime='2026-03-02T18:30:00Z'>18.30</time>", "Jo Bell") + entry("<time datetime='2026-03-02 09:05'>9.05</time>", "Al Ray") +
              entry("<time>8:15</time>", "Ada Marlow", "<p>Behind its words, in small print.</p>"));
  BOOST_TEST(text.find("2026-03-02 18:30\n\nJo Bell") != std::string::npos, text);
  BOOST_TEST(text.find("2026-03-02 09:05\n\nAl Ray") != std::string::npos, text);
  BOOST_TEST(text.find("08:15\n\nBehind its words, in small print.\n\nAda Marlow") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(the_time_of_an_article_is_no_part_of_it) {
  const std::string time = "<time datetime='2026-03-02T18:30:00Z'>18.30</time>";
  BOOST_TEST(text_of(time + "<p>Jo Bell met the mayor of Fairview, who spoke of the bridge, and left.</p>").find("18:30") == std::string::npos);
  BOOST_TEST(text_of(entry(time, "Jo Bell") + entry(time, "Al Ray")).find("18:30") == std::string::npos);
  BOOST_TEST(text_of(entry("<time datetime=2026-03-02>2 March</time>", "Jo Bell") + entry("<time datetime=2026-03-02>2 March</time>", "Al Ray") +
                     entry("<time datetime=2026-03-02>2 March</time>", "Ada Marlow"))
                 .find("2026") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
