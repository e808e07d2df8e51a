// relata extract and relata analyse: every kind of input and output, and the same bytes whatever the threads and the order.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

#include "run.h"

using relata::test::Folder;
using relata::test::Outcome;

namespace {

constexpr const char* kPage =
    "<html><head><title>Lake</title></head><body><nav>Home Sport Weather</nav><p>Kenya and Peru met in Oslo on Tuesday.</p></body></html>";

void write_articles(const Folder& folder) {
  folder.write("news/a.txt", "Amina Okello met Dawit Bekele in Nairobi. He thanked her.\n\nKenya denied the report.");
  folder.write("news/b.html", kPage);
  folder.write("news/deep/c.jsonl", "{\"id\":\"x/1\",\"text\":\"Peru sued Chile.\",\"date\":\"2026-03-02\"}\n{\"id\":\"x/2\",\"text\":\"Chile said no.\"}\n");
}

std::size_t lines_of(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_folder_becomes_one_graph_with_all_its_articles) {
  Folder folder;
  write_articles(folder);
  const Outcome outcome = folder.run("extract news -o all.json");
  BOOST_TEST(outcome.code == 0);
  BOOST_TEST(outcome.out == "");
  BOOST_TEST(outcome.err.starts_with("4 articles, "));
  for (const char* id : {"\"a.txt\"", "\"b.html\"", "\"x/1\"", "\"x/2\""}) BOOST_TEST(folder.read("all.json").find(id) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(threads_and_the_order_of_inputs_do_not_change_a_byte) {
  Folder folder;
  write_articles(folder);
  const std::string files[] = {"news/a.txt news/b.html news/deep/c.jsonl", "news/deep/c.jsonl news/b.html news/a.txt"};
  BOOST_REQUIRE(folder.run("extract -q --threads 1 -o 1.json " + files[0]).code == 0);
  for (const std::string& order : files)
    for (const char* threads : {"1", "4"}) {
      BOOST_TEST(folder.run("extract -q --threads " + std::string(threads) + " -o 2.json " + order).code == 0);
      BOOST_TEST(folder.read("1.json") == folder.read("2.json"));
    }
  for (const char* mode : {"--open", "--explain"}) {
    const std::string words = std::string(mode) + " " RELATA_GRAPHS "/*.txt";
    const std::string one = folder.run("extract -q --threads 1 " + words).out;
    BOOST_TEST(!one.empty());
    BOOST_TEST(folder.run("extract -q --threads 4 " + words).out == one);
  }
}

BOOST_AUTO_TEST_CASE(each_article_becomes_a_file_of_its_own) {
  Folder folder;
  write_articles(folder);
  folder.write("other/a.txt", "Peru sued Chile.");
  BOOST_TEST(folder.run("extract --each -q news other -o out").code == 0);
  for (const char* name : {"out/a.json", "out/a (2).json", "out/b.json", "out/x_1.json", "out/x_2.json"})
    BOOST_TEST(folder.read(name).starts_with("{\"format\":\"relata-graph\""), name);
  BOOST_TEST(folder.run("extract --each -q -f graphml news/a.txt -o out").code == 0);
  BOOST_TEST(folder.read("out/a.graphml").starts_with("<?xml"));
}

BOOST_AUTO_TEST_CASE(the_standard_input_is_an_article) {
  Folder folder;
  for (const char* words : {"extract -q", "extract -q -"}) {
    const Outcome outcome = folder.run(words, "Peru sued Chile.");
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(outcome.out.find("\"stdin\"") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(fields_of_json_lines_have_the_names_that_are_given) {
  Folder folder;
  folder.write("x.jsonl",
               "{\"nr\":\"n7\",\"body\":\"Peru sued Chile.\",\"day\":\"2026-03-04\",\"head\":\"Suit\",\"by\":\"Wire\","
               "\"link\":\"http://x.org/7\"}\n");
  const Outcome outcome =
      folder.run("extract -q --field-id nr --field-text body --field-date day --field-title head --field-source by --field-url link x.jsonl");
  BOOST_TEST(outcome.code == 0);
  for (const char* value : {"\"n7\"", "\"2026-03-04\"", "\"Suit\"", "\"Wire\"", "\"http://x.org/7\""})
    BOOST_TEST(outcome.out.find(value) != std::string::npos, value);
}

BOOST_AUTO_TEST_CASE(the_day_is_that_of_the_article_or_its_name_or_the_option) {
  Folder folder;
  folder.write("a.txt", "Peru sued Chile.");
  folder.write("2026-03-01-suit.txt", "Peru sued Chile.");
  BOOST_TEST(folder.run("extract -q a.txt").out.find("\"date\"") == std::string::npos);
  BOOST_TEST(folder.run("extract -q --date 2026-03-02 a.txt").out.find("\"date\":\"2026-03-02\"") != std::string::npos);
  BOOST_TEST(folder.run("extract -q --date 2026-03-02 2026-03-01-suit.txt").out.find("\"date\":\"2026-03-01\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_unnamed_things_no_node_is_a_concept) {
  Folder folder;
  const Outcome outcome = folder.run("extract -q --entities named " RELATA_GRAPHS "/*.txt");
  BOOST_TEST(outcome.code == 0);
  BOOST_TEST(outcome.out.find("\"CONCEPT\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(propositions_are_a_table_or_json_lines) {
  Folder folder;
  const std::string articles = RELATA_GRAPHS "/*.txt";
  const std::string table = folder.run("extract -q --open " + articles).out;
  BOOST_TEST(table.starts_with("id\tsentence\targ1\trelation\targ2\tfurther\tkind\tpolarity\tspeaker\tconfidence\ttext\n"));
  for (std::size_t begin = 0; begin < table.size();) {
    const std::size_t end = table.find('\n', begin);
    BOOST_TEST(std::count(table.begin() + static_cast<std::ptrdiff_t>(begin), table.begin() + static_cast<std::ptrdiff_t>(end), '\t') == 10);
    begin = end + 1;
  }
  const std::string lines = folder.run("extract -q --open --format jsonl " + articles).out;
  BOOST_TEST(lines_of(lines) + 1 == lines_of(table));
  BOOST_TEST(folder.run("extract -q --open -o t.tsv " + articles).out == "");
  BOOST_TEST(folder.read("t.tsv") == table);
}

// With the trained model: the tiny one may be sure of nothing at all.
BOOST_AUTO_TEST_CASE(what_is_less_sure_is_left_out, *boost::unit_test::precondition([](auto) { return std::filesystem::exists(RELATA_TRAINED); })) {
  Folder folder;
  const std::string rest = " --models " RELATA_TRAINED " " RELATA_GRAPHS "/*.txt";
  const std::string all = folder.run("extract -q --open" + rest).out, few = folder.run("extract -q --open --min-confidence 1" + rest).out;
  BOOST_TEST(lines_of(all) > 1u);
  BOOST_TEST(lines_of(few) == 1u);
}

BOOST_AUTO_TEST_CASE(a_schema_is_read_before_anything_else) {
  Folder folder;
  folder.write("a.txt", "Peru sued Chile.");
  folder.write("good.tsv", "sued\tsue\tGPE\tGPE\t>\tACCUSE\n");
  folder.write("bad.tsv", "sued\tsue\tLAND\n");
  BOOST_TEST(folder.run("extract -q --schema good.tsv a.txt").code == 0);
  BOOST_TEST(folder.run("extract -q --schema good.tsv --schema-other keep a.txt").code == 0);
  BOOST_TEST(folder.run("extract -q --schema " RELATA_DOCS "/schema-deals.tsv a.txt").code == 0);
  const Outcome bad = folder.run("extract -q --schema bad.tsv a.txt");
  BOOST_TEST(bad.code == 3);
  BOOST_TEST(bad.err.find("bad.tsv:1: 'LAND' is no entity type") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(analyse_prints_trees_chains_or_claims) {
  Folder folder;
  write_articles(folder);
  const Outcome trees = folder.run("analyse news");
  BOOST_TEST(trees.code == 0);
  BOOST_TEST(trees.out.find("# newdoc id = b.html\n") != std::string::npos);
  BOOST_TEST(trees.out.find("Weather") == std::string::npos);
  BOOST_TEST(folder.run("analyse --claims news").out.starts_with("id\tsentence\tsubject\tlabel\tobject\tclass\t"));
  folder.write("a.conllu", folder.run("analyse news/a.txt").out);
  BOOST_TEST(folder.run("analyse --conllu a.conllu").code == 0);
  BOOST_TEST(lines_of(folder.run("analyse --entities --format json news").out) == 4u);
}

BOOST_AUTO_TEST_CASE(every_processor_gives_the_same_graph) {
  Folder folder;
  const bool trained = std::filesystem::exists(RELATA_TRAINED);
  for (const std::string& models : {std::string(), std::string(trained ? " --models " RELATA_TRAINED : "")})
    for (const char* command : {"extract -q", "extract -q --open", "analyse --float"}) {
      const std::string words = command + models + " " RELATA_GRAPHS "/*.txt";
      const std::string expected = folder.run_shell("RELATA_KERNELS=portable \"$RELATA\" " + words).out;
      BOOST_TEST(!expected.empty());
      BOOST_TEST(folder.run(words).out == expected);
      for (const std::string& kernels : {std::string("avx2"), std::string("avx_vnni"), std::string("avx512_vnni")}) {
        const Outcome outcome = folder.run_shell("RELATA_KERNELS=" + kernels + " \"$RELATA\" " + words);
        if (outcome.code == 2) BOOST_TEST(outcome.err.starts_with("relata: this machine has no kernels '" + kernels + "'; it has portable"), outcome.err);
        else BOOST_TEST(outcome.out == expected, kernels);
      }
    }
  const Outcome none = folder.run_shell("RELATA_KERNELS=sse9 \"$RELATA\" extract -q " RELATA_GRAPHS "/*.txt");
  BOOST_TEST(none.code == 2);
  BOOST_TEST(none.err == "relata: there are no kernels 'sse9'; expected one of portable, avx2, avx_vnni, avx512_vnni\n");
}
