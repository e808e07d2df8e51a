// One object a line in the shape that Neo4j's apoc.import.json loads: first the graph's title and its articles as nodes of labels
// of their own, then its nodes, then its edges. Values that Neo4j cannot hold (evidence, parts) are JSON text. Tested by
// tests/format/jsonl_test.cc.
#include "format/json_text.h"
#include "format/kind.h"
#include "format/version.h"
#include "format/writers.h"

namespace relata {
namespace {

void put_labels(Output& out, std::string_view second) {
  out << "[\"Entity\",";
  put_string(out, second);
  out << ']';
}

void put_end(Output& out, const Graph& graph, std::string_view id) {
  JsonObject object(out);
  object.text("id", id, true);
  put_labels(object.value("labels"), name_of(graph.nodes[graph.find_node(id)].type));
  object.end();
}

void put_graph_line(Output& out, const Graph& graph) {
  JsonObject object(out);
  object.text("type", "node").text("id", "graph:").texts("labels", {"Graph"});
  JsonObject facts(object.value("properties"));
  facts.text("title", graph.title, true).text("generator", kGenerator);
  if (!graph.decisions.empty()) facts.text("decisions", json_of([&](Output& json) { put_decisions(json, graph.decisions); }));
  facts.end();
  object.end();
}

void put_source_line(Output& out, const SourceInfo& source) {
  JsonObject object(out);
  object.text("type", "node").text("id", "article:" + source.id).texts("labels", {"Article"});
  put_source(object.value("properties"), source);
  object.end();
}

void put_node_line(Output& out, const Node& node, const PropertyNames& names) {
  JsonObject object(out);
  object.text("type", "node").text("id", node.id, true);
  put_labels(object.value("labels"), name_of(node.type));
  JsonObject properties(object.value("properties"));
  put_node_facts(properties, node, Nesting::Flat);
  put_flat_properties(properties, node.properties, names);
  properties.end();
  object.end();
}

void put_edge_line(Output& out, const Graph& graph, const Edge& edge, const PropertyNames& names, const WriteOptions& options) {
  JsonObject object(out);
  object.text("type", "relationship").text("id", edge.id, true).text("label", kind_of(edge), true);
  JsonObject properties(object.value("properties"));
  put_edge_facts(properties, edge, Nesting::Flat, options);
  put_flat_properties(properties, edge.properties, names);
  properties.end();
  put_end(object.value("start"), graph, edge.source);
  put_end(object.value("end"), graph, edge.target);
  object.end();
}

}  // namespace

void write_jsonl(const Graph& graph, Output& out, const WriteOptions& options) {
  if (!graph.title.empty() || !graph.decisions.empty() || (graph.sources.empty() && graph.nodes.empty())) {  // a file is never empty
    put_graph_line(out, graph);
    out << '\n';
  }
  for (const SourceInfo& source : graph.sources) {
    put_source_line(out, source);
    out << '\n';
  }
  const PropertyNames node_names = property_names(graph.nodes), edge_names = property_names(graph.edges);
  for (const Node& node : graph.nodes) {
    put_node_line(out, node, node_names);
    out << '\n';
  }
  for (const Edge& edge : graph.edges) {
    put_edge_line(out, graph, edge, edge_names, options);
    out << '\n';
  }
}

}  // namespace relata
