// Node-link JSON as d3-force, force-graph and networkx before 3.6 take it: {"nodes", "links"}, the records of native JSON with size,
// colour and place. Tested by tests/format/formats_test.cc and tests/interop.
#include "format/json_text.h"
#include "format/writers.h"
#include "layout/look.h"

namespace relata {

void write_d3(const Graph& graph, Output& out, const WriteOptions& options) {
  JsonObject object(out);
  object.boolean("directed", true).boolean("multigraph", true);
  JsonObject facts(object.value("graph"));
  facts.text("title", graph.title);
  if (!graph.decisions.empty()) put_decisions(facts.value("decisions"), graph.decisions);
  facts.end();
  out << ",\n\"nodes\":[";
  const std::vector<double> sizes = sizes_of(graph, options.ranks);
  const std::vector<Point> places = places_of(graph, sizes);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    JsonObject node(out);
    node.text("id", graph.nodes[i].id, true);
    put_node_facts(node, graph.nodes[i], Nesting::Full);
    node.number("size", sizes[i]).text("color", colour_of(graph.nodes[i].type));
    node.number("x", places[i].x).number("y", places[i].y).end();
  }
  out << "\n],\n\"links\":[";
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    put_edge(out, graph.edges[i], options);
  }
  out << "\n]}\n";
}

}  // namespace relata
