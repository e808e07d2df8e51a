// What a person has said of relations, for statements. Tested by tests/graph/review_test.cc.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/decisions.h"

namespace relata {
namespace {

// The parts of that record id: id@article, where either may hold an @ of its own, or the id of a part without an article.
std::vector<std::uint32_t> parts_of_record(const std::vector<Node>& parts, std::string_view record) {
  std::vector<std::uint32_t> found;
  const auto look = [&](std::string_view source, std::string_view id) {
    if (const std::uint32_t part = find_part(parts, source, id); part != kNoNode) found.push_back(part);
  };
  look({}, record);
  for (std::size_t at = 0; (at = record.find('@', at)) != std::string_view::npos; ++at) look(record.substr(at + 1), record.substr(0, at));
  return found;
}

// What is decided of statements, by what tells one from another.
class Verdicts {
 public:
  Verdicts(const std::vector<Node>& parts, const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) {
      if (!decision.is_of_relation()) continue;
      for (const std::uint32_t left : parts_of_record(parts, decision.left))
        for (const std::uint32_t right : parts_of_record(parts, decision.right)) {
          const auto [at, added] = holds_.emplace(Key(left, right, decision.relation, decision.label, decision.polarity), decision.holds);
          if (!added) at->second = at->second && decision.holds;
        }
    }
  }

  bool empty() const { return holds_.empty(); }
  bool is(bool holds, const PartStatement& statement) const {
    if (statement.unsupported != kNoNode) return false;
    const RelationKey relation = relation_key(statement);
    const auto found = holds_.find(Key(statement.source, statement.target, relation.first, relation.second, statement.polarity));
    return found != holds_.end() && found->second == holds;
  }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::string_view, std::string_view, Polarity>;
  std::map<Key, bool> holds_{};
};

std::string record_id_in(const Node& node, const SharedText& article) {
  const auto part = std::ranges::find_if(node.parts, [&](const Node& p) { return source_of(p) == article; });
  return record_id(part == node.parts.end() ? node.id : part->id, article);
}

}  // namespace

void decide_statements(Parts& parts, const std::vector<Decision>& decisions) {
  const Verdicts verdicts(parts.nodes, decisions);
  if (verdicts.empty()) return;
  std::erase_if(parts.statements, [&](const PartStatement& statement) { return verdicts.is(false, statement); });
  for (PartStatement& statement : parts.statements)
    if (verdicts.is(true, statement)) statement.evidence.confidence = 1;
}

std::vector<Decision> decisions_on(const Graph& graph, const Edge& edge, bool holds) {
  const Node &source = graph.nodes[graph.find_node(edge.source)], &target = graph.nodes[graph.find_node(edge.target)];
  std::vector<Decision> decisions;
  for (const Evidence& evidence : edge.evidence) {
    Decision& decision = decisions.emplace_back();
    decision.holds = holds;
    decision.left = record_id_in(evidence.reversed ? target : source, evidence.source);
    decision.right = record_id_in(evidence.reversed ? source : target, evidence.source);
    decision.relation = edge.relation;
    decision.label = edge.own_label();
    decision.polarity = edge.polarity;
  }
  normalise_decisions(decisions);
  return decisions;
}

}  // namespace relata
