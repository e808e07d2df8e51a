// yEd shows labels and colours only from elements of its own; its boxes are wider than circles, so places are twice as far apart. Tested by
// tests/format/formats_test.cc.
#include "format/yed_graphics.h"

#include "format/xml_text.h"
#include "layout/look.h"

namespace relata {
namespace {

std::string_view line_of(Polarity polarity) {
  switch (polarity) {
    case Polarity::Negated: return "dashed";
    case Polarity::Hypothetical: return "dotted";
    default: return "line";
  }
}

}  // namespace

void put_yed_keys(Output& out) {
  out << "  <key id=\"y_node\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n  <key id=\"y_edge\" for=\"edge\" "
         "yfiles.type=\"edgegraphics\"/>\n";
}

void put_yed_node(Output& out, const Node& node, double size, Point place) {
  const double height = size + 10;
  const double width = 20 + 7 * static_cast<double>(node.label.size() < 60 ? node.label.size() : 60);
  out << "      <data key=\"y_node\"><y:ShapeNode><y:Geometry height=\"" << height << "\" width=\"" << width << "\" x=\"" << 2 * place.x - width / 2
      << "\" y=\"" << 2 * place.y - height / 2 << "\"/><y:Fill color=\"" << colour_of(node.type) << "\" transparent=\"false\"/><y:NodeLabel>";
  put_xml(out, node.label);
  out << "</y:NodeLabel><y:Shape type=\"roundrectangle\"/></y:ShapeNode></data>\n";
}

void put_yed_edge(Output& out, const Edge& edge) {
  out << "      <data key=\"y_edge\"><y:PolyLineEdge><y:LineStyle color=\"#888888\" type=\"" << line_of(edge.polarity)
      << "\" width=\"1\"/><y:Arrows source=\"none\" target=\"" << (edge.symmetric ? "none" : "standard") << "\"/><y:EdgeLabel>";
  put_xml(out, edge.label);
  out << "</y:EdgeLabel></y:PolyLineEdge></data>\n";
}

}  // namespace relata
