// Compressed rows by counting: degrees, their sums, then every edge to its place. Nodes are sorted by id and edges by the id of their
// source, so sources are found by walking both at once; targets through one hash table that is dropped afterwards.
// Tested by tests/query/graph_index_test.cc.
#include "query/graph_index.h"

#include <algorithm>
#include <unordered_map>

namespace relata {
namespace {

// Relations that differ only in case, or in blanks for underscores, have one key.
std::string key_of(std::string_view relation) {
  std::string key(relation);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    else if (c == ' ') c = '_';
  }
  return key;
}

// FNV-1a: the same on every machine.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

}  // namespace

// The number of a relation as written; a new one where no other has its key.
std::uint32_t GraphIndex::Relations::number_of(std::string_view relation) {
  std::string key = key_of(relation);
  const auto at = std::lower_bound(numbers.begin(), numbers.end(), key, [](const auto& a, const std::string& b) { return a.first < b; });
  if (at != numbers.end() && at->first == key) return at->second;
  const auto number = static_cast<std::uint32_t>(names.size());
  numbers.insert(at, {std::move(key), number});
  names.emplace_back(relation);
  edges.push_back(0);
  class_of.push_back({});
  return number;
}

void GraphIndex::Relations::count(std::uint32_t number, ClaimClass cls, std::size_t times) {
  edges[number] += times;
  class_of[number][static_cast<std::size_t>(cls)] += times;
}

const GraphIndex::Relations& GraphIndex::relations() const {
  std::call_once(relations_once_, [this] {
    Relations& r = relations_;
    if (whole_)
      for (const auto& [relation, times] : whole_->relations) r.count(r.number_of(relation.first), relation.second, times);
    std::unordered_map<std::string_view, std::uint32_t> by_name;  // as written
    r.of_edge.reserve(graph_.edges.size());
    for (const Edge& edge : graph_.edges) {
      auto [found, fresh] = by_name.try_emplace(edge.relation, 0);
      if (fresh) found->second = r.number_of(edge.relation);
      r.of_edge.push_back(found->second);
      if (!whole_) r.count(found->second, edge.cls, 1);
    }
  });
  return relations_;
}

const GraphIndex::Adjacency& GraphIndex::adjacency() const {
  std::call_once(adjacency_once_, [this] {
    const Relations& r = relations();
    Adjacency& a = adjacency_;
    const std::size_t nodes = graph_.nodes.size(), edges = graph_.edges.size();
    std::unordered_map<std::string_view, std::uint32_t> by_id;
    by_id.reserve(nodes);
    for (std::size_t n = 0; n < nodes; ++n) by_id.emplace(graph_.nodes[n].id, static_cast<std::uint32_t>(n));
    a.source.reserve(edges);
    a.target.reserve(edges);
    a.out_begin.assign(nodes + 1, 0);
    a.in_begin.assign(nodes + 1, 0);
    std::uint32_t source = 0;
    for (const Edge& edge : graph_.edges) {
      while (source + 1 < nodes && graph_.nodes[source].id != edge.source) ++source;
      a.source.push_back(source);
      a.target.push_back(by_id.at(edge.target));
      ++a.out_begin[source + 1];
      ++a.in_begin[a.target.back() + 1];
    }
    for (std::size_t n = 0; n < nodes; ++n) {
      a.out_begin[n + 1] += a.out_begin[n];
      a.in_begin[n + 1] += a.in_begin[n];
    }
    a.out.resize(edges);
    a.in.resize(edges);
    std::vector<std::uint32_t> next_in(a.in_begin.begin(), a.in_begin.end());
    for (std::uint32_t e = 0; e < edges; ++e) {
      a.out[e] = {e, a.target[e], r.of_edge[e], graph_.edges[e].cls};
      a.in[next_in[a.target[e]]++] = {e, a.source[e], r.of_edge[e], graph_.edges[e].cls};
    }
  });
  return adjacency_;
}

std::span<const Adjacent> GraphIndex::out(std::uint32_t node) const {
  const Adjacency& a = adjacency();
  return std::span(a.out).subspan(a.out_begin[node], a.out_begin[node + 1] - a.out_begin[node]);
}

