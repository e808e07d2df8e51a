// Entities and claims of one article become a Graph that owns all it holds. The last of the six lines.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "graph/graph.h"

namespace relata {

struct GraphOptions {
  bool concepts = true;       // false: only named things and speakers become nodes, and only relations between named things edges
  double min_confidence = 0;  // claims below it are left out
};

// One node for every named entity, and for every unnamed one that a kept claim links, is said by or lies in. One edge per (source, relation, target,
// polarity), with a piece of evidence for every claim; the evidence holds the whole sentence, white space as single spaces.
Graph build_graph(const Document& document, const Analysis& analysis, const Resolution& resolution, const std::vector<Claim>& claims,
                  const GraphOptions& options = {});

}  // namespace relata
