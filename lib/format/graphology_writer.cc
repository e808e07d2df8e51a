// The serialisation of graphology, which sigma and Gephi Lite draw: every node has a place, a size and a colour, none has an attribute
// "type", which would choose a program to draw it. Tested by tests/format/formats_test.cc and tests/interop.
#include <array>

#include "format/json_text.h"
#include "format/property_name.h"
#include "format/writers.h"
#include "layout/look.h"

namespace relata {
namespace {

constexpr std::array<std::string_view, 2> kPlace = {"x", "y"};

void put_graph_node(Output& out, const Node& node, double size, Point place, const PropertyNames& names) {
  JsonObject object(out);
  object.text("key", node.id, true);
  JsonObject attributes(object.value("attributes"));
  put_node_facts(attributes, node, Nesting::Flat);
  attributes.number("x", place.x).number("y", 0.0 - place.y).number("size", size).text("color", colour_of(node.type));
  put_flat_properties(attributes, node.properties, names);
  attributes.end();
  object.end();
}

void put_graph_edge(Output& out, const Edge& edge, const PropertyNames& names, const WriteOptions& options) {
  JsonObject object(out);
  object.text("key", edge.id, true).text("source", edge.source, true).text("target", edge.target, true);
  JsonObject attributes(object.value("attributes"));
  put_edge_facts(attributes, edge, Nesting::Flat, options);
  put_flat_properties(attributes, edge.properties, names);
  attributes.end();
  object.end();
}

}  // namespace

void write_graphology(const Graph& graph, Output& out, const WriteOptions& options) {
  JsonObject object(out);
  JsonObject(object.value("attributes")).text("title", graph.title).end();
  JsonObject(object.value("options")).text("type", "directed").boolean("multi", true).boolean("allowSelfLoops", true).end();
  object.name("nodes");
  out << '[';
  const PropertyNames node_names = property_names(graph.nodes, {.taken = kPlace}), edge_names = property_names(graph.edges);
  const std::vector<double> sizes = sizes_of(graph, options.ranks);
  const std::vector<Point> places = places_of(graph, sizes);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    put_graph_node(out, graph.nodes[i], sizes[i] / 4, places[i], node_names);
  }
  out << "\n],\n\"edges\":[";
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    put_graph_edge(out, graph.edges[i], edge_names, options);
  }
  out << "\n]";
  object.end();
  out << '\n';
}

}  // namespace relata
