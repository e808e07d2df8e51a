// The best sequence of BIO labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/analysis.h"

namespace relata {

// Reads the label set "O", "B-X", "I-X" once.
class NameLabels {
 public:
  explicit NameLabels(const std::vector<std::string>& labels);
  std::size_t size() const { return kinds_.size(); }

  // log_probabilities: [words, size()]. The most probable sequence in which I-X follows B-X or I-X only (Viterbi 1967), as names with spans
  // from `first_token` on; a name's probability is the geometric mean of its labels'.
  std::vector<Name> best_names(std::span<const float> log_probabilities, std::size_t words, std::uint32_t first_token) const;

 private:
  struct Kind {
    char position = 'O';
    NameType type = NameType::Misc;
  };
  bool follows(std::size_t next, std::size_t previous) const;

  std::vector<Kind> kinds_;
};

}  // namespace relata
