// What the attributes of GraphML files mean, ours and those of Gephi, yEd, networkx, igraph, Cytoscape and APOC. Inside the room
// only.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "graph/graph.h"

namespace relata {

// An attribute whose value is not what its name asks for.
struct FieldFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The same for a word that the schema lacks, which another program may well mean otherwise.
struct WordFault : FieldFault {
  using FieldFault::FieldFault;
};

// Sets the field that an attribute stands for, or keeps it as a property. Throws FieldFault.
using NodeSetter = void (*)(Node&, const std::string& name, std::string&& text, TextCache& texts);
using EdgeSetter = void (*)(Edge&, const std::string& name, std::string&& text, TextCache& texts);
NodeSetter node_setter(const std::string& name);
EdgeSetter edge_setter(const std::string& name);
void set_graph_field(Graph& graph, const std::string& name, const std::string& text, TextCache& texts);

// To be called when all fields are set: evidence depends on the class and kind of its edge.
void finish_edge(Edge& edge, TextCache& texts);

}  // namespace relata
