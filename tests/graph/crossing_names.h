// Articles with few of many names, of which many are held against each other: full, short, last and other names, acronyms, makers and products,
// one name of two kinds, alike spellings. For tests of what looks at a part of a graph.
#pragma once

#include <cstdint>
#include <string>

#include "graph/graph.h"

namespace relata::testing {

std::string id_of_crossing(std::uint32_t article);

// Another for each pair of numbers; article < 100.
Graph crossing_article(std::uint32_t seed, std::uint32_t article);

}  // namespace relata::testing
