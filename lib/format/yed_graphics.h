// What yEd draws, beside the keys that every program reads: shapes with labels and colours. Inside the room only.
#pragma once

#include "format/output.h"
#include "graph/graph.h"
#include "layout/layout.h"

namespace relata {

void put_yed_keys(Output& out);
void put_yed_node(Output& out, const Node& node, double size, Point place);
void put_yed_edge(Output& out, const Edge& edge);

}  // namespace relata
