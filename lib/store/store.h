// A graph in a file that is opened, not loaded: an SQLite database whose tables docs/store.md describes. It holds everything a Graph holds.
//
//   write_store(graph, bytes)                     a new one
//   read_store("week.db")                         all of it
//   update_store("week.db", {"a.txt"}, {new_a})   in place, in one transaction; equal to update() to the byte
//   store_part.h                                  what one question needs
//
// Any number of processes read while one changes it: they see the store as it was when they began. However a process ends, the next one
// opens the store as the last finished change left it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "graph/graph.h"
#include "graph/review.h"

namespace relata {

inline constexpr std::string_view kStoreMagic{"SQLite format 3\0", 16};

// Does the file begin so?
bool is_store(const std::string& path);

// All of it, or of bytes in memory; `name` stands in messages. `progress` hears of edges. Throw Error(Input).
Graph read_store(const std::string& path, const Progress& progress = {});
Graph read_store_text(std::string_view bytes, const std::string& name);
// Only title, articles and decisions.
Graph read_store_articles(const std::string& path);

// Gives the bytes of a new store to `take`, in pieces. They are laid down in `folder` first, in a file that nobody sees. The same graph
// makes the same bytes. Throws Error(Output).
void write_store(const Graph& graph, const std::string& folder, const std::function<void(std::string_view)>& take);

// Before another file takes the place of the store at `path`: what its last change has left beside it is put into it. Throws Error(Output)
// while another process has it open. Nothing for what is no store.
void checkpoint_store(const std::string& path);

struct StoreChange {
  bool whole = false;     // all was read and written anew: edges of another program, or nodes that no article names
  std::size_t nodes = 0;  // written, or taken out
  std::size_t edges = 0;
  std::size_t all_nodes = 0, all_edges = 0;  // of the store now
};

// As update() does it. Reads all nodes, and between which of them articles state something; of edges only those that can change. Throws
// Error(Output), also while another process changes the store, and leaves it as it was.
StoreChange update_store(const std::string& path, const std::vector<std::string>& removed, std::vector<Graph> added);

// As reviewed() does it (graph/review.h): all of it is read and written anew, in one transaction. Throws as update_store does.
void review_store(const std::string& path, const Review& review);

}  // namespace relata
