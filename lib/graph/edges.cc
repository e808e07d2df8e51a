// One sort of the statements by (source, target, relation, label of one without a name, polarity), then one pass. A symmetric relation between two nodes goes
// the way most of its evidence goes (of equals, from the lesser id); evidence that goes the other way is marked `reversed`.
// Tested by tests/graph/build_test.cc and merge_test.cc.
#include "graph/edges.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/hash.h"

namespace relata {
namespace {

// A statement with the ranks of its nodes in the order of ids.
struct Item {
  std::uint32_t source;
  std::uint32_t target;
  std::uint32_t relation;  // its rank among the relations
  Polarity polarity;
  std::uint32_t statement;
};

struct HashOfKey {
  std::size_t operator()(const RelationKey& key) const {
    const std::hash<std::string_view> hash;
    return hash(key.first) * 31 + hash(key.second);
  }
};
using RelationRanks = std::unordered_map<RelationKey, std::uint32_t, HashOfKey>;

// The place of each relation in their order.
RelationRanks relations_of(const std::deque<PartStatement>& statements) {
  RelationRanks ranks;
  for (const PartStatement& statement : statements) ranks.emplace(relation_key(statement), 0);
  std::vector<RelationKey> order;
  order.reserve(ranks.size());
  for (const auto& [key, rank] : ranks) order.push_back(key);
  std::sort(order.begin(), order.end());
  for (std::uint32_t i = 0; i < order.size(); ++i) ranks.find(order[i])->second = i;
  return ranks;
}

// Where each node's id first stands among them: nodes of one id, which decisions can make, have their edges in common.
std::vector<std::uint32_t> ranks_of(const std::vector<Node>& nodes) {
  std::vector<std::uint32_t> rank(nodes.size());
  for (std::uint32_t i = 1; i < nodes.size(); ++i) rank[i] = nodes[i].id == nodes[i - 1].id ? rank[i - 1] : i;
  return rank;
}

// What makes a piece of evidence of an edge one with another, of another reading of the same article: its place and the rule that read it. Who
// is said to say it counts; how sure it is, its date and its class do not.
auto reading_of(const Evidence& e) { return std::tie(e.source, e.begin, e.end, e.text, e.rule, e.speaker); }

// Turns the symmetric items of each (pair, relation) one way: as most evidence goes; where there is none, from the lesser id if
// any goes so.
void turn_symmetric(std::vector<Item>& items, std::deque<PartStatement>& statements) {
  std::vector<Item*> symmetric;
  for (Item& item : items) {
    const PartStatement& statement = statements[item.statement];
    if (statement.evidence.symmetric) symmetric.push_back(&item);
  }
  const auto key = [&](const Item* item) { return std::tuple(std::min(item->source, item->target), std::max(item->source, item->target), item->relation); };
  const auto said = [&](const Item* item) {
    const PartStatement& statement = statements[item->statement];
    return std::tuple_cat(std::tuple(statement.unsupported != kNoNode), std::tie(statement.polarity, statement.speaker), reading_of(statement.evidence));
  };
  const auto rank = [&](const Item* item) {  // among those of one reading
    const PartStatement& statement = statements[item->statement];
    return std::tuple_cat(std::tuple(-statement.evidence.confidence), std::tie(item->source, statement.evidence, statement.place));
  };
  std::sort(symmetric.begin(), symmetric.end(),
            [&](const Item* a, const Item* b) { return std::tuple(key(a), said(a), rank(a)) < std::tuple(key(b), said(b), rank(b)); });
  for (std::size_t begin = 0, end = 0; begin < symmetric.size(); begin = end) {
    std::size_t forward = 0, backward = 0;  // what is said in both of two graphs counts once, as the surer has it
    bool any_forward = false;
    for (; end < symmetric.size() && key(symmetric[end]) == key(symmetric[begin]); ++end) {
      const bool goes_forward = symmetric[end]->source <= symmetric[end]->target;
      any_forward = any_forward || goes_forward;
      if (statements[symmetric[end]->statement].unsupported == kNoNode && (end == begin || said(symmetric[end]) != said(symmetric[end - 1])))
        ++(goes_forward ? forward : backward);
    }
    const bool turn_down = forward + backward > 0 ? backward > forward : !any_forward;
    for (std::size_t i = begin; i < end; ++i) {
      Item& item = *symmetric[i];
      if (item.source == item.target || (item.source > item.target) == turn_down) continue;
      std::swap(item.source, item.target);
      statements[item.statement].evidence.reversed = true;
    }
  }
}

void widen(Edge& edge, std::string_view first, std::string_view last) {
  if (!first.empty() && (edge.first_date.empty() || first < edge.first_date)) edge.first_date = first;
  if (!last.empty() && last > edge.last_date) edge.last_date = last;
}

void add_dates(Edge& edge, std::string_view date) {
  if (date.empty()) return;
  const std::size_t slash = date.find('/');
  const std::string_view first = date.substr(0, slash);
  const std::string_view last = slash == std::string_view::npos ? date : date.substr(slash + 1);
  widen(edge, first, last);
}

// The value most evidence has; of equals the first enumerator.
template <typename Enum, std::size_t N>
Enum most(const std::array<std::size_t, N>& counts) {
  return static_cast<Enum>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

}  // namespace

Edge unstated() {
  Edge edge;
  edge.weight = std::numeric_limits<double>::lowest();
  edge.confidence = 0;
  return edge;
}

void summarise(Edge& edge, std::span<const Evidence> all) {
  if (all.empty()) return;
  std::array<std::size_t, static_cast<std::size_t>(ClaimClass::Other) + 1> classes{};
  std::array<std::size_t, static_cast<std::size_t>(ClaimKind::Speech) + 1> kinds{};
  for (const Evidence& evidence : all) {
    ++classes[static_cast<std::size_t>(evidence.cls)];
    ++kinds[static_cast<std::size_t>(evidence.kind)];
    edge.symmetric = edge.symmetric || evidence.symmetric;
    edge.confidence = std::max(edge.confidence, evidence.confidence);
    add_dates(edge, evidence.date);
  }
  edge.cls = most<ClaimClass>(classes);
  edge.kind = most<ClaimKind>(kinds);
  edge.weight = std::max(edge.weight, static_cast<double>(all.size()));
}

namespace {

void take_unsupported(Edge& edge, const PartStatement& statement, const UnsupportedFacts& facts) {
  edge.weight = std::max(edge.weight, facts.weight);
  edge.symmetric = edge.symmetric || statement.evidence.symmetric;
  widen(edge, facts.first_date, facts.last_date);
  edge.confidence = std::max(edge.confidence, statement.evidence.confidence);
  edge.cls = std::min(edge.cls, statement.evidence.cls);
  edge.kind = std::max(edge.kind, statement.evidence.kind);
  for (const auto& [name, value] : facts.properties) {
    const auto [at, added] = edge.properties.emplace(name, value);
    if (!added) at->second = std::max(at->second, value);
  }
}

void mark_disputed(std::vector<Edge>& edges) {
  static_assert(Polarity::Affirmed < Polarity::Negated && Polarity::Negated < Polarity::Hypothetical);  // so the two stand side by side
  const auto same = [](const Edge& a, const Edge& b) {
    return a.source == b.source && a.target == b.target && a.relation == b.relation && a.own_label() == b.own_label();
  };
  for (std::size_t i = 1; i < edges.size(); ++i) {
    Edge &affirmed = edges[i - 1], &negated = edges[i];
    if (affirmed.polarity != Polarity::Affirmed || negated.polarity != Polarity::Negated || !same(affirmed, negated)) continue;
    affirmed.disputed = negated.disputed = contradict(affirmed, negated);
  }
}

// A clash of two hashes gets a number; edges are in order, so it is always the same one.
void set_ids(std::vector<Edge>& edges) {
  for (Edge& edge : edges) edge.id = edge_id(edge);
  std::vector<std::uint32_t> order(edges.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return std::tie(edges[a].id, a) < std::tie(edges[b].id, b); });
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && edges[order[end]].id == edges[order[begin]].id) ++end;
    for (std::size_t k = begin + 1; k < end; ++k) edges[order[k]].id.append(1, '-').append(std::to_string(k - begin + 1));
  }
}

