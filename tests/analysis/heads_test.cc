// Pieces, shapes and heads against what tools/train computed from the same model file.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

#include "analysis/heads.h"
#include "analysis/pieces.h"
#include "nn/encoder.h"
#include "parity.h"

using namespace relata;
using relata::test::ParityWindow;

namespace {

struct Engine {
  ModelFile file{test::kTinyModel};
  Encoder encoder{file, Precision::Float};
  Heads heads{file, Precision::Float};
  EncoderBuffers buffers;

  WindowReading read(const ParityWindow& w) {
    const PieceWindow input = {{w.pieces.begin(), w.pieces.end()}, {w.shapes.begin(), w.shapes.end()}, {w.breaks.begin(), w.breaks.end()}};
    const std::span<const float> vectors = encoder.run(input, buffers).vectors;
    const std::size_t width = encoder.width();
    WindowReading reading;
    reading.words = w.words.size();
    reading.vectors.assign(vectors.begin(), vectors.begin() + static_cast<std::ptrdiff_t>(width));
    for (const int start : w.starts) {
      const std::span<const float> word = vectors.subspan(static_cast<std::size_t>(start) * width, width);
      reading.vectors.insert(reading.vectors.end(), word.begin(), word.end());
    }
    heads.read(reading);
    return reading;
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(pieces_and_shapes_are_those_of_training) {
  const ModelFile file(test::kTinyModel);
  const Pieces pieces(file.vocabulary());
  for (const ParityWindow& w : test::parity_windows()) {
    std::vector<std::int32_t> found = {pieces.cls()};
    std::vector<int> shapes = {0};
    for (const std::string& word : w.words) {
      const std::size_t count = pieces.append(word, found);
      for (std::size_t k = 0; k < count; ++k) shapes.push_back(2 * shape_class(word) + (k > 0));
    }
    found.push_back(pieces.sep());
    shapes.push_back(0);
    BOOST_TEST(std::vector<int>(found.begin(), found.end()) == w.pieces, boost::test_tools::per_element());
    BOOST_TEST(shapes == w.shapes, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(tags_and_sentence_logits_are_those_of_training) {
  Engine engine;
  const auto& upos_labels = engine.file.labels("upos");
  const auto& xpos_labels = engine.file.labels("xpos");
  for (const ParityWindow& w : test::parity_windows()) {
    const WindowReading reading = engine.read(w);
    for (std::size_t i = 0; i < w.words.size(); ++i) {
      Word word;
      engine.heads.tag(reading, i, w.words[i], word);
      BOOST_TEST(name_of(word.upos) == upos_labels[w.upos[i]], w.words[i]);
      BOOST_TEST(name_of(word.xpos) == xpos_labels[w.xpos[i]], w.words[i]);
      BOOST_TEST(std::abs(engine.heads.begin_logit(reading, i) - w.begin[i]) < 5e-3, w.words[i]);
    }
  }
}

BOOST_AUTO_TEST_CASE(trees_and_relations_are_those_of_training) {
  Engine engine;
  const auto& labels = engine.file.labels("deprel");
  for (const ParityWindow& w : test::parity_windows()) {
    WindowReading reading = engine.read(w);
    std::vector<Word> words(w.words.size());
    for (std::size_t s = 0; s < w.sentences.size(); ++s) {
      const std::size_t begin = w.sentences[s], end = s + 1 < w.sentences.size() ? w.sentences[s + 1] : words.size();
      engine.heads.parse(reading, begin, end, std::span(words).subspan(begin, end - begin));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      const int head = words[i].head == kRoot ? -1 : static_cast<int>(words[i].head);
      BOOST_TEST(head == w.heads[i], w.words[i]);
      BOOST_TEST(name_of(words[i].deprel) == labels[w.rel[i]], w.words[i]);
    }
  }
}

BOOST_AUTO_TEST_CASE(names_are_those_of_training) {
  Engine engine;
  const auto& labels = engine.file.labels("ner");
  for (const ParityWindow& w : test::parity_windows()) {
    const WindowReading reading = engine.read(w);
    std::vector<std::string> found(w.words.size(), "O");
    for (const Name& name : engine.heads.names(reading, 0, w.words.size(), 0))
      for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) found[i] = (i == name.tokens.begin ? "B-" : "I-") + std::string(name_of(name.type));
    for (std::size_t i = 0; i < found.size(); ++i) BOOST_TEST(found[i] == labels[w.ner[i]], w.words[i]);
  }
}

BOOST_AUTO_TEST_CASE(antecedents_are_those_of_training) {
  Engine engine;
  for (const ParityWindow& w : test::parity_windows()) {
    WindowReading reading = engine.read(w);
    std::vector<std::uint32_t> all(w.words.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    std::vector<int> best(all.size(), -2);
    for (const AntecedentLink& link : engine.heads.antecedents(reading, all))
      if (best[link.anaphor] == -2) best[link.anaphor] = link.antecedent == kRoot ? -1 : static_cast<int>(link.antecedent);
    BOOST_TEST(best == w.antecedent, boost::test_tools::per_element());
  }
}
