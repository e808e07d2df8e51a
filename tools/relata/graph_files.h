// What the subcommands that write graphs have in common: options of formats, and where the result goes.
#pragma once

#include <optional>
#include <vector>

#include "cli.h"
#include "format/format.h"

namespace relata::cli {

// Of all formats, or of those that can be read.
std::vector<std::string> format_names(bool readable);

// Rows of --output, --format, --size-by, --strict, --evidence-limit, --text-limit, --gexf-version and --base-iri.
std::vector<Option> writing_options();

// Rows of --connected, --named, --top and --min-confidence, and the part of a graph that they leave.
std::vector<Option> selection_options();
Graph selected_part(Graph graph, const Arguments& arguments);

// The row of --input, the format of what is read, which was --from.
Option input_option(const std::string& what);

// The format of --`name`, or nothing. Throws Error(Usage) with all names for one that is none.
std::optional<Format> format_option(const Arguments& arguments, const std::string& name);

// Throws Error(Usage) for the name of a file that is written in a format which cannot be read.
void expect_rereadable(const std::string& path);

// The graph of a file, with a line about it while it is read, if it takes long.
Graph read_graph_shown(const std::string& path, std::optional<Format> format, bool wanted = true);

// Writes as the options say, and for Neo4j tells on standard error how the files are loaded; without --output to standard output, as native
// JSON unless --format says otherwise.
void write_result(const Graph& graph, const Arguments& arguments);

// One line a format, for the notes of help.
std::string format_notes();

}  // namespace relata::cli
