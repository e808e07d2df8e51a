// Graphs in files. One table (formats()) names every format, its extensions and what it can do; reading and writing go by it.
//
//   const Graph graph = read_graph("week.json");
//   write_graph(graph, "week.graphml");
//
// A file is read whole or refused whole: Error(Input) tells file, line, column and reason. A file is written aside and renamed,
// so that an interrupted write leaves the old one; Error(Output) when it cannot be. Names ending in .gz are compressed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "graph/graph.h"

namespace relata {

enum class Format : std::uint8_t {
  Json,        // native: node-link with everything a Graph holds
  Store,       // everything likewise, in tables that are opened, not loaded: docs/store.md
  Binary,      // everything likewise, to be read again many times as fast: docs/binary.md
  Jsonl,       // one object a line, in the shape that Neo4j's APOC loads
  Graphml,     // for Gephi, networkx, igraph and most others
  GraphmlYed,  // the dialect of yEd
  Gexf,        // for Gephi, with the timeline
  Cytoscape,   // JSON of Cytoscape and cytoscape.js
  D3,          // {"nodes", "links"}
  Graphology,  // JSON of graphology, sigma and Gephi Lite
  Jgf,         // JSON Graph Format 2.1
  Neo4jCsv,    // NAME-nodes.csv and NAME-relationships.csv for neo4j-admin
  Csv,         // NAME-nodes.csv and NAME-edges.csv
  Ntriples,
  Turtle,
  Dot,
  Html,  // one page to look at in a browser
  Svg,   // a still picture of all of the graph
  Png,
};

struct FormatInfo {
  Format format;
  std::string_view name;        // as after --format
  std::string_view extensions;  // ".json .kg.json", the first is the usual one; empty: only by name
  bool readable;
  std::string_view summary;
};

std::span<const FormatInfo> formats();
std::optional<Format> format_named(std::string_view name);
// By the longest extension that fits, without regard to case and to a final .gz.
std::optional<Format> format_of(std::string_view path);

struct WriteOptions {
  bool strict = false;               // GraphML: only what its schema knows; no label= and labels= attributes
  std::size_t evidence_limit = 0;    // pieces of evidence an edge, 0: all. A limit loses evidence, and says so with "more": n.
  std::size_t text_limit = 0;        // code points of a sentence, 0: all
  std::string gexf_version = "1.3";  // or "1.2"
  std::string base_iri = "urn:relata:";
  // Of the nodes, in order, their sum 1: where sizes are written they grow with these; empty: with the degree.
  std::vector<double> ranks{};
};

// REQUIRES of both: `format` is readable, and one file where it is read from bytes. Of Csv, one path of the two, or what both have in common. "-" is standard input. Without a format: by extension, else by the first bytes.
// `progress` hears of the bytes of the file.
Graph read_graph(const std::string& path, std::optional<Format> format = std::nullopt, const Progress& progress = {});
// From bytes in memory; `name` stands in messages.
Graph read_graph_text(std::string_view bytes, Format format, const std::string& name = "<text>");

// The files that write_graph makes of this path: one, or, for Neo4jCsv and Csv, two ("week-nodes.csv" and "week-edges.csv" of
// "week.csv", or of "week").
std::vector<std::string> files_of(const std::string& path, Format format);

// "-" is standard output (native JSON unless a format is given). Two files are both written aside before either is renamed. Throws
// Error(Usage) for a name without a known extension, two files to standard output, or a base_iri that is none.
void write_graph(const Graph& graph, const std::string& path, std::optional<Format> format = std::nullopt, const WriteOptions& options = {});
// REQUIRES: the format is one stream (not Neo4jCsv, not Csv).
std::string graph_text(const Graph& graph, Format format, const WriteOptions& options = {});

}  // namespace relata
