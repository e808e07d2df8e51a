// What the attributes of GraphML files mean, ours and those of Gephi, yEd, networkx, igraph, Cytoscape and APOC. Inside the room
// only.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "graph/graph.h"
#include "graph/property.h"

namespace relata {

// An attribute whose value is not what its name asks for; another program may well mean something else by the name.
struct FieldFault : std::runtime_error {
  explicit FieldFault(const std::string& what, bool wants_number = false) : std::runtime_error(what), number(wants_number) {}
  bool number;  // the name asks for a number
};

// Sets the field that an attribute stands for, or keeps it as a property. Throws FieldFault.
using NodeSetter = void (*)(Node&, const std::string& name, std::string&& text, TextCache& texts);
using EdgeSetter = void (*)(Edge&, const std::string& name, std::string&& text, TextCache& texts);
NodeSetter node_setter(const std::string& name);
EdgeSetter edge_setter(const std::string& name);
void set_graph_field(Graph& graph, const std::string& name, const std::string& text, TextCache& texts);

// What the types of GraphML and GEXF mean, in any case; a type of neither is text.
PropertyType declared_type(std::string_view type);
// Where an attribute was kept as a property: gives it the type that the file declares. What is not of the type stays text.
void declare(Properties& properties, const std::string& name, PropertyType type);

// To be called when all fields are set: evidence depends on the class and kind of its edge.
void finish_edge(Edge& edge, TextCache& texts);

}  // namespace relata
