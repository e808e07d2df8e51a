// Weaving: entities and claims of one article become a Graph that owns all it holds. The last of the six lines.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "graph/graph.h"

namespace relata {

struct WeaveOptions {
  bool concepts = true;       // false: only named things become nodes, and only relations between them edges
  double min_confidence = 0;  // claims below it are left out
};

// One node for every named entity, and for every unnamed one that a kept claim links. One edge per (source, relation, target,
// polarity), with a piece of evidence for every claim; the evidence holds the whole sentence, white space as single spaces.
Graph weave(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions,
            const Resolution& resolution, const std::vector<Claim>& claims, const WeaveOptions& options = {});

}  // namespace relata
