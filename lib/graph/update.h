// A graph that goes with its articles: some leave it, others come, or come anew.
//
//   update(merge({a, b, c}), {"b.txt"}, {new_b, d}) == merge({a, new_b, c, d})
//
// to the byte, for graphs made by GraphBuilder, or by merge or update of such: since every node keeps its parts, what an article has said can
// be taken out again, and what its names have joined comes apart. What a person has decided stays, also of articles that have left.
// Of an edge of a foreign file a graph does not keep what articles say as well, so that leaves with them; foreign nodes stay.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/merge.h"

namespace relata {

// `removed`: ids of articles (SourceInfo::id); one that `graph` has not got is none too many. Consumes the graphs, as merge does.
Graph update(Graph graph, const std::vector<std::string>& removed, std::vector<Graph> added, const MergeOptions& options = {});

// Two nodes of a graph between which an article states something.
struct Related {
  std::uint32_t source = 0;  // into Graph::nodes
  std::uint32_t target = 0;
  SharedText article{};
};

// The same for a graph whose edges are kept elsewhere. `nodes` is that graph without them; `related` tells between which nodes its articles
// state something, which who is the same depends on. The result has the nodes of update(), and of its edges what `added` states.
// REQUIRES: stands_on_articles(graph).
Graph update_nodes(Graph nodes, const std::vector<Related>& related, const std::vector<std::string>& removed, std::vector<Graph> added);

// The edges that all their evidence makes: those of one key become one, as when graphs are merged. Evidence may say that it is reversed.
std::vector<Edge> edges_anew(std::vector<Edge> edges);

// Does no edge say more than its evidence, and has each node that evidence names a part in that article? Graphs of articles do.
bool stands_on_articles(const Graph& graph);

}  // namespace relata
