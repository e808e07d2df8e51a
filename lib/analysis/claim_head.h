// The claim head of docs/model.md: which words of a sentence state that two things are related, how, and with which polarity. Biaffine
// scores (Dozat and Manning 2017) of trigger and agent, trigger and patient, agent and patient, and a small network over the three.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/heads.h"

namespace relata {

class ClaimHead {
 public:
  // The file must outlive the head. A model without a claim branch gives a head that finds nothing.
  ClaimHead(const ModelFile& file, Precision precision, const Kernels& kernels = best_kernels());

  bool is_present() const { return size_ != 0; }
  // Names of the classes, by their numbers in ClaimLink.
  const std::vector<std::string>& classes() const { return classes_; }
  // All that does not need sentences. REQUIRES: words and claim_vectors are filled.
  void read(WindowReading& w) const;
  // The links of the sentence [begin, end) of window words, whose tags `words` gives (indexed like the window), with token numbers from
  // first_token on. Links of a score below 0.08 are left out; at most two triggers a pair.
  std::vector<ClaimLink> links(WindowReading& w, std::size_t begin, std::size_t end, std::span<const Word> words, std::uint32_t first_token) const;

 private:
  struct Role {
    float agent, patient;
  };

  float distance_bias(std::span<const float> table, std::size_t from, std::size_t to) const;
  // Probability that the word `left` is related to the word `right`, as agent to patient.
  float pair(const WindowReading& w, std::size_t left, std::size_t right) const;
  Role role(const WindowReading& w, std::size_t trigger, std::size_t argument) const;
  void label(WindowReading& w, ClaimLink& link) const;

  const Kernels* kernels_;
  std::size_t width_, size_ = 0, hidden_ = 0, span_ = 0;
  std::vector<std::string> classes_;
  std::vector<Linear> matrices_;  // all projections of a word; both role mixes; the pair mix; all labels
  std::span<const float> role_t_, role_a_, role_distance_, pair_l_, pair_r_, pair_distance_;
};

}  // namespace relata
