// One function a format. Inside the room only.
#pragma once

#include "format/format.h"
#include "format/output.h"

namespace relata {

void write_binary(const Graph& graph, Output& out, const WriteOptions& options);
void write_json(const Graph& graph, Output& out, const WriteOptions& options);
void write_jsonl(const Graph& graph, Output& out, const WriteOptions& options);
void write_graphml(const Graph& graph, Output& out, const WriteOptions& options);
void write_graphml_yed(const Graph& graph, Output& out, const WriteOptions& options);
void write_gexf(const Graph& graph, Output& out, const WriteOptions& options);
void write_cytoscape(const Graph& graph, Output& out, const WriteOptions& options);
void write_d3(const Graph& graph, Output& out, const WriteOptions& options);
void write_graphology(const Graph& graph, Output& out, const WriteOptions& options);
void write_jgf(const Graph& graph, Output& out, const WriteOptions& options);
void write_ntriples(const Graph& graph, Output& out, const WriteOptions& options);
void write_turtle(const Graph& graph, Output& out, const WriteOptions& options);
void write_html(const Graph& graph, Output& out, const WriteOptions& options);
void write_svg(const Graph& graph, Output& out, const WriteOptions& options);
void write_png(const Graph& graph, Output& out, const WriteOptions& options);
void write_dot(const Graph& graph, Output& out, const WriteOptions& options);
// Those of two files.
void write_neo4j(const Graph& graph, Output& nodes, Output& relationships, const WriteOptions& options);
void write_csv(const Graph& graph, Output& nodes, Output& edges, const WriteOptions& options);

}  // namespace relata
