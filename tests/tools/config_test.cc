// relata.toml: options that need not be given.
#include <boost/test/unit_test.hpp>

#include "run.h"

using relata::test::Folder;
using relata::test::Outcome;

BOOST_AUTO_TEST_CASE(options_come_from_the_nearest_file_above) {
  Folder folder;
  folder.write("relata.toml", "# ours\n[fields]\ntext = \"words\"  # not body\n[read]\nformat = 'jsonl'\n[merge]\nnonsense = 1\n");
  folder.write("in/a.jsonl", "{\"words\":\"Peru sued Chile.\",\"body\":\"no\"}\n");
  BOOST_TEST(folder.run_shell("cd in && \"$RELATA\" read a.jsonl").out == "{\"id\":\"a.jsonl:1\",\"text\":\"Peru sued Chile.\"}\n");
  BOOST_TEST(folder.run_shell("cd in && \"$RELATA\" read --field-text body -f text a.jsonl").out == "== a.jsonl:1\n\nno\n\n");
  folder.write("other.toml", "[fields]\ntext = \"body\"\n");
  BOOST_TEST(folder.run("read --config other.toml in/a.jsonl").out.find("no") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_broken_file_is_reported_with_its_line) {
  Folder folder;
  folder.write("a.txt", "Peru sued Chile.");
  const std::pair<const char*, const char*> rows[] = {{"threads 4\n", "expected name = value"},
                                                      {"\nthreads = four\n", "relata.toml:2: found 'four'"},
                                                      {"models = \"x\n", "is not closed"},
                                                      {"gazetteer = [\"x\"\n", "a list is not closed"},
                                                      {"[read]\nfromat = \"text\"\n", "did you mean format?"}};
  for (const auto& [text, message] : rows) {
    folder.write("relata.toml", text);
    const Outcome outcome = folder.run("read a.txt");
    BOOST_TEST(outcome.code == 3, text);
    BOOST_TEST(outcome.err.find(message) != std::string::npos, outcome.err);
  }
}
