// Groups of parts become nodes, statements become edges. Every choice (the label of a group, the direction of a symmetric edge)
// is by count, then by a fixed order of values, never by position. Tested by tests/graph/merge_test.cc.
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "graph/aliases.h"
#include "graph/edges.h"
#include "graph/parts.h"

namespace relata {
namespace {

using Group = std::vector<std::uint32_t>;

// The groups in order of their first part, each in order of its parts.
std::vector<Group> groups_of(const std::vector<std::uint32_t>& group_of) {
  std::unordered_map<std::uint32_t, std::size_t> position;
  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < group_of.size(); ++i) {
    const auto [at, added] = position.emplace(group_of[i], groups.size());
    if (added) groups.emplace_back();
    groups[at->second].push_back(i);
  }
  return groups;
}

bool is_full_name(const Node& part) { return part.label.view().find(' ') != std::string_view::npos; }

// The key with the greatest sum; of equals the longer, then the lesser.
const SharedText& most(const std::map<SharedText, std::uint64_t>& sums) {
  const auto rank = [](const auto& item) { return std::pair(item.second, item.first.size()); };
  return std::max_element(sums.begin(), sums.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); })->first;
}

// A known thing is called as the gazetteer calls it, a person by the fullest name that is usual, anything else as it is mostly called.
SharedText label_of(const std::vector<Node>& parts, const Group& group) {
  if (group.size() == 1) return parts[group.front()].label;
  const auto known = [](const Node& part) { return !part.gazetteer_id.empty(); };
  const auto full = [](const Node& part) { return part.type == EntityType::Person && is_full_name(part); };
  std::map<SharedText, std::uint64_t> sums;
  for (const auto& wanted : {+[](const Node&) { return true; }, +known, +full}) {
    std::map<SharedText, std::uint64_t> some;
    for (const std::uint32_t i : group)
      if (wanted(parts[i])) some[parts[i].label] += std::max<std::uint64_t>(parts[i].mentions, 1);
    if (!some.empty()) sums = std::move(some);
  }
  return most(sums);
}

EntityType type_of(const std::vector<Node>& parts, const Group& group) {
  std::array<std::uint64_t, static_cast<std::size_t>(EntityType::Quantity) + 1> sums{};
  for (const std::uint32_t i : group) sums[static_cast<std::size_t>(parts[i].type)] += std::max<std::uint64_t>(parts[i].mentions, 1);
  const bool named = std::any_of(group.begin(), group.end(), [&](std::uint32_t i) { return parts[i].type != EntityType::Concept; });
  if (named) sums[static_cast<std::size_t>(EntityType::Concept)] = 0;
  return static_cast<EntityType>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

void sort_unique(std::vector<SharedText>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

// Everything of the node but its id and roles.
Node unite(const std::vector<Node>& parts, const Group& group) {
  Node node;
  node.label = label_of(parts, group);
  node.type = type_of(parts, group);
  node.confidence = 0;
  for (const std::uint32_t i : group) {
    const Node& part = parts[i];
    if (part.label != node.label) node.aliases.push_back(part.label);
    node.aliases.insert(node.aliases.end(), part.aliases.begin(), part.aliases.end());
    node.mentions += part.mentions;
    node.confidence = std::max(node.confidence, part.confidence);
    node.gazetteer_id = std::max(node.gazetteer_id, part.gazetteer_id);
    node.country = std::max(node.country, part.country);
    node.sources.insert(node.sources.end(), part.sources.begin(), part.sources.end());
    for (const auto& [name, value] : part.properties) {
      const auto [at, added] = node.properties.emplace(name, value);
      if (!added) at->second = std::max(at->second, value);
    }
  }
  sort_unique(node.aliases);
  std::erase(node.aliases, node.label);
  sort_unique(node.sources);
  return node;
}

// A foreign id stays where no other group has it; else, as for the slug, the least free number from 2 comes after it.
class Ids {
 public:
  explicit Ids(const std::vector<Node>& parts) : own_(own_ids(parts)) {
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (!own_[i]) taken_.insert(parts[i].id);
  }
  SharedText of(const std::vector<Node>& parts, const Group& group, const Node& node) {
    const SharedText* foreign = nullptr;
    for (const std::uint32_t i : group)
      if (!own_[i] && (!foreign || parts[i].id < *foreign)) foreign = &parts[i].id;
    if (foreign && given_.insert(*foreign).second) return *foreign;
    return free_like(foreign ? foreign->str() : slug_of(node.type, node.label));
  }

 private:
  SharedText free_like(const std::string& stem) {
    std::string id = stem;
    std::uint32_t& number = last_.emplace(stem, 1).first->second;
    while (!taken_.insert(id).second) {
      id = stem;
      id.append(1, '-').append(std::to_string(++number));
    }
    return id;
  }

  const std::vector<bool> own_;
  std::unordered_set<SharedText> taken_{}, given_{};
  std::unordered_map<std::string, std::uint32_t> last_{};
};

// Roles name nodes of the graph where the node itself is read, and parts where a part is.
void set_roles(std::vector<Node>& nodes, const std::vector<Group>& groups, const std::vector<Node>& parts, const std::vector<std::uint32_t>& node_of) {
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const std::uint32_t i : groups[g]) {
      for (const SharedText& role : parts[i].roles) {
        const auto [title, body] = parts_of_role(role);
        const std::uint32_t other = body.empty() ? kNoNode : find_part(parts, source_of(parts[i]), body);
        nodes[g].roles.push_back(other == kNoNode ? role : SharedText(role_of(title, nodes[node_of[other]].id)));
      }
    }
    sort_unique(nodes[g].roles);
  }
}

