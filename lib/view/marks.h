// Where in its sentence a relation stands, and where its ends: evidence tells bytes of the article, the sentence does not tell where in the
// article it begins. Inside the room only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace relata {

// UTF-16 code units of the sentence, as JavaScript counts them; begin < 0: unknown.
struct Range {
  std::int32_t begin = -1;
  std::int32_t end = -1;
};

struct Marks {
  Range statement{};
  Range source{};  // the end from which the edge leads
  Range target{};
};

// One for each piece of evidence, edge by edge.
std::vector<Marks> marks_of(const Graph& graph);

}  // namespace relata
