// What a person needs to see to decide a question: names, why, and sentences.
#pragma once

#include <cstddef>
#include <string>

#include "graph/graph.h"
#include "graph/identity.h"
#include "table_output.h"

namespace relata::cli {

// "Marlow / Ada Marlow: a last name that several have (0.33)", and what is said of either.
std::string review_text(const Graph& graph, const PossiblySame& pair, const TableStyle& style);

// "Ada Marlow -[accuse]-> Bostria (0.41)", and where it is read.
std::string review_text(const Graph& graph, const Edge& edge, const TableStyle& style);

}  // namespace relata::cli