// Sorts the nodes; node_of[i], where part i is, follows them.
void sort_by_id(std::vector<Node>& nodes, std::vector<std::uint32_t>& node_of) {
  std::vector<std::uint32_t> order(nodes.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return std::tie(nodes[a].id, a) < std::tie(nodes[b].id, b); });
  std::vector<std::uint32_t> position(nodes.size());
  for (std::uint32_t k = 0; k < order.size(); ++k) position[order[k]] = k;
  put_in_order(nodes, std::move(order));
  for (std::uint32_t& node : node_of) node = position[node];
}

}  // namespace

bool has_own_id(const Node& part) {
  const std::string slug = slug_of(part.type, part.label);
  if (!part.id.view().starts_with(slug)) return false;
  std::string_view rest = part.id.view().substr(slug.size());
  if (rest.empty()) return true;
  if (rest.size() < 2 || rest[0] != '-') return false;
  rest.remove_prefix(1);
  return rest[0] != '0' && std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_counted_id(const Node& part) {
  if (!source_of(part).empty()) return false;
  std::string_view id = part.id;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  while (!id.empty()) {
    std::string_view piece = id.substr(0, id.find(':'));
    id.remove_prefix(std::min(id.size(), piece.size() + 2));
    if (!piece.empty() && !is_digit(piece.front())) piece.remove_prefix(1);
    if (piece.empty() || !std::all_of(piece.begin(), piece.end(), is_digit)) return false;
  }
  return true;
}

bool is_same_part(const Node& a, const Node& b) { return a.id == b.id && source_of(a) == source_of(b) && (a.label == b.label || !has_counted_id(a)); }

std::vector<bool> own_ids(const std::vector<Node>& parts) {
  std::vector<bool> own;
  own.reserve(parts.size());
  for (const Node& part : parts) own.push_back(has_own_id(part));
  return own;
}

std::uint32_t find_part(const std::vector<Node>& parts, std::string_view source, std::string_view id) {
  const auto key_of = [](const Node& part) { return std::tuple(std::string_view(source_of(part)), part.id.size(), std::string_view(part.id)); };
  const auto key = std::tuple(source, id.size(), id);
  const auto at = std::lower_bound(parts.begin(), parts.end(), key, [&](const Node& part, const auto& k) { return key_of(part) < k; });
  return at != parts.end() && key_of(*at) == key ? static_cast<std::uint32_t>(at - parts.begin()) : kNoNode;
}

Graph put_together(Parts parts, const std::vector<std::uint32_t>& group_of) {
  Graph graph;
  graph.title = std::move(parts.title);
  graph.sources = std::move(parts.sources);
  const std::vector<Group> groups = groups_of(group_of);
  std::vector<std::uint32_t> node_of(parts.nodes.size());
  graph.nodes.reserve(groups.size());
  Ids ids(parts.nodes);
  for (const Group& group : groups) {
    Node node = unite(parts.nodes, group);
    node.id = ids.of(parts.nodes, group, node);
    for (const std::uint32_t i : group) node_of[i] = static_cast<std::uint32_t>(graph.nodes.size());
    graph.nodes.push_back(std::move(node));
  }
  set_roles(graph.nodes, groups, parts.nodes, node_of);
  const std::vector<bool> lost_aliases = prune_aliases(graph.nodes, graph.sources.size() > 1);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    Node& node = graph.nodes[g];
    if (groups[g].size() == 1 && parts.nodes[groups[g].front()].id == node.id && !lost_aliases[g]) continue;
    node.parts.reserve(groups[g].size());
    for (const std::uint32_t i : groups[g]) node.parts.push_back(std::move(parts.nodes[i]));
  }
  parts.nodes = std::vector<Node>();
  sort_by_id(graph.nodes, node_of);
  graph.edges = make_edges(parts, graph.nodes, node_of);
  return graph;
}

}  // namespace relata
