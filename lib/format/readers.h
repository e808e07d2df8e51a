// One function a format that can be read. They throw Error(Input), with line and column where the file is text. Inside the room only.
#pragma once

#include "format/input.h"
#include "graph/graph.h"

namespace relata {

Graph read_json(Input& input);
Graph read_jsonl(Input& input);
Graph read_graphml(Input& input);
Graph read_gexf(Input& input);
Graph read_binary(Input& input);
// Of two files.
Graph read_csv(Input& nodes, Input& edges);

}  // namespace relata