std::span<const Adjacent> GraphIndex::in(std::uint32_t node) const {
  const Adjacency& a = adjacency();
  return std::span(a.in).subspan(a.in_begin[node], a.in_begin[node + 1] - a.in_begin[node]);
}

std::uint32_t GraphIndex::source_of(std::uint32_t edge) const { return adjacency().source[edge]; }
std::uint32_t GraphIndex::target_of(std::uint32_t edge) const { return adjacency().target[edge]; }
std::size_t GraphIndex::relation_count() const { return relations().names.size(); }
std::vector<std::string> GraphIndex::relation_names() const { return relations().names; }

EdgeTypes GraphIndex::types_named(const std::vector<std::string>& names) const {
  EdgeTypes types;
  if (names.empty()) return types;
  const Relations& r = relations();
  types.any = false;
  types.relations.resize(r.names.size());
  for (const std::string& name : names) {
    const std::string key = key_of(name);
    const auto at = std::lower_bound(r.numbers.begin(), r.numbers.end(), key, [](const auto& a, const std::string& b) { return a.first < b; });
    if (at != r.numbers.end() && at->first == key) types.relations[at->second] = true;
    if (const auto cls = claim_class(key)) types.classes |= std::uint64_t{1} << static_cast<unsigned>(*cls);
  }
  return types;
}

bool GraphIndex::is_type(std::string_view name) const {
  const EdgeTypes types = types_named({std::string(name)});
  return types.classes != 0 || std::find(types.relations.begin(), types.relations.end(), true) != types.relations.end();
}

std::span<const Adjacent> GraphIndex::edges() const { return adjacency().out; }

std::size_t GraphIndex::count_of(const EdgeTypes& types) const {
  if (types.any) return whole_ ? whole_->edges : graph_.edges.size();
  const Relations& r = relations();
  std::size_t count = 0;
  for (std::size_t i = 0; i < r.names.size(); ++i) {
    if (types.relations[i]) count += r.edges[i];
    else
      for (std::size_t c = 0; c < r.class_of[i].size(); ++c) count += types.classes >> c & 1 ? r.class_of[i][c] : 0;
  }
  return count;
}

std::size_t GraphIndex::node_count(EntityType type) const {
  if (!whole_) return nodes_of(type).size();
  const auto count = whole_->types.find(type);
  return count == whole_->types.end() ? 0 : count->second;
}

std::span<const std::uint32_t> GraphIndex::nodes_of(EntityType type) const {
  std::call_once(types_once_, [this] {
    for (std::uint32_t n = 0; n < graph_.nodes.size(); ++n) types_[static_cast<std::size_t>(graph_.nodes[n].type)].push_back(n);
  });
  return types_[static_cast<std::size_t>(type)];
}

std::vector<std::uint32_t> GraphIndex::found_in(const Names& names, std::string_view name) {
  std::vector<std::uint32_t> nodes;
  const std::uint64_t hash = hash_of(name);
  for (auto at = std::lower_bound(names.begin(), names.end(), std::pair{hash, std::uint32_t{0}}); at != names.end() && at->first == hash; ++at)
    nodes.push_back(at->second);
  return nodes;
}

std::vector<std::uint32_t> GraphIndex::nodes_labelled(std::string_view label) const {
  std::call_once(labels_once_, [this] {
    labels_.reserve(graph_.nodes.size());
    for (std::uint32_t n = 0; n < graph_.nodes.size(); ++n) labels_.emplace_back(hash_of(graph_.nodes[n].label), n);
    std::sort(labels_.begin(), labels_.end());
  });
  return found_in(labels_, label);
}

std::vector<std::uint32_t> GraphIndex::nodes_aliased(std::string_view alias) const {
  std::call_once(aliases_once_, [this] {
    for (std::uint32_t n = 0; n < graph_.nodes.size(); ++n)
      for (const SharedText& name : graph_.nodes[n].aliases) aliases_.emplace_back(hash_of(name), n);
    std::sort(aliases_.begin(), aliases_.end());
    aliases_.erase(std::unique(aliases_.begin(), aliases_.end()), aliases_.end());
  });
  return found_in(aliases_, alias);
}

}  // namespace relata
