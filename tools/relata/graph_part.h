// The graph for a question about one thing: of a store only the part that the question needs, of any other file all of it. The answer is the same.
#pragma once

#include <cstddef>
#include <string>

#include "cli.h"
#include "graph/graph.h"

namespace relata::cli {

// What lies around a thing.
struct Surroundings {
  std::size_t hops = 1;
  bool said = false;  // with what it says of others
  bool all = false;   // around everything that the name fits, not only around what it fits best
};

// As graph_asked (asking.h), for a question about what the words after the graph name.
Graph graph_around(const Arguments& arguments, std::size_t least, const std::string& usage, const Surroundings& wanted);

// As graph_around one step far, for a question that may name a thing or none: then about everything.
Graph graph_near(const Arguments& arguments, const std::string& usage);

// The same for the sentences that have all of these words.
Graph graph_of_sentences(const Arguments& arguments, std::size_t least, const std::string& usage);

}  // namespace relata::cli
