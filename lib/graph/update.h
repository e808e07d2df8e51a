// A graph that goes with its articles: some leave it, others come, or come anew.
//
//   update(merge({a, b, c}), {"b.txt"}, {new_b, d}) == merge({a, new_b, c, d})
//
// to the byte, for graphs made by GraphBuilder, or by merge or update of such: since every node keeps its parts, what an article has said can
// be taken out again, and what its names have joined comes apart. What a person has decided stays, also of articles that have left.
// Of an edge of a foreign file a graph does not keep what articles say as well, so that leaves with them; foreign nodes stay.
#pragma once

#include <string>
#include <vector>

#include "graph/merge.h"

namespace relata {

// `removed`: ids of articles (SourceInfo::id); one that `graph` has not got is none too many. Consumes the graphs, as merge does.
Graph update(Graph graph, const std::vector<std::string>& removed, std::vector<Graph> added, const MergeOptions& options = {});

}  // namespace relata
