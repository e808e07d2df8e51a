// The part of a store that one question needs, as a Graph of its own: nodes without their parts, edges with all their evidence, and of the
// articles those of that evidence. What is asked of the part is answered as of the whole.
//
//   StorePart part("week.db");
//   if (part.add_named("Wang Yi")) part.add_around(2);
//   const Graph graph = part.graph();
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "graph/counts.h"
#include "graph/graph.h"

namespace relata {

class StorePart {
 public:
  // The store as it is now, however long the object lives. Throws Error(Input).
  explicit StorePart(const std::string& path);
  ~StorePart();
  StorePart(const StorePart&) = delete;
  StorePart& operator=(const StorePart&) = delete;

  // Every node that Lookup::find of the name finds in the whole, and others. False, and nothing is added, for more than `most`.
  bool add_named(std::string_view name, std::size_t most = 5000);
  // Every node with this label or alias, and others that have all of its words. False, and nothing is added, for more than `most`, and for a
  // name without words.
  bool add_called(std::string_view name, std::size_t most = 5000);
  // Nothing for an id that no node has.
  void add_node(std::string_view id);
  // All edges at nodes that are at most hops - 1 steps from `id`, and their other ends. False where there are more than `most`; then some
  // are missing.
  bool add_around(std::string_view id, std::size_t hops, std::size_t most = static_cast<std::size_t>(-1));
  // All edges for which evidence stands that `id` is the speaker of.
  void add_said_by(std::string_view id);
  // Every edge with evidence that has all of the words or such as begin with them, and others. False, and nothing is added, for more than
  // `most` pieces of evidence, and for words of marks alone.
  bool add_sentences(std::string_view words, std::size_t most = 20000);

  // Of the whole, as far as the store tells.
  std::optional<GraphCounts> counts();

  Graph graph();
  // All nodes, and no edges. To be called on a part that is empty.
  Graph nodes();

 private:
  struct Opened;
  std::unique_ptr<Opened> opened_;
};

}  // namespace relata
