// The best dependency tree of a sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace relata {

// scores: [words, words + 1], row-major; scores[i][0] is "word i is the root", scores[i][j + 1] is "word j is the head of word i"
// (j = i is ignored). Returns for every word the number of its head's column: 0 or j + 1. The result is the spanning tree of greatest sum
// that has exactly one root (Chu and Liu 1965, Edmonds 1967; one root by a penalty on root arcs greater than any sum).
std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t words);

}  // namespace relata