// How most of them say it; of equals the surest, then the first.
SharedText label_of(const std::vector<Evidence>& all) {
  struct Said {
    std::size_t times = 0;
    double confidence = 0;
    std::size_t first = 0;
  };
  std::map<std::string_view, Said> labels;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Said& said = labels.emplace(all[i].label, Said{0, all[i].confidence, i}).first->second;
    ++said.times;
    said.confidence = std::max(said.confidence, all[i].confidence);
  }
  const auto rank = [](const Said& said) { return std::tuple(said.times, said.confidence, -static_cast<double>(said.first)); };
  const auto best = std::max_element(labels.begin(), labels.end(), [&](const auto& a, const auto& b) { return rank(a.second) < rank(b.second); });
  return all[best->second.first].label;
}

// Of each reading the surest evidence; of equals the one that says it from the lesser end, then the least.
void keep_readings_once(Edge& edge) {
  const auto rank = [&](const Evidence& e) { return std::tuple(-e.confidence, e.reversed == (edge.source <= edge.target)); };
  std::vector<Evidence>& all = edge.evidence;
  const auto same = [](const Evidence& a, const Evidence& b) { return reading_of(a) == reading_of(b); };
  std::sort(all.begin(), all.end(), [&](const Evidence& a, const Evidence& b) {
    const auto order = reading_of(a) <=> reading_of(b);
    return order != 0 ? order < 0 : std::tuple_cat(rank(a), std::tie(a)) < std::tuple_cat(rank(b), std::tie(b));
  });
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  std::sort(all.begin(), all.end());
  all.shrink_to_fit();
}

