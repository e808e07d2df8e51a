// DOT for Graphviz: every identifier and label quoted; attributes stand at each node and edge, since Gephi reads nothing of a file with
// statements about all of them or about the charset. Negated
// relations are dashed, hypothetical ones dotted, symmetric ones have no arrow. Places are for `neato -n`; boxes are
// wider than circles, so they are twice as far apart. Tested by tests/format/formats_test.cc and
// tests/interop.
#include "format/writers.h"
#include "format/xml_text.h"
#include "layout/look.h"

namespace relata {
namespace {

// A text in double quotes: backslashes stay themselves in labels, lines end with \n.
void put_quoted(Output& out, std::string_view raw) {
  out << '"';
  for (const char c : xml_text(raw)) {
    if (c == '"') out << "\\\"";
    else if (c == '\\') out << "\\\\";
    else if (c == '\n') out << "\\n";
    else out << c;
  }
  out << '"';
}

std::string_view style_of(Polarity polarity) {
  switch (polarity) {
    case Polarity::Negated: return ", style=dashed";
    case Polarity::Hypothetical: return ", style=dotted";
    default: return "";
  }
}

}  // namespace

void write_dot(const Graph& graph, Output& out, const WriteOptions& options) {
  out << "digraph ";
  put_quoted(out, graph.title.empty() ? "graph" : graph.title);
  out << " {\n";
  const std::vector<double> sizes = sizes_of(graph, options.ranks);
  const std::vector<Point> places = places_of(graph, sizes);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Node& node = graph.nodes[i];
    out << "  ";
    put_quoted(out, node.id);
    out << " [label=";
    put_quoted(out, node.label);
    const std::string_view colour = colour_of(node.type);
    out << ", class=\"" << name_of(node.type) << "\", shape=box, style=\"rounded,filled\", color=\"" << colour << "\", fillcolor=\"" << colour
        << "80\", fontsize=" << sizes[i] << ", pos=\"" << 2 * places[i].x << ',' << 0.0 - 2 * places[i].y << "\"];\n";
  }
  for (const Edge& edge : graph.edges) {
    out << "  ";
    put_quoted(out, edge.source);
    out << " -> ";
    put_quoted(out, edge.target);
    out << " [label=";
    put_quoted(out, edge.label);
    out << ", id=";
    put_quoted(out, edge.id);
    out << ", weight="
        << std::uint64_t(edge.weight < 1      ? 1
                         : edge.weight > 1000 ? 1000
                                              : edge.weight)
        << ", color=\"#888888\", fontsize=9" << style_of(edge.polarity);
    out << (edge.symmetric ? ", dir=none];\n" : "];\n");
  }
  out << "}\n";
}

}  // namespace relata
