// Nodes by name, as a person would type it: "the foreign ministry", "erdogan", "Wang", "person-wang_yi".
//
//   const Lookup lookup(graph);
//   for (const Match& match : lookup.find("Lavrov")) graph.nodes[match.node] ...
//   if (none) "did you mean " + lookup.suggest("Lavrof")
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace relata {

// How a name fits a node, the best first.
enum class MatchKind : std::uint8_t {
  Id,        // it is the node's id, to the letter
  Label,     // it is the label
  Alias,     // it is an alias
  Words,     // its words are words of the label or of one alias, in any order
  Prefixes,  // its words begin words of the label or of one alias
};

struct Match {
  std::uint32_t node = 0;  // into Graph::nodes
  MatchKind kind = MatchKind::Prefixes;
  auto operator<=>(const Match&) const = default;
};

class Lookup {
 public:
  // Keeps a reference to the graph. O(names log names).
  explicit Lookup(const Graph& graph);

  // Every node that the name fits, each once, in its best way: by kind, then the most mentioned, then by id.
  std::vector<Match> find(std::string_view name) const;

  // Those of find(name) that fit best: by id; else by label; else by alias; else by words; else by the beginnings of words. One: the
  // name is clear. Several: it is ambiguous.
  std::vector<std::uint32_t> best(std::string_view name) const;

  // Labels and aliases that are written nearly so, the nearest first, at most `limit`: one letter in four may be changed, left out, put in
  // or swapped with the next (Damerau 1964), in the whole name or, for a name of one word, in a word of it.
  std::vector<std::string> suggest(std::string_view name, std::size_t limit = 3) const;

 private:
  struct Name {
    std::string key;
    std::uint32_t node;
    bool label;  // else an alias
  };

  std::string_view written(const Name& name) const;

  const Graph& graph_;
  std::vector<Name> names_{};  // by key, then node, labels first
};

}  // namespace relata
