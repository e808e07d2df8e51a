// What the program says when it is asked for something that cannot be: the exit code, and the words that help.
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "run.h"

using relata::test::Folder;
using relata::test::Outcome;

namespace {

struct Row {
  const char* words;
  int code;
  const char* message;  // part of the standard error
};

}  // namespace

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_with_a_reason) {
  Folder folder;
  folder.write("a.txt", "Ann met Bob.");
  folder.write("x.jsonl", "{\"body\":\"Ann met Bob.\"}\n");
  folder.write("broken.jsonl", "{\"text\":\"Ann\"}\n{\"text\":\n");
  const Row rows[] = {
      {"fly", 2, "there is no command 'fly'"},
      {"extract --bogus a.txt", 2, "there is no option --bogus; see `relata extract --help`"},
      {"extract -o", 2, "needs a value"},
      {"extract --entities some a.txt", 2, "--entities: found 'some', expected named or all"},
      {"extract --min-confidence 2 a.txt", 2, "--min-confidence: found '2', expected a number from 0 to 1"},
      {"extract --threads x a.txt", 2, "--threads: found 'x'"},
      {"extract --date 5 a.txt", 2, "--date: found '5'"},
      {"extract --format tsv a.txt", 2, "there is no format 'tsv'"},
      {"extract a.txt -o a.bogus", 2, "a.bogus: no format has such a name"},
      {"extract --each a.txt", 2, "--each needs a directory"},
      {"extract --open --format json a.txt", 2, "expected tsv or jsonl"},
      {"extract --open --style triples a.txt", 2, "expected whole or facts"},
      {"extract --style facts a.txt", 2, "--style goes with --open"},
      {"extract --open --explain a.txt", 2, "--open does not go with --explain"},
      {"extract --open --schema s.tsv a.txt", 2, "--schema does not go with --open"},
      {"extract --explain --format json a.txt", 2, "--format does not go with --explain"},
      {"extract --schema-other keep a.txt", 2, "--schema-other goes with --schema"},
      {"extract --schema none.tsv a.txt", 3, "none.tsv: cannot be read"},
      {"extract --schema . a.txt", 3, ".: is a directory"},
      {"extract --gazetteer . a.txt", 3, ".: is a directory"},
      {"merge --same . a.json", 3, ".: is a directory"},
      {"extract none.txt", 3, "none.txt: cannot be read"},
      {"extract --field-text words x.jsonl", 3, "x.jsonl:1: found no field \"words\"; the fields are: body"},
      {"extract --strict broken.jsonl", 3, "broken.jsonl:2"},
      {"extarct a.txt", 2, "did you mean 'extract'?"},
      {"extract --fromat json a.txt", 2, "did you mean --format?"},
      {"extract --models none a.txt", 3, "--models DIR"},
      {"extract a.txt -o none/a.json", 4, "none/a.json"},
      {"extract --open a.txt -o none/a.tsv", 4, "none/a.tsv"},
      {"analyse --format json a.txt", 2, "--format json goes with --entities"},
      {"analyse --claims --entities a.txt", 2, "--entities does not go with --claims"},
      {"rules extra", 2, "rules takes no words, found 'extra'"},
      {"man merge show", 2, "expected one command at most"},
      {"score gold", 2, "expected two directories"},
  };
  for (const Row& row : rows) {
    const Outcome outcome = folder.run(row.words);
    BOOST_TEST(outcome.code == row.code, row.words << " ends with " << outcome.code);
    BOOST_TEST(outcome.err.find(row.message) != std::string::npos, row.words << " says " << outcome.err);
    BOOST_TEST(outcome.out == "", row.words << " prints");
  }
}

BOOST_AUTO_TEST_CASE(a_refused_run_leaves_no_file_behind) {
  Folder folder;
  folder.write("broken.jsonl", "{\"text\":\"Ann met Bob.\"}\n{\"text\":\n");
  BOOST_TEST(folder.run("extract --open --strict broken.jsonl -o t.tsv").code == 3);
  BOOST_TEST(folder.read("t.tsv") == "(none)");
  BOOST_TEST(folder.read("t.tsv.part") == "(none)");
}