// Moves the first `count` statements, all of one key, into one edge between the item's nodes, and drops them.
Edge take_edge(const Item& item, std::size_t count, Parts& parts, const std::vector<Node>& nodes, const std::vector<std::uint32_t>& node_of) {
  Edge edge = unstated();
  edge.source = nodes[item.source].id;
  edge.target = nodes[item.target].id;
  edge.evidence.reserve(count);
  edge.relation = parts.statements.front().relation;
  edge.polarity = item.polarity;
  for (; count > 0; --count, parts.statements.pop_front()) {
    PartStatement& statement = parts.statements.front();
    if (statement.unsupported != kNoNode) {
      edge.label = std::max(edge.label, statement.evidence.label);
      take_unsupported(edge, statement, parts.unsupported[statement.unsupported]);
      continue;
    }
    Evidence& evidence = statement.evidence;
    evidence.speaker = statement.speaker == kNoNode ? SharedText() : nodes[node_of[statement.speaker]].id;
    evidence.place = statement.place == kNoNode ? SharedText() : nodes[node_of[statement.place]].id;
    edge.evidence.push_back(std::move(evidence));
  }
  keep_readings_once(edge);
  summarise(edge, edge.evidence);
  if (!edge.evidence.empty()) edge.label = label_of(edge.evidence);
  return edge;
}

}  // namespace

std::string edge_id(const Edge& edge) {
  std::string key;
  key.append(edge.source)
      .append(1, '\n')
      .append(edge.target)
      .append(1, '\n')
      .append(edge.relation)
      .append(edge.own_label().empty() ? "" : "\t")
      .append(edge.own_label())
      .append(1, '\n')
      .append(name_of(edge.polarity));
  return std::string(1, 'e').append(short_hash(key));
}

std::vector<Edge> make_edges(Parts& parts, const std::vector<Node>& nodes, const std::vector<std::uint32_t>& node_of) {
  const std::vector<std::uint32_t> rank = ranks_of(nodes);
  const RelationRanks relations = relations_of(parts.statements);
  std::vector<Item> items;
  items.reserve(parts.statements.size());
  for (std::uint32_t i = 0; i < parts.statements.size(); ++i) {
    const PartStatement& s = parts.statements[i];
    items.push_back({rank[node_of[s.source]], rank[node_of[s.target]], relations.at(relation_key(s)), s.polarity, i});
  }
  turn_symmetric(items, parts.statements);
  const auto key = [](const Item& item) { return std::tie(item.source, item.target, item.relation, item.polarity); };
  std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) { return key(a) < key(b); });
  std::vector<std::uint32_t> order(items.size());
  std::transform(items.begin(), items.end(), order.begin(), [](const Item& item) { return item.statement; });
  put_in_order(parts.statements, std::move(order));
  std::size_t count = 0;
  for (std::size_t i = 0; i < items.size(); ++i) count += i == 0 || key(items[i]) != key(items[i - 1]);
  std::vector<Edge> edges;
  edges.reserve(count);
  for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
    while (end < items.size() && key(items[end]) == key(items[begin])) ++end;
    edges.push_back(take_edge(items[begin], end - begin, parts, nodes, node_of));
  }
  mark_disputed(edges);
  set_ids(edges);
  return edges;
}

}  // namespace relata
