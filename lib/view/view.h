// A graph as one page for a browser: self-contained, opened from disk, without any network. What the page does is in page/*.js.
#pragma once

#include <string>

#include "graph/graph.h"

namespace relata {

// HTML in UTF-8. The graph stands in it as compressed data, never as markup. Of more than 50,000 nodes the best connected are in the page,
// which says so.
std::string page_of(const Graph& graph);

}  // namespace relata
