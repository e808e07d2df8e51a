// The claim head against what tools/train computed from the same model file (tests/data/tiny.claims.json, by tools/train/parity.py).
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <fstream>

#include "analysis/claim_head.h"
#include "nn/encoder.h"
#include "parity.h"

using namespace relata;

namespace {

const std::string kModel = std::string(RELATA_TEST_DATA) + "/tiny.claims.model";

rapidjson::Document answers() {
  std::ifstream file(std::string(RELATA_TEST_DATA) + "/tiny.claims.json");
  rapidjson::IStreamWrapper stream(file);
  rapidjson::Document json;
  json.ParseStream(stream);
  return json;
}

WindowReading read(const Encoder& encoder, const ClaimHead& head, const rapidjson::Value& window) {
  PieceWindow input;
  input.pieces = test::numbers<std::int32_t>(window["piece_ids"]);
  input.shapes = test::numbers<std::uint8_t>(window["piece_shapes"]);
  input.breaks = test::numbers<std::uint8_t>(window["piece_breaks"]);
  EncoderBuffers buffers;
  const EncodedWindow encoded = encoder.run(input, buffers);
  WindowReading reading;
  for (const int start : test::numbers<int>(window["word_starts"])) {
    const std::span<const float> word = encoded.claims.subspan(static_cast<std::size_t>(start) * encoder.width(), encoder.width());
    reading.claim_vectors.insert(reading.claim_vectors.end(), word.begin(), word.end());
    ++reading.words;
  }
  head.read(reading);
  return reading;
}

}  // namespace

BOOST_AUTO_TEST_CASE(links_are_as_probable_as_in_training) {
  const ModelFile file(kModel);
  const Encoder encoder(file, Precision::Float);
  const ClaimHead head(file, Precision::Float);
  const rapidjson::Document json = answers();
  std::size_t compared = 0;
  for (const rapidjson::Value& window : json["windows"].GetArray()) {
    WindowReading reading = read(encoder, head, window);
    Word noun;
    noun.upos = Upos::Noun;
    const std::vector<Word> words(reading.words, noun);
    for (const ClaimLink& link : head.links(reading, 0, reading.words, words, 0)) {
      BOOST_TEST(std::abs(link.agent_probability - window["roles"][0][link.trigger][link.agent].GetFloat()) < 2e-3);
      BOOST_TEST(std::abs(link.patient_probability - window["roles"][1][link.trigger][link.patient].GetFloat()) < 2e-3);
      BOOST_TEST(std::abs(link.pair_probability - window["pairs"][link.agent][link.patient].GetFloat()) < 2e-3);
      BOOST_TEST(std::abs(link.reverse_probability - window["pairs"][link.patient][link.agent].GetFloat()) < 2e-3);
      ++compared;
      if (link.agent != 0 || link.patient + 1 != reading.words) continue;
      const rapidjson::Value& labels = window["labels"][link.trigger];
      for (std::size_t i = 0; i < head.classes().size(); ++i)
        BOOST_TEST(std::abs(link.classes[i] - labels[static_cast<rapidjson::SizeType>(1 + i)].GetFloat()) < 2e-3);
    }
  }
  BOOST_TEST(compared > 100u);
}

BOOST_AUTO_TEST_CASE(a_pair_has_its_best_triggers_first_and_ends_differ) {
  const ModelFile file(kModel);
  const Encoder encoder(file, Precision::Float);
  const ClaimHead head(file, Precision::Float);
  const rapidjson::Document json = answers();
  WindowReading reading = read(encoder, head, json["windows"][1]);
  std::vector<Word> words(reading.words);
  for (Word& word : words) word.upos = Upos::Noun;
  const std::vector<ClaimLink> links = head.links(reading, 0, reading.words, words, 100);
  for (std::size_t i = 0; i < links.size(); ++i) {
    BOOST_TEST(links[i].agent != links[i].patient);
    BOOST_TEST(links[i].agent >= 100u);
    if (i > 0 && links[i].agent == links[i - 1].agent && links[i].patient == links[i - 1].patient) BOOST_TEST(links[i].score() <= links[i - 1].score());
  }
}

BOOST_AUTO_TEST_CASE(punctuation_is_no_end_and_a_model_without_a_branch_links_nothing) {
  const ModelFile file(kModel);
  const Encoder encoder(file, Precision::Float);
  const ClaimHead head(file, Precision::Float);
  const rapidjson::Document json = answers();
  WindowReading reading = read(encoder, head, json["windows"][0]);
  Word point;
  point.upos = Upos::Punct;
  BOOST_TEST(head.links(reading, 0, reading.words, std::vector<Word>(reading.words, point), 0).empty());
  const ModelFile plain(test::kTinyModel);
  BOOST_TEST(!ClaimHead(plain, Precision::Float).is_present());
}
