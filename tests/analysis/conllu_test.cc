// CoNLL-U read and written.
#include <boost/test/unit_test.hpp>

#include "analysis/conllu.h"
#include "base/error.h"

using namespace relata;

namespace {

const char kSample[] =
    "# newdoc id = sample\n"
    "# newpar\n"
    "1\tAda\tAda\tPROPN\tNNP\t_\t4\tnsubj\t_\tNER=B-PERSON\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tcall\tcall\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tAntecedent=0:0.875,none:0.125\n"
    "2\twrote\twrite\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "\n";

}  // namespace

BOOST_AUTO_TEST_CASE(the_text_is_put_together_from_the_forms) {
  const Reading r = read_conllu(kSample);
  BOOST_TEST(r.document.text() == "Ada didn't call. She wrote");
  BOOST_TEST(r.document.source().id == "sample");
  BOOST_REQUIRE(r.analysis.sentences.size() == 2u);
  BOOST_TEST(r.document.text_of(r.analysis.sentences[0]) == "Ada didn't call.");
  BOOST_TEST(!r.document.tokens()[1].joined);
  BOOST_TEST(r.document.tokens()[2].joined);
  BOOST_TEST(r.analysis.words[0].head == 3u);
  BOOST_TEST(r.analysis.words[3].head == kRoot);
  BOOST_TEST(r.analysis.names.size() == 1u);
  BOOST_TEST(r.analysis.antecedents.size() == 2u);
  BOOST_TEST(r.analysis.antecedents[1].antecedent == kRoot);
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_the_same) {
  const Reading r = read_conllu(kSample);
  const std::string written = write_conllu(r.document, r.analysis);
  const Reading again = read_conllu(written);
  BOOST_TEST(again.document.text() == r.document.text());
  BOOST_TEST(write_conllu(again.document, again.analysis) == written);
}

BOOST_AUTO_TEST_CASE(hand_written_columns_may_be_divided_by_blanks) {
  const Reading r = read_conllu("1 cats cat NOUN NNS _ 2 nsubj\n2 play play VERB VBP _ 0 root\n");
  BOOST_TEST(r.document.text() == "cats play");
  BOOST_TEST((r.analysis.children_of(1) == std::vector<std::uint32_t>{0}));
  BOOST_TEST((r.analysis.subtree_of(1) == TokenSpan{0, 2}));
}

BOOST_AUTO_TEST_CASE(a_broken_line_is_named) {
  const auto tells = [](const char* text, const char* part) {
    try {
      read_conllu(text);
    } catch (const Error& error) {
      return std::string(error.what()).find(part) != std::string::npos && error.kind() == ErrorKind::Input;
    }
    return false;
  };
  BOOST_TEST(tells("1 a a X _ _ x dep\n", "line 1"));
  BOOST_TEST(tells("1 a a X _ _ 0 root\n2 b b X _ _ 9 dep\n\n", "outside"));
  BOOST_TEST(tells("1 a a X _ _ 0 subject\n", "subject"));
  BOOST_TEST(tells("1 a a X _ _ 1 dep\n", "circle at word 1"));
  BOOST_TEST(tells("1 a a X _ _ 0 root\n2 b b X _ _ 3 dep\n3 c c X _ _ 2 dep\n", "circle at word 2"));
  BOOST_TEST(tells("1 a a X _ _ 4294967295 dep\n\n", "outside"));
  BOOST_TEST(tells("1\t\ta\tX\t_\t_\t0\troot\n", "without a form"));
  for (const char* probability : {"", "x", "1e9999", "nan", "7", "-1", "0.5x"})
    BOOST_TEST(tells(("1 a a X _ _ 0 root _ Antecedent=none:" + std::string(probability) + "\n").c_str(), "probability"), probability);
  BOOST_TEST(tells("1 a a X _ _ 0 root _ Antecedent=7:0.5\n", "no word of the text"));
}
