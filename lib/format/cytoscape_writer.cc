// The JSON of Cytoscape (.cyjs) and cytoscape.js: {"elements":{"nodes":[{"data"}],"edges":[{"data"}]}}. networkx needs "value" in
// every node and "key" in every edge, or it unites parallel edges. Tested by tests/format/formats_test.cc and tests/interop.
#include <array>

#include "format/json_text.h"
#include "format/property_name.h"
#include "format/version.h"
#include "format/writers.h"
#include "layout/look.h"

namespace relata {
namespace {

constexpr std::array<std::string_view, 5> kTaken = {"name", "value", "shared name", "shared interaction", "edge_key"};

void put_node_element(Output& out, const Node& node, double size, Point place, const PropertyNames& names) {
  JsonObject element(out);
  JsonObject data(element.value("data"));
  data.text("id", node.id, true).text("name", node.label, true).text("value", node.id, true);
  put_node_facts(data, node, Nesting::Flat);
  data.number("size", size).text("color", colour_of(node.type));
  put_flat_properties(data, node.properties, names);
  data.end();
  JsonObject(element.value("position")).number("x", place.x).number("y", place.y).end();
  element.end();
}

void put_edge_element(Output& out, const Edge& edge, const PropertyNames& names, const WriteOptions& options) {
  JsonObject element(out);
  JsonObject data(element.value("data"));
  data.text("id", edge.id, true).text("key", edge.id, true).text("source", edge.source, true).text("target", edge.target, true);
  data.text("interaction", edge.relation, true);
  put_edge_facts(data, edge, Nesting::Flat, options);
  put_flat_properties(data, edge.properties, names);
  data.end();
  element.end();
}

}  // namespace

void write_cytoscape(const Graph& graph, Output& out, const WriteOptions& options) {
  JsonObject object(out);
  object.text("format_version", "1.0").text("generated_by", kGenerator);
  JsonObject(object.value("data")).text("name", graph.title, true).end();
  object.boolean("directed", true).boolean("multigraph", true);
  object.name("elements");
  out << "{\"nodes\":[";
  const PropertyNames node_names = property_names(graph.nodes, {.taken = kTaken}), edge_names = property_names(graph.edges, {.taken = kTaken});
  const std::vector<double> sizes = sizes_of(graph, options.ranks);
  const std::vector<Point> places = places_of(graph, sizes);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    put_node_element(out, graph.nodes[i], sizes[i], places[i], node_names);
  }
  out << "\n],\n\"edges\":[";
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    put_edge_element(out, graph.edges[i], edge_names, options);
  }
  out << "\n]}";
  object.end();
  out << '\n';
}

}  // namespace relata
