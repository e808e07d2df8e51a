// Single pieces of evidence, picked out of a graph and put in order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/graph.h"

namespace relata {

// One piece of evidence of one edge.
struct Attestation {
  std::uint32_t edge = 0;      // into Graph::edges
  std::uint32_t evidence = 0;  // into Edge::evidence
};

// The day that the evidence tells of, else the day of its article; may be empty.
std::string date_of(const Graph& graph, const Evidence& evidence);

// The evidence that says most: of the greatest confidence; of equals the first. Edge::evidence.size() for an edge without any.
std::size_t best_evidence(const Edge& edge);

// All evidence of these edges by date_of, without a date last, then by article and place in it.
std::vector<Attestation> in_order_of_date(const Graph& graph, const std::vector<std::uint32_t>& edges);

// A relation between two nodes that some evidence affirms and other evidence denies: the two edges that stand for it.
struct Dispute {
  std::uint32_t affirmed = 0;
  std::uint32_t denied = 0;
};

// Those with the most evidence first, then in order of edges.
std::vector<Dispute> disputes(const Graph& graph);

}  // namespace relata
