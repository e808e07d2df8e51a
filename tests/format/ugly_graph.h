// A small graph with every field set and every kind of text that breaks formats.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.h"

namespace relata::testing {

Graph ugly_graph();

// Strings as names and sentences may be: markup, quotes, blanks between markup, JSON, many scripts.
const std::vector<std::string>& ugly_texts();

// A merged graph of random articles.
Graph random_corpus(std::uint32_t seed);

}  // namespace relata::testing
