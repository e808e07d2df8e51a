// Tested by tests/query/sentences_test.cc.
#include "query/sentences.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "names/key.h"

namespace relata {
namespace {

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) words.emplace_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// `key` and each of `words` begin after a blank; those of a sentence end with one too.
std::optional<SentenceMatch> fits(std::string_view sentence, const std::string& key, const std::vector<std::string>& words) {
  const std::string text = " " + key_of_name(sentence) + " ";
  if (text.find(key + " ") != std::string::npos) return SentenceMatch::Together;
  SentenceMatch match = SentenceMatch::Words;
  for (const std::string& word : words) {
    if (text.find(word + " ") != std::string::npos) continue;
    if (text.find(word) == std::string::npos) return std::nullopt;
    match = SentenceMatch::Beginnings;
  }
  return match;
}

}  // namespace

std::vector<FoundSentence> sentences_with(const Graph& graph, std::string_view words) {
  const std::string key = " " + key_of_name(words);
  std::vector<std::string> parts = words_of(key);
  if (parts.empty()) return {};
  for (std::string& part : parts) part.insert(part.begin(), ' ');
  const auto evidence_of = [&](const Attestation& a) -> const Evidence& { return graph.edges[a.edge].evidence[a.evidence]; };
  const auto place = [&](const Attestation& a) {
    const Evidence& e = evidence_of(a);
    return std::tuple(e.source.view(), e.begin, e.end, e.text.view());
  };
  std::vector<Attestation> all;
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e)
    for (std::uint32_t i = 0; i < graph.edges[e].evidence.size(); ++i) all.push_back({e, i});
  std::stable_sort(all.begin(), all.end(), [&](const Attestation& a, const Attestation& b) { return place(a) < place(b); });
  std::vector<FoundSentence> found;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && place(all[end]) == place(all[begin])) ++end;
    const auto match = fits(evidence_of(all[begin]).text, key, parts);
    if (!match) continue;
    FoundSentence& sentence = found.emplace_back(FoundSentence{.first = all[begin], .match = *match});
    for (std::size_t i = begin; i < end; ++i)
      if (sentence.edges.empty() || sentence.edges.back() != all[i].edge) sentence.edges.push_back(all[i].edge);
  }
  std::stable_sort(found.begin(), found.end(), [](const FoundSentence& a, const FoundSentence& b) { return a.match < b.match; });
  return found;
}

}  // namespace relata
