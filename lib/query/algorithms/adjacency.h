// A Graph as algorithms walk it: nodes by position, and for every node the edges at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace relata {

// What somebody calls a relation: "meet", "sign_agreement_with", "hold talk with", in any case.
class RelationWords {
 public:
  RelationWords() = default;
  RelationWords(std::string_view words);  // implicit: words are one
  RelationWords(const char* words) : RelationWords(std::string_view(words)) {}
  RelationWords(const std::string& words) : RelationWords(std::string_view(words)) {}

  bool empty() const { return words_.empty(); }
  // " hold talk with ": folded, between blanks, so that whole words are found in a text that is written so.
  const std::string& words() const { return words_; }
  // The canonical relation that they mean (schema/relations.h); empty: none.
  std::string_view meaning() const { return meaning_; }
  // Do they mean the relation of the edge, or stand in its name, its label or a label of its evidence, one whole word after the other?
  bool fit(const Edge& edge) const;

 private:
  std::string words_{};
  std::string_view meaning_{};
};

// Which edges count. What is empty admits all.
struct EdgeFilter {
  RelationWords relation{};
  std::optional<ClaimClass> cls{};
  std::optional<Polarity> polarity{};

  bool admits(const Edge& edge) const;
};

// One edge, seen from one of its ends.
struct Hop {
  std::uint32_t node = 0;  // the other end
  std::uint32_t edge = 0;
  double weight = 1;      // of the edge
  bool forward = true;    // the edge leads away from here: from its source, or symmetric
  bool backward = false;  // the edge leads here: to its target, or symmetric
  bool affirmed = true;   // the edge is
};

// Built once in O(edges log edges) and never changed. Keeps no reference to the graph.
class Adjacency {
 public:
  explicit Adjacency(const Graph& graph, const EdgeFilter& filter = {});

  std::size_t size() const { return first_.size() - 1; }  // of nodes
  // In order of the other ends, then of edges. An edge from a node to itself stands once.
  std::span<const Hop> at(std::uint32_t node) const;
  std::span<const Hop> between(std::uint32_t a, std::uint32_t b) const;

 private:
  std::vector<std::uint32_t> first_{};  // of the steps of each node, and the end
  std::vector<Hop> steps_{};
};

}  // namespace relata
