// The page and the pictures of lib/view. Tested by tests/view/view_test.cc and picture_test.cc.
#include "format/writers.h"
#include "view/picture.h"
#include "view/view.h"

namespace relata {

void write_html(const Graph& graph, Output& out, const WriteOptions&) { out << page_of(graph); }
void write_svg(const Graph& graph, Output& out, const WriteOptions&) { out << svg_of(graph); }
void write_png(const Graph& graph, Output& out, const WriteOptions&) { out << png_of(graph); }

}  // namespace relata
