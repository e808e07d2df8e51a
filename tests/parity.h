// The windows of tests/data/tiny.parity.json: inputs, and what tools/train/parity.py computed from tests/data/tiny.model for them.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace relata::test {

inline const std::string kTinyModel = std::string(RELATA_TEST_DATA) + "/tiny.model";

template <typename Number>
std::vector<Number> numbers(const rapidjson::Value& list) {
  std::vector<Number> out;
  for (const rapidjson::Value& item : list.GetArray()) {
    if (item.IsArray()) {
      for (const Number n : numbers<Number>(item)) out.push_back(n);
    } else {
      out.push_back(static_cast<Number>(item.GetDouble()));
    }
  }
  return out;
}

struct ParityWindow {
  std::vector<std::string> words;
  std::vector<int> sentences, pieces, shapes, breaks, starts;  // breaks: of the pieces
  std::vector<float> vectors8, root8, begin;                   // the first 8 numbers of every word's vector and of the root's; logits
  std::vector<int> upos, xpos, heads, rel, ner, antecedent;
};

inline std::vector<ParityWindow> parity_windows() {
  std::ifstream file(std::string(RELATA_TEST_DATA) + "/tiny.parity.json");
  rapidjson::IStreamWrapper stream(file);
  rapidjson::Document json;
  json.ParseStream(stream);
  if (json.HasParseError()) throw std::runtime_error("tests/data/tiny.parity.json is not JSON");
  std::vector<ParityWindow> out;
  for (const rapidjson::Value& w : json["windows"].GetArray()) {
    ParityWindow p;
    for (const rapidjson::Value& word : w["words"].GetArray()) p.words.emplace_back(word.GetString(), word.GetStringLength());
    p.sentences = numbers<int>(w["sentences"]);
    p.pieces = numbers<int>(w["piece_ids"]);
    p.shapes = numbers<int>(w["piece_shapes"]);
    p.breaks = numbers<int>(w["piece_breaks"]);
    p.starts = numbers<int>(w["word_starts"]);
    p.vectors8 = numbers<float>(w["vectors8"]);
    p.root8 = numbers<float>(w["root8"]);
    p.begin = numbers<float>(w["begin"]);
    p.upos = numbers<int>(w["upos"]);
    p.xpos = numbers<int>(w["xpos"]);
    p.heads = numbers<int>(w["heads"]);
    p.rel = numbers<int>(w["rel"]);
    p.ner = numbers<int>(w["ner"]);
    p.antecedent = numbers<int>(w["antecedent"]);
    out.push_back(std::move(p));
  }
  return out;
}

}  // namespace relata::test
