// Whole documents through the tiny model, whose readings are poor but whose shape must always be right: every token in one sentence, one
// root a sentence, heads inside of it, names in order. Above all for texts that no one would call texts.
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <thread>
#include <vector>

#include "analysis/conllu.h"
#include "analysis/reader.h"
#include "base/error.h"
#include "parity.h"

using namespace relata;

namespace {

const Models& tiny() {
  static const Models models = load_models(test::kTinyModel);
  return models;
}

void check_tree(const Analysis& analysis, TokenSpan sentence) {
  std::size_t roots = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    std::uint32_t up = i, steps = 0;
    while (analysis.words[up].head != kRoot && steps++ <= sentence.size()) {
      up = analysis.words[up].head;
      BOOST_REQUIRE(up >= sentence.begin && up < sentence.end);
    }
    BOOST_REQUIRE(steps <= sentence.size());
    roots += analysis.words[i].head == kRoot;
    BOOST_REQUIRE_EQUAL(analysis.words[i].head == kRoot, analysis.words[i].deprel == Deprel::Root);
  }
  BOOST_REQUIRE_EQUAL(roots, 1u);
}

void check_shape(const Document& document, const Analysis& analysis) {
  BOOST_REQUIRE_EQUAL(analysis.words.size(), document.size());
  std::uint32_t at = 0;
  for (const TokenSpan& sentence : analysis.sentences) {
    BOOST_REQUIRE(sentence.begin == at && sentence.end > at);
    at = sentence.end;
    check_tree(analysis, sentence);
  }
  BOOST_REQUIRE_EQUAL(at, document.size());
  at = 0;
  for (const Name& name : analysis.names) {
    BOOST_REQUIRE(name.tokens.begin >= at && name.tokens.end > name.tokens.begin && name.tokens.end <= document.size());
    at = name.tokens.end;
  }
  for (const AntecedentLink& link : analysis.antecedents)
    BOOST_REQUIRE(link.anaphor < document.size() && (link.antecedent == kRoot || link.antecedent < link.anaphor));
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(any_text_has_a_reading_of_the_right_shape) {
  const std::string texts[] = {"",
                               " \n ",
                               ".",
                               "\"",
                               std::string(40, '\0'),
                               repeated("\xff\xfe\xc3", 50),
                               "\xE2\x80",
                               repeated("\xF0\x9F\x98\x80\xF0\x9F\x87\xB0\xF0\x9F\x87\xAA ", 40),
                               "日本の湖の水位が下がった。大臣は言った。",
                               "Уровень озера упал. Министр сказал.",
                               "انخفض مستوى البحيرة",
                               repeated("a\xCC\x81\xCC\x82\xCC\x83", 200),
                               "the lake fell the minister said it would rise",
                               "\x01\x02\x03 lake\x7f \x1b[31mred\x1b[0m",
                               repeated(". ", 600),
                               repeated("(", 700),
                               repeated("- ", 300),
                               "A\r\nB\rC\n\n\n\nD",
                               "The lake.The minister.The end."};
  for (const std::string& text : texts) {
    const Document document = segment({}, text);
    check_shape(document, analyse(document, tiny()));
  }
}

BOOST_AUTO_TEST_CASE(a_sentence_of_ten_thousand_words_is_read_in_parts) {
  const Document document = segment({}, repeated("and the lake fell ", 2500));
  const Analysis analysis = analyse(document, tiny());
  check_shape(document, analysis);
  for (const TokenSpan& sentence : analysis.sentences) BOOST_TEST(sentence.size() <= 256u);
}

BOOST_AUTO_TEST_CASE(a_word_of_a_million_letters_is_a_few_tokens) {
  const Document document = segment({}, std::string(1u << 20, 'x'));
  BOOST_TEST(document.size() <= 300u);
  check_shape(document, analyse(document, tiny()));
}

BOOST_AUTO_TEST_CASE(random_bytes_have_a_reading) {
  std::mt19937 random(31);
  for (int round = 0; round < 30; ++round) {
    std::string text;
    for (int i = 0; i < 600; ++i) text += static_cast<char>(round % 2 ? random() % 256 : " .,\"'aAbB1-\n(:"[random() % 14]);
    const Document document = segment({}, text);
    check_shape(document, analyse(document, tiny()));
  }
}

BOOST_AUTO_TEST_CASE(a_document_reads_the_same_on_every_thread) {
  const Document document = segment({}, repeated("Marta Olsen met traders in Nairobi on 3 May. She said it fell.\n", 30));
  const std::string expected = write_conllu(document, analyse(document, tiny()));
  std::vector<std::string> found(3);
  std::vector<std::thread> threads;
  for (std::string& text : found) threads.emplace_back([&] { text = write_conllu(document, analyse(document, tiny())); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& text : found) BOOST_TEST((text == expected));
}

BOOST_AUTO_TEST_CASE(a_missing_model_is_an_input_error) {
  BOOST_CHECK_EXCEPTION(load_models("/nonexistent/relata.model"), Error, [](const Error& e) { return e.kind() == ErrorKind::Input; });
}
