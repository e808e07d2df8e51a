// Tested by tests/query/attestations_test.cc.
#include "query/attestations.h"

#include <algorithm>
#include <tuple>

namespace relata {

std::string date_of(const Graph& graph, const Evidence& evidence) {
  if (!evidence.date.empty()) return evidence.date.str();
  const std::size_t source = graph.find_source(evidence.source);
  return source == Graph::npos ? std::string() : graph.sources[source].date;
}

std::size_t best_evidence(const Edge& edge) {
  const auto best =
      std::max_element(edge.evidence.begin(), edge.evidence.end(), [](const Evidence& a, const Evidence& b) { return a.confidence < b.confidence; });
  return static_cast<std::size_t>(best - edge.evidence.begin());
}

std::vector<Attestation> in_order_of_date(const Graph& graph, const std::vector<std::uint32_t>& edges) {
  struct Dated {
    std::string date;
    Attestation attestation;
  };
  std::vector<Dated> dated;
  for (const std::uint32_t e : edges)
    for (std::uint32_t i = 0; i < graph.edges[e].evidence.size(); ++i) dated.push_back({date_of(graph, graph.edges[e].evidence[i]), {e, i}});
  const auto key = [&](const Dated& item) {
    const Evidence& evidence = graph.edges[item.attestation.edge].evidence[item.attestation.evidence];
    return std::tuple(item.date.empty(), std::string_view(item.date), std::string_view(evidence.source), evidence.begin, evidence.end, item.attestation.edge);
  };
  std::stable_sort(dated.begin(), dated.end(), [&](const Dated& a, const Dated& b) { return key(a) < key(b); });
  std::vector<Attestation> ordered;
  for (const Dated& item : dated) ordered.push_back(item.attestation);
  return ordered;
}

std::vector<Dispute> disputes(const Graph& graph) {
  std::vector<Dispute> all;
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    if (edge.polarity != Polarity::Affirmed) continue;
    const std::size_t denied = graph.find_edge(edge.source, edge.target, edge.relation, Polarity::Negated, edge.label);
    if (denied != Graph::npos && contradict(edge, graph.edges[denied])) all.push_back({e, static_cast<std::uint32_t>(denied)});
  }
  const auto evidence = [&](const Dispute& dispute) { return graph.edges[dispute.affirmed].evidence.size() + graph.edges[dispute.denied].evidence.size(); };
  std::stable_sort(all.begin(), all.end(), [&](const Dispute& a, const Dispute& b) { return evidence(a) > evidence(b); });
  return all;
}

}  // namespace relata
