// Look-up by binary search over the sorted vectors. Tested by tests/graph/merge_test.cc and build_test.cc.
#include "graph/graph.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/day_bounds.h"

namespace relata {
namespace {

template <typename Item>
std::size_t find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto at = std::lower_bound(items.begin(), items.end(), id, [](const Item& item, std::string_view key) { return item.id < key; });
  return at != items.end() && at->id == id ? static_cast<std::size_t>(at - items.begin()) : Graph::npos;
}

struct BySource {
  bool operator()(const Edge& edge, std::string_view id) const { return edge.source < id; }
  bool operator()(std::string_view id, const Edge& edge) const { return id < edge.source; }
};

// First and last day; both empty for a time that is not known.
using Days = std::pair<std::string, std::string>;

Days days_of(std::string_view first, std::string_view last) {
  const auto begin = first_day(first), end = last_day(last);
  return begin && end ? Days(*begin, *end) : Days();
}

// When the edge is told to be, in order; one of no days where that is not known.
std::vector<Days> times_of(const Edge& edge) {
  std::vector<Days> times;
  for (const Evidence& evidence : edge.evidence) times.push_back(days_of(evidence.date, evidence.date));
  if (times.empty()) times.push_back(days_of(edge.first_date, edge.last_date));
  std::sort(times.begin(), times.end());
  return times;
}

}  // namespace

bool contradict(const Edge& affirmed, const Edge& negated) {
  const std::vector<Days> yes = times_of(affirmed), no = times_of(negated);
  if (yes.front() == Days() || no.front() == Days()) return true;
  for (auto a = yes.begin(), b = no.begin(); a != yes.end() && b != no.end();) {
    if (a->first <= b->second && b->first <= a->second) return true;
    ++(a->second < b->first ? a : b);
  }
  return false;
}

RoleParts parts_of_role(std::string_view role) {
  const std::size_t at = role.rfind('@');
  if (at == std::string_view::npos) return {role, {}};
  return {role.substr(0, at), role.substr(at + 1)};
}

std::string role_of(std::string_view title, std::string_view body) { return std::string(title).append(1, '@').append(body); }

bool Node::operator==(const Node& other) const {
  return std::tie(id, label, type, aliases, mentions, confidence, gazetteer_id, country, roles, sources, properties, parts) ==
         std::tie(other.id, other.label, other.type, other.aliases, other.mentions, other.confidence, other.gazetteer_id, other.country, other.roles,
                  other.sources, other.properties, other.parts);
}

std::size_t Graph::find_node(std::string_view id) const { return find_by_id(nodes, id); }
std::size_t Graph::find_source(std::string_view id) const { return find_by_id(sources, id); }

std::size_t Graph::find_edge(std::string_view source, std::string_view target, std::string_view relation, Polarity polarity, std::string_view label) const {
  using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view, Polarity>;
  const auto key_of = [](const Edge& edge) { return Key(edge.source, edge.target, edge.relation, edge.own_label(), edge.polarity); };
  const Key key(source, target, relation, relation == kOtherRelation ? label : std::string_view(), polarity);
  const auto at = std::lower_bound(edges.begin(), edges.end(), key, [&](const Edge& edge, const Key& k) { return key_of(edge) < k; });
  return at != edges.end() && key_of(*at) == key ? static_cast<std::size_t>(at - edges.begin()) : npos;
}

std::span<const Edge> Graph::edges_from(std::string_view node) const {
  const auto [first, last] = std::equal_range(edges.begin(), edges.end(), node, BySource{});
  return {first, last};
}

}  // namespace relata
