// Sentences by their words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/attestations.h"

namespace relata {

// How words fit a sentence, the best first.
enum class SentenceMatch : std::uint8_t {
  Together,    // they stand in it one after the other
  Words,       // all are words of it
  Beginnings,  // each begins a word of it
};

struct FoundSentence {
  Attestation first;                   // with the text, the article and the place in it
  std::vector<std::uint32_t> edges{};  // that it attests, into Graph::edges
  SentenceMatch match = SentenceMatch::Beginnings;
};

// The sentences of the evidence that all of the words fit, without regard to case, accents and punctuation: each sentence of an article once,
// by how the words fit, then by article and place. None for no words. O(text of the evidence).
std::vector<FoundSentence> sentences_with(const Graph& graph, std::string_view words);

}  // namespace relata
