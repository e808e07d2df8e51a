// Edges apart from the nodes they are between. Tested by tests/store/update_test.cc.
#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/edges.h"
#include "graph/parts.h"
#include "graph/update.h"

namespace relata {
namespace {

// What edges name, as nodes of nothing but an id, sorted.
std::vector<Node> named_by(const std::vector<Edge>& edges) {
  std::vector<SharedText> ids;
  for (const Edge& edge : edges) {
    ids.insert(ids.end(), {edge.source, edge.target});
    for (const Evidence& evidence : edge.evidence) ids.insert(ids.end(), {evidence.speaker, evidence.place});
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<Node> nodes(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) nodes[i].id = ids[i];
  return nodes;
}

bool says_what_evidence_says(const Edge& edge) {
  Edge said = unstated();
  summarise(said, edge.evidence);
  const auto facts = [](const Edge& e) { return std::tie(e.weight, e.confidence, e.first_date, e.last_date, e.symmetric); };
  return !edge.evidence.empty() && edge.properties.empty() && facts(said) == facts(edge);
}

bool has_part(const Node& node, const SharedText& article) {
  if (!std::binary_search(node.sources.begin(), node.sources.end(), article)) return false;
  const auto at =
      std::lower_bound(node.parts.begin(), node.parts.end(), article, [](const Node& part, const SharedText& source) { return source_of(part) < source; });
  return node.parts.empty() || (at != node.parts.end() && source_of(*at) == article);
}

}  // namespace

std::vector<Edge> edges_anew(std::vector<Edge> edges) {
  const std::vector<Node> nodes = named_by(edges);
  std::unordered_map<std::string_view, std::uint32_t> places;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) places.emplace(nodes[i].id, i);
  const auto place = [&](const SharedText& id) { return id.empty() ? kNoNode : places.at(id); };
  Parts parts;
  for (Edge& edge : edges) {
    for (Evidence& evidence : edge.evidence) {
      PartStatement& statement = parts.statements.emplace_back();
      statement.source = place(evidence.reversed ? edge.target : edge.source);
      statement.target = place(evidence.reversed ? edge.source : edge.target);
      statement.speaker = place(evidence.speaker);
      statement.place = place(evidence.place);
      statement.relation = edge.relation;
      statement.polarity = edge.polarity;
      statement.evidence = std::move(evidence);
      if (statement.evidence.label.empty()) statement.evidence.label = edge.label;
      statement.evidence.speaker.clear();
      statement.evidence.place.clear();
      statement.evidence.reversed = false;
    }
  }
  std::vector<std::uint32_t> itself(nodes.size());
  std::iota(itself.begin(), itself.end(), 0u);
  return make_edges(parts, nodes, itself);
}

bool stands_on_articles(const Graph& graph) {
  std::unordered_map<std::string_view, const Node*> nodes;
  nodes.reserve(graph.nodes.size());
  for (const Node& node : graph.nodes)
    if (!nodes.emplace(node.id, &node).second) return false;
  const auto is_in = [&](const SharedText& id, const SharedText& article) {
    const auto found = nodes.find(id);
    return found != nodes.end() && has_part(*found->second, article);
  };
  for (const Edge& edge : graph.edges) {
    if (!says_what_evidence_says(edge)) return false;
    for (const Evidence& evidence : edge.evidence) {
      const SharedText& article = evidence.source;
      if (article.empty() || !is_in(edge.source, article) || !is_in(edge.target, article)) return false;
      if (!evidence.speaker.empty() && !is_in(evidence.speaker, article)) return false;
      if (!evidence.place.empty() && !is_in(evidence.place, article)) return false;
    }
  }
  return true;
}

}  // namespace relata
