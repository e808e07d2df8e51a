// What commands that read articles say of their input, and how they end.
#include <boost/test/unit_test.hpp>

#include <string>

#include "run.h"

using relata::test::Folder;
using relata::test::Outcome;

BOOST_AUTO_TEST_CASE(what_is_passed_over_is_reported_and_counted) {
  Folder folder;
  folder.write("a.jsonl", "{\"text\":\"Peru sued Chile.\"}\n{\"title\":\"x\"}\n{\"text\":\"Chile said no.\"}\n");
  const Outcome outcome = folder.run("extract a.jsonl -o a.json");
  BOOST_TEST(outcome.code == 0);
  BOOST_TEST(outcome.err.find("a.jsonl:2") != std::string::npos);
  BOOST_TEST(outcome.err.find("2 articles, ") != std::string::npos);
  BOOST_TEST(outcome.err.find("passed over: 1 record\n") != std::string::npos);
  BOOST_TEST(folder.run("extract --strict a.jsonl -o b.json").code == 3);
  BOOST_TEST(folder.read("b.json") == "(none)");
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_does_not_lose_the_others) {
  Folder folder;
  folder.write("a.txt", "Peru sued Chile.");
  folder.write("b.txt", "\x89PNG\r\n\x1A\n");
  const Outcome outcome = folder.run("extract a.txt b.txt -o a.json");
  BOOST_TEST(outcome.code == 3);
  BOOST_TEST(outcome.err.find("b.txt: is a PNG picture") != std::string::npos);
  BOOST_TEST(folder.read("a.json").find("\"a.txt\"") != std::string::npos);
  BOOST_TEST(folder.run("extract -q b.txt -o b.json").code == 3);
  BOOST_TEST(folder.read("b.json") == "(none)");
}

BOOST_AUTO_TEST_CASE(an_interrupted_run_writes_what_it_read) {
  Folder folder;
  const Outcome outcome = folder.run_shell(
      "yes '{\"text\":\"Peru sued Chile.\"}' | head -n 400000 >many.jsonl; "
      "\"$RELATA\" extract many.jsonl -o a.jsonl & run=$!; sleep 1; kill -INT $run; wait $run");
  BOOST_TEST(outcome.code == 130);
  BOOST_TEST(outcome.err.find("interrupted") != std::string::npos);
  BOOST_TEST(folder.read("a.jsonl") != "(none)");
}

BOOST_AUTO_TEST_CASE(articles_are_shown_as_they_are_read) {
  Folder folder;
  folder.write("a.html", "<title>Talks</title><meta property='article:published_time' content='2026-03-02'><p>They met, and they spoke.</p>");
  BOOST_TEST(folder.run("read a.html").out == "== a.html\n   Talks\n   2026-03-02\n\nThey met, and they spoke.\n\n");
  BOOST_TEST(folder.run("read -f jsonl a.html").out ==
             "{\"id\":\"a.html\",\"title\":\"Talks\",\"date\":\"2026-03-02\",\"text\":\"They met, and they spoke.\"}\n");
}
