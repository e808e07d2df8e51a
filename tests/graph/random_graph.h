// Articles of a small made-up world, for tests that hold for any graph.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph.h"

namespace relata::testing {

// The graph of article number `article` (0-9 have ids of their own); the same numbers give the same graph. Names repeat across
// articles, in full and in part, so that identity has something to decide.
Graph random_article(std::uint32_t seed, std::uint32_t article);

// A graph as another program made it, of some of the same things: ids of its own, no sources, edges without evidence.
Graph random_foreign(std::uint32_t seed, std::uint32_t number);

}  // namespace relata::testing
