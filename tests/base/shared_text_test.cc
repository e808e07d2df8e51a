// Values made by hand, and many threads that copy the same text.
#include <boost/test/unit_test.hpp>

#include <thread>
#include <unordered_set>

#include "base/shared_text.h"

using namespace relata;

BOOST_AUTO_TEST_CASE(copies_share_the_bytes) {
  const SharedText text(std::string("a text that is longer than what a string keeps in place"));
  SharedText copy = text;
  BOOST_TEST(copy.c_str() == text.c_str());
  const char* const bytes = copy.c_str();
  const SharedText moved = std::move(copy);
  BOOST_TEST(moved.c_str() == bytes);
  BOOST_TEST(moved == text);
  BOOST_TEST(sizeof(SharedText) == sizeof(void*));
}

BOOST_AUTO_TEST_CASE(nothing_is_the_empty_text) {
  SharedText text;
  BOOST_TEST(text.empty());
  BOOST_TEST(text == "");
  BOOST_TEST(text == SharedText(std::string()));
  BOOST_TEST(*text.c_str() == '\0');
  text = "x";
  BOOST_TEST(!text.empty());
  text.clear();
  BOOST_TEST(text.size() == 0u);
}

BOOST_AUTO_TEST_CASE(order_is_that_of_the_bytes) {
  const SharedText a("Ada"), b("Berta"), same("Ada"), high("\xc3\x84");
  BOOST_TEST((a == same));
  BOOST_TEST((a < b));
  BOOST_TEST((b < high));
  BOOST_TEST((a < std::string_view("Adam")));
  BOOST_TEST((std::string("B") > a));
  BOOST_TEST((SharedText() < a));
  BOOST_TEST(std::hash<SharedText>()(a) == std::hash<std::string_view>()("Ada"));
}

BOOST_AUTO_TEST_CASE(zeros_are_bytes_like_others) {
  const SharedText text(std::string_view("a\0b", 3));
  BOOST_TEST(text.size() == 3u);
  BOOST_TEST(text == std::string_view("a\0b", 3));
  BOOST_TEST(text != "a");
}

BOOST_AUTO_TEST_CASE(it_is_put_after_and_before_other_text) {
  const SharedText text("b");
  BOOST_TEST("a" + text == "ab");
  BOOST_TEST(std::string("a") + text + "c" == "abc");
  BOOST_TEST(text + "c" == "bc");
  BOOST_TEST(text + text == "bb");
}

BOOST_AUTO_TEST_CASE(it_may_be_given_itself) {
  SharedText text("a");
  const SharedText& again = text;
  text = again;
  BOOST_TEST(text == "a");
  text = text.view().substr(0, 0);
  BOOST_TEST(text.empty());
}

BOOST_AUTO_TEST_CASE(threads_may_copy_and_drop_one_text) {
  const SharedText text("shared by all");
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&text] {
      for (int i = 0; i < 10000; ++i) {
        const SharedText copy = text;
        std::vector<SharedText> more(3, copy);
      }
    });
  for (std::thread& thread : threads) thread.join();
  BOOST_TEST(text == "shared by all");
}

BOOST_AUTO_TEST_CASE(a_cache_gives_what_was_asked_for_and_shares_what_it_still_has) {
  TextCache cache(4);
  const SharedText first = cache.of("one");
  BOOST_TEST(cache.of("one").c_str() == first.c_str());
  std::unordered_set<SharedText> all;
  for (int round = 0; round < 3; ++round)
    for (int i = 0; i < 100; ++i) {
      const std::string wanted = std::to_string(i);
      BOOST_TEST(cache.of(wanted) == wanted);
      all.insert(cache.of(wanted));
    }
  BOOST_TEST(all.size() == 100u);
  BOOST_TEST(cache.of("").empty());
  BOOST_TEST(first == "one");
}