BOOST_AUTO_TEST_CASE(a_table_is_written_as_a_graph_is) {
  Folder folder;
  folder.write("a.txt", "Ann met Bob.");
  folder.write("t.md.part", "of the user");
  folder.write("t.md", "old");
  folder.run_shell("chmod 600 t.md; ln -s /dev/full full; mkdir sub; mkfifo pipe");
  BOOST_TEST(folder.run("rules -o t.md").code == 0);
  BOOST_TEST(folder.read("t.md") == folder.run("rules").out);
  BOOST_TEST(folder.read("t.md.part") == "of the user");
  BOOST_TEST(folder.run_shell("stat -c %a t.md").out == "600\n");
  BOOST_TEST(folder.run("rules -o t.md.gz").code == 0);
  BOOST_TEST(folder.run_shell("gzip -dc t.md.gz").out == folder.read("t.md"));
  BOOST_TEST(folder.run("rules -o full").code == 4);
  BOOST_TEST(folder.run("rules -o sub").code == 4);
  BOOST_TEST(folder.run("extract --open a.txt -o full").code == 4);
  BOOST_TEST(folder.run_shell("cat pipe >from_pipe & \"$RELATA\" rules -o pipe; wait; cmp from_pipe t.md").code == 0);
  BOOST_TEST(folder.run_shell("test -p pipe; echo $?; test -c /dev/full; echo $?; ls").out ==
             "0\n0\na.txt\nfrom_pipe\nfull\npipe\nsub\nt.md\nt.md.gz\nt.md.part\n");
}

BOOST_AUTO_TEST_CASE(a_signal_leaves_no_file_behind) {
  Folder folder;
  folder.write("a.txt", "Ann met Bob.");
  for (const char* signal : {"INT", "TERM", "HUP", "KILL"}) {
    const Outcome outcome = folder.run_shell(
        "mkfifo in; exec 9<>in; (until ls -l /proc/$(cat pid)/fd 2>/dev/null | grep -q deleted; do sleep 0.05; done; kill -" + std::string(signal) +
        " $(cat pid)) & sh -c 'echo $$ >pid; exec \"$RELATA\" extract --open - -o t.tsv' <&9; echo $? >code; wait; rm in; ls");
    BOOST_TEST(outcome.out == "a.txt\ncode\npid\n", signal << " leaves " << outcome.out);
    BOOST_TEST(std::stoi(folder.read("code")) > 128);
  }
}

BOOST_AUTO_TEST_CASE(every_file_of_decisions_is_read) {
  Folder folder;
  folder.write("g.json", R"({"nodes":[{"id":"a"},{"id":"b"},{"id":"c"}],"edges":[]})");
  folder.write("1.tsv", "same\ta\tb\n");
  folder.write("2.tsv", "same\tb\tc\n");
  const Outcome outcome = folder.run("merge g.json --same 1.tsv --same 2.tsv -o m.json");
  BOOST_TEST(outcome.err.find("one graph with 1 node") != std::string::npos, outcome.err);
}

BOOST_AUTO_TEST_CASE(a_file_that_may_not_grow_is_an_output_error) {
  Folder folder;
  BOOST_TEST(folder.run_shell("ulimit -f 1; \"$RELATA\" rules -o t.md").code == 4);
  BOOST_TEST(folder.read("t.md") == "(none)");
}

BOOST_AUTO_TEST_CASE(what_is_asked_of_the_program_itself_must_be_told) {
  Folder folder;
  for (const char* words : {"help", "--help", "--version", "merge --help", "man", "rules", "completion bash"}) {
    const Outcome outcome = folder.run_shell("\"$RELATA\" " + std::string(words) + " >/dev/full");
    BOOST_TEST(outcome.code == 4, words);
    BOOST_TEST(outcome.err.find("standard output") != std::string::npos, words);
  }
}

BOOST_AUTO_TEST_CASE(every_command_explains_itself) {
  Folder folder;
  for (const char* command : {"extract", "analyse", "score", "rules", "merge", "convert"}) {
    const Outcome outcome = folder.run(std::string(command) + " --help");
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(outcome.out.find("Examples:\n  relata " + std::string(command)) != std::string::npos, command);
  }
}

BOOST_AUTO_TEST_CASE(the_page_of_rules_is_what_the_tables_say) {
  Folder folder;
  std::ifstream file(RELATA_DOCS "/rules.md", std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  BOOST_TEST((page == folder.run("rules").out), "print it anew: relata rules -o docs/rules.md");
}
