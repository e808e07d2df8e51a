// JSON Graph Format 2.1 (jsongraphformat.info), whose schema allows no members but its own: everything else is "metadata". Tested by
// tests/format/formats_test.cc and tests/interop.
#include "format/json_text.h"
#include "format/version.h"
#include "format/writers.h"
#include "layout/look.h"

namespace relata {
namespace {

void put_jgf_node(Output& out, const Node& node, double size) {
  put_string(out, node.id);
  out << ':';
  JsonObject object(out);
  object.text("label", node.label, true);
  JsonObject metadata(object.value("metadata"));
  put_node_facts(metadata, node, Nesting::Full);
  metadata.number("size", size).text("color", colour_of(node.type)).end();
  object.end();
}

void put_jgf_edge(Output& out, const Edge& edge, const WriteOptions& options) {
  JsonObject object(out);
  object.text("id", edge.id, true).text("source", edge.source, true).text("target", edge.target, true);
  object.text("relation", edge.relation, true).boolean("directed", !edge.symmetric).text("label", edge.label, true);
  JsonObject metadata(object.value("metadata"));
  put_edge_facts(metadata, edge, Nesting::Full, options);
  metadata.end();
  object.end();
}

}  // namespace

void write_jgf(const Graph& graph, Output& out, const WriteOptions& options) {
  out << "{\"graph\":";
  JsonObject object(out);
  object.text("type", "knowledge graph").text("label", graph.title, true).boolean("directed", true);
  JsonObject(object.value("metadata")).text("generator", kGenerator).end();
  object.name("nodes");
  out << '{';
  const std::vector<double> sizes = sizes_of(graph, options.ranks);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    put_jgf_node(out, graph.nodes[i], sizes[i]);
  }
  out << "\n},\n\"edges\":[";
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    put_jgf_edge(out, graph.edges[i], options);
  }
  out << "\n]";
  object.end();
  out << "}\n";
}

}  // namespace relata
