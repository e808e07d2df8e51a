// One function a format that is one stream. Inside the room only.
#pragma once

#include "format/format.h"
#include "format/output.h"

namespace relata {

void write_json(const Graph& graph, Output& out, const WriteOptions& options);
void write_graphml(const Graph& graph, Output& out, const WriteOptions& options);

}  // namespace relata
