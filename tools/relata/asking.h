// What the subcommands that ask a graph about its things have in common.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli.h"
#include "query/algorithms/adjacency.h"
#include "query/lookup.h"
#include "table_output.h"

namespace relata::cli {

// In small letters.
std::vector<std::string> class_names();

// Rows of --relation, --class and --polarity, and what they admit. Throws Error(Usage) for a class or polarity that is none.
std::vector<Option> filter_options();
EdgeFilter filter_of(const Arguments& arguments);

// Rows of --input and --exit-status.
std::vector<Option> asking_options();

// The graph that the first word names. Throws Error(Usage) for fewer than `least` words, with `usage`.
Graph graph_asked(const Arguments& arguments, std::size_t least, const std::string& usage);

// The words after the graph as one name, so that it need not be quoted.
std::string name_asked(const Arguments& arguments);

// The node of that name. Throws Error(Input) that lists the nodes of an ambiguous name, or names like one that nothing has.
// Tells what else the name may mean.
std::uint32_t node_named(const Graph& graph, const Lookup& lookup, const std::string& name, const Arguments& arguments);

// Rows of --format and --color for a command whose answer is text unless another format is asked for; whether it is; and how wide, with
// which characters and colours text is.
std::vector<Option> text_options();
bool wants_text(const Arguments& arguments);
TableStyle text_style(const Arguments& arguments);

// Bold, where the style has colour.
std::string bold(std::string_view text, const TableStyle& style);

// 1 for nothing found if --exit-status is given, else 0.
int exit_status(const Arguments& arguments, bool found);

// To standard output. Throws Error(Output).
void print(const std::string& text);

}  // namespace relata::cli
