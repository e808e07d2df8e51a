// A table whose rows show the sentences they rest on (--evidence).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cli.h"
#include "graph/graph.h"
#include "query/table.h"

namespace relata::cli {

struct Sentence {
  Value source{}, speaker{}, text{};
};

// By row: of the edges that it rests on. With `speakers` (places of nodes) only what one of these says.
std::vector<std::vector<Sentence>> sentences_of(const Graph& graph, const std::vector<std::vector<std::uint32_t>>& edges,
                                                const std::optional<std::vector<std::uint32_t>>& speakers = {});

// For people lines under each row, for programs that read JSON a list inside of it, for those that read lines a row for each
// sentence.
void print_with_evidence(const Table& table, const std::vector<std::vector<Sentence>>& sentences, const Graph& graph, const Arguments& arguments);

}  // namespace relata::cli
