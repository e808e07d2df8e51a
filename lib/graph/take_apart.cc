// Every node becomes its parts, every piece of evidence a statement between the parts of its article. Parts of the same article
// and id, from different graphs, are one; where they differ each field takes the greater value, in some fixed order, so that
// neither the order of the graphs nor their number matters. Tested by tests/graph/merge_test.cc.
#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/edges.h"
#include "graph/parts.h"
#include "graph/without.h"

namespace relata {
namespace {

using Index = std::unordered_map<std::string_view, std::uint32_t>;

struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};

// Numbers of articles, for all graphs.
class Articles {
 public:
  std::uint32_t number(std::string_view source) {
    const auto found = numbers_.find(source);
    return found != numbers_.end() ? found->second : numbers_.emplace(std::string(source), static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers_{};
};

void unite(std::vector<SharedText>& to, std::vector<SharedText>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  std::sort(to.begin(), to.end());
  to.erase(std::unique(to.begin(), to.end()), to.end());
}

void unite(Properties& to, const Properties& from) {
  for (const auto& [name, value] : from) {
    const auto [at, added] = to.emplace(name, value);
    if (!added) at->second = std::max(at->second, value);
  }
}

void unite(Node& to, Node&& from) {
  const bool keeps = std::pair(to.label.size(), std::string_view(to.label)) >= std::pair(from.label.size(), std::string_view(from.label));
  if (to.label != from.label) to.aliases.push_back(keeps ? from.label : std::exchange(to.label, from.label));
  unite(to.aliases, std::move(from.aliases));
  std::erase(to.aliases, to.label);
  to.type = std::min(to.type, from.type);
  to.mentions = std::max(to.mentions, from.mentions);
  to.confidence = std::max(to.confidence, from.confidence);
  to.gazetteer_id = std::max(to.gazetteer_id, from.gazetteer_id);
  to.country = std::max(to.country, from.country);
  unite(to.roles, std::move(from.roles));
  unite(to.properties, from.properties);
}

// Takes one graph apart into `parts`, whose nodes are still unsorted.
class Taker {
 public:
  Taker(Graph graph, const ArticleIds& without, Articles& articles, Parts& parts)
      : graph_(std::move(graph)), without_(without), articles_(articles), parts_(parts) {}

  void take() {
    index_.reserve(graph_.nodes.size());
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) index_.emplace(graph_.nodes[i].id, static_cast<std::uint32_t>(i));
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) take_node(i);
    first_.push_back(static_cast<std::uint32_t>(parts_.nodes.size()));
    find_many_parts();
    localise_roles();
    for (Edge& edge : graph_.edges) take_edge(edge);
  }

  void take(const std::vector<Related>& related) {
    for (const Related& pair : related)
      if (!is_left_out(pair.article)) parts_.related.emplace_back(part_of(pair.source, pair.article), part_of(pair.target, pair.article));
  }

 private:
  bool is_left_out(std::string_view source) const { return without_.contains(source); }

  void take_node(std::size_t i) {
    Node& node = graph_.nodes[i];
    first_.push_back(static_cast<std::uint32_t>(parts_.nodes.size()));
    const bool has_left = !node.sources.empty() && std::ranges::all_of(node.sources, [&](const SharedText& s) { return is_left_out(s); });
    single_.push_back(node.parts.empty() && !has_left);
    if (!node.parts.empty()) {
      for (Node& part : node.parts)
        if (!is_left_out(source_of(part))) parts_.nodes.push_back(std::move(part));
      node.parts = std::vector<Node>();
      return;
    }
    if (has_left) return;
    // A node without parts that names several sources has a part in each. Of the node stays what further parts of it are made
    // from.
    std::erase_if(node.sources, [&](const SharedText& s) { return is_left_out(s); });
    std::vector<SharedText> sources = node.sources;
    Node part = std::exchange(node, stub(node, SharedText()));
    if (part.sources.size() > 1) part.sources.resize(1);
    parts_.nodes.push_back(std::move(part));
    for (std::size_t s = 1; s < sources.size(); ++s) parts_.nodes.push_back(stub(node, sources[s]));
  }

  static Node stub(const Node& node, const SharedText& source) {
    Node part;
    part.id = node.id;
    part.label = node.label;
    part.type = node.type;
    part.confidence = node.confidence;
    if (!source.empty()) part.sources = {source};
    return part;
  }

  // Roles of nodes without parts name nodes of the graph; those of parts name parts of their article.
  void localise_roles() {
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      if (!single_[i] || parts_.nodes[first_[i]].roles.empty()) continue;
      std::vector<SharedText> roles = parts_.nodes[first_[i]].roles;
      const SharedText source = source_of(parts_.nodes[first_[i]]);
      for (SharedText& role : roles) {
        const auto [title, body] = parts_of_role(role);
        const std::uint32_t other = part_of(body, source);  // may make a part
        if (other != kNoNode) role = role_of(title, parts_.nodes[other].id);
      }
      std::sort(roles.begin(), roles.end());
      roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
      parts_.nodes[first_[i]].roles = std::move(roles);
    }
  }

  // A node of many parts is looked up, not searched: a hub has one in every article, and is asked for by every edge.
  void find_many_parts() {
    for (std::uint32_t node = 0; node + 1 < first_.size(); ++node)
      if (first_[node + 1] - first_[node] > kFew)
        for (std::uint32_t i = first_[node]; i < first_[node + 1]; ++i) known_.emplace(key(node, source_of(parts_.nodes[i])), i);
  }

  std::uint64_t key(std::uint32_t node, std::string_view source) { return std::uint64_t{node} << 32 | articles_.number(source); }

  // The part that the graph's node `id` has in the article, made if there is none; kNoNode for no such node.
  std::uint32_t part_of(std::string_view id, const SharedText& source) {
    if (id.empty()) return kNoNode;
    const auto found = index_.find(id);
    return found == index_.end() ? kNoNode : part_of(found->second, source);
  }

  std::uint32_t part_of(std::uint32_t node, const SharedText& source) {
    if (first_[node + 1] - first_[node] <= kFew)
      for (std::uint32_t i = first_[node]; i < first_[node + 1]; ++i)
        if (source_of(parts_.nodes[i]) == source) return i;
    const auto [at, added] = known_.emplace(key(node, source), static_cast<std::uint32_t>(parts_.nodes.size()));
    if (added) parts_.nodes.push_back(stub(graph_.nodes[node], source));
    return at->second;
  }

  void take_edge(Edge& edge) {
    take_unsupported(edge);
    for (Evidence& evidence : edge.evidence) {
      if (is_left_out(evidence.source)) continue;
      PartStatement statement = between(edge, evidence.source, evidence.reversed);
      statement.speaker = part_of(evidence.speaker, evidence.source);
      statement.place = part_of(evidence.place, evidence.source);
      statement.evidence = std::move(evidence);
      if (statement.evidence.label.empty()) statement.evidence.label = edge.label;
      statement.evidence.speaker.clear();
      statement.evidence.place.clear();
      statement.evidence.reversed = false;
      parts_.statements.push_back(std::move(statement));
    }
    edge.evidence = std::vector<Evidence>();
  }

  PartStatement between(const Edge& edge, const SharedText& source, bool reversed) {
    PartStatement statement;
    statement.source = part_of(edge.source, source);
    statement.target = part_of(edge.target, source);
    if (reversed) std::swap(statement.source, statement.target);
    statement.relation = edge.relation;
    statement.polarity = edge.polarity;
    return statement;
  }

  // What the edge says beyond its evidence; all of it where there is none.
  void take_unsupported(const Edge& edge) {
    Edge said = unstated();
    summarise(said, edge.evidence);
    UnsupportedFacts facts;
    if (edge.weight > said.weight) facts.weight = edge.weight;
    if (said.first_date.empty() || edge.first_date < said.first_date) facts.first_date = edge.first_date;
    if (edge.last_date > said.last_date) facts.last_date = edge.last_date;
    facts.properties = edge.properties;
    const double confidence = edge.confidence > said.confidence ? edge.confidence : 0;
    const bool says_more = edge.weight > said.weight || !facts.first_date.empty() || !facts.last_date.empty() || confidence > 0 ||
                           (edge.symmetric && !said.symmetric) || !facts.properties.empty();
    if (!edge.evidence.empty() && !says_more) return;
    PartStatement statement = between(edge, source_of_unsupported(edge), false);
    statement.unsupported = static_cast<std::uint32_t>(parts_.unsupported.size());
    statement.evidence.label = edge.label;
    statement.evidence.confidence = confidence;
    statement.evidence.cls = edge.cls;
    statement.evidence.kind = edge.kind;
    statement.evidence.symmetric = edge.symmetric;
    parts_.unsupported.push_back(std::move(facts));
    parts_.statements.push_back(std::move(statement));
  }

  // The article of what is no article's: none, where both ends were named outside of articles.
  SharedText source_of_unsupported(const Edge& edge) const {
    const bool outside = edge.evidence.empty() || (is_outside(edge.source) && is_outside(edge.target));
    if (outside) return {};
    const auto kept = std::ranges::find_if(edge.evidence, [&](const Evidence& e) { return !is_left_out(e.source); });
    return kept == edge.evidence.end() ? SharedText() : kept->source;
  }

  bool is_outside(std::string_view id) const {
    const auto found = index_.find(id);
    return found != index_.end() && first_[found->second] < first_[found->second + 1] &&
           source_of(parts_.nodes[first_[found->second]]).empty();  // a node's parts are sorted by source
  }

  static constexpr std::uint32_t kFew = 8;  // parts that are searched one after the other

  Graph graph_;
  const ArticleIds& without_;
  Articles& articles_;
  Parts& parts_;
  Index index_;
  std::vector<std::uint32_t> first_;  // of the parts of each node
  std::vector<bool> single_;
  std::unordered_map<std::uint64_t, std::uint32_t> known_{};  // by node and article: parts of nodes that have many, and those made
};

// The place of each text among the different ones, by `before`.
template <typename Text, typename Before>
std::vector<std::uint32_t> ranks_of(const std::vector<Node>& nodes, Text text, Before before) {
  Index number;
  std::vector<std::uint32_t> rank;
  rank.reserve(nodes.size());
  for (const Node& node : nodes) rank.push_back(number.emplace(text(node), static_cast<std::uint32_t>(number.size())).first->second);
  std::vector<std::pair<std::string_view, std::uint32_t>> order(number.begin(), number.end());
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return before(a.first, b.first); });
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t k = 0; k < order.size(); ++k) place[order[k].second] = k;
  for (std::uint32_t& r : rank) r = place[r];
  return rank;
}

// The nodes by (source, length of id, id, label).
std::vector<std::uint32_t> order_of(const std::vector<Node>& nodes) {
  const auto shorter = [](std::string_view a, std::string_view b) { return std::pair(a.size(), a) < std::pair(b.size(), b); };
  const std::vector<std::uint32_t> source = ranks_of(
      nodes, [](const Node& node) { return std::string_view(source_of(node)); }, std::less<>());
  const std::vector<std::uint32_t> id = ranks_of(
      nodes, [](const Node& node) { return std::string_view(node.id); }, shorter);
  std::vector<std::uint32_t> order(nodes.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (source[a] != source[b] || id[a] != id[b]) return std::tie(source[a], id[a]) < std::tie(source[b], id[b]);
    return std::tie(nodes[a].label, a) < std::tie(nodes[b].label, b);
  });
  return order;
}

// Sorts the nodes, unites those of one article and id, and corrects the statements. Returns where each node is now.
std::vector<std::uint32_t> normalise_nodes(Parts& parts) {
  std::vector<Node>& nodes = parts.nodes;
  std::vector<std::uint32_t> order = order_of(nodes);
  std::vector<std::uint32_t> place(nodes.size());
  for (std::uint32_t k = 0; k < order.size(); ++k) place[order[k]] = k;
  put_in_order(nodes, std::move(order));
  std::vector<std::uint32_t> now(nodes.size());  // where the node at each place goes
  std::uint32_t kept = 0;
  for (std::uint32_t k = 0; k < nodes.size(); ++k) {
    if (kept > 0 && is_same_part(nodes[kept - 1], nodes[k])) unite(nodes[kept - 1], std::move(nodes[k]));
    else if (kept++ != k) nodes[kept - 1] = std::move(nodes[k]);
    now[k] = kept - 1;
  }
  nodes.resize(kept);
  for (std::uint32_t& at : place) at = now[at];
  for (PartStatement& statement : parts.statements)
    for (std::uint32_t PartStatement::*end : {&PartStatement::source, &PartStatement::target, &PartStatement::speaker, &PartStatement::place})
      if (statement.*end != kNoNode) statement.*end = place[statement.*end];
  for (auto& [a, b] : parts.related) a = place[a], b = place[b];
  return place;
}

}  // namespace

Parts take_apart(std::vector<Graph> graphs, const ArticleIds& without, const std::vector<Related>& related) {
  static const ArticleIds nothing;
  Parts parts;
  Articles articles;
  std::size_t nodes = 0;
  for (const Graph& graph : graphs)
    for (const Node& node : graph.nodes) nodes += std::max({std::size_t{1}, node.parts.size(), node.sources.size()});
  parts.nodes.reserve(nodes);
  for (Graph& graph : graphs) {
    const ArticleIds& left_out = &graph == &graphs.front() ? without : nothing;
    take_title(title_of(graph, left_out), parts);
    std::ranges::copy_if(graph.sources, std::back_inserter(parts.sources), [&](const SourceInfo& s) { return !left_out.contains(s.id); });
    Taker taker(std::move(graph), left_out, articles, parts);
    taker.take();
    if (&graph == &graphs.front()) taker.take(related);
    graph = Graph();
  }
  normalise_nodes(parts);
  normalise_sources(parts.sources);
  return parts;
}

Parts take_apart(std::vector<Graph> graphs) { return take_apart(std::move(graphs), {}); }

Fusion fuse(Parts& parts, std::vector<std::uint32_t> into) {
  std::vector<Node>& nodes = parts.nodes;
  for (std::uint32_t& to : into)
    while (into[to] != to) to = into[to];
  Fusion fusion;
  std::map<std::uint32_t, std::vector<SharedText>> ids;  // that the parts had which are one now, by their keeper
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (into[i] == i) continue;
    Node& keeper = nodes[into[i]];
    std::vector<SharedText>& had = ids[into[i]];
    if (had.empty()) had.push_back(keeper.id);
    had.push_back(nodes[i].id);
    const SharedText label = nodes[i].label;
    unite(keeper, Node(nodes[i]));
    if (keeper.label == label) keeper.id = nodes[i].id;
  }
  std::map<std::pair<SharedText, SharedText>, SharedText> renamed;  // (article, id) -> the id it has now
  for (const auto& [keeper, had] : ids)
    for (const SharedText& id : had) {
      const SharedText source = source_of(nodes[keeper]);
      renamed[{source, id}] = nodes[keeper].id;
      if (id != nodes[keeper].id) fusion.renamed[record_id(id, source)] = record_id(nodes[keeper]);
    }
  for (Node& node : nodes)
    for (SharedText& role : node.roles) {
      const auto [title, body] = parts_of_role(role);
      const auto now = renamed.find({source_of(node), body});
      if (now != renamed.end()) role = role_of(title, now->second);
    }
  for (PartStatement& statement : parts.statements)
    for (std::uint32_t PartStatement::*end : {&PartStatement::source, &PartStatement::target, &PartStatement::speaker, &PartStatement::place})
      if (statement.*end != kNoNode) statement.*end = into[statement.*end];
  for (auto& [a, b] : parts.related) a = into[a], b = into[b];
  for (std::uint32_t i = 0; i < nodes.size(); ++i)
    if (into[i] != i) nodes[i] = nodes[into[i]];
  fusion.now = normalise_nodes(parts);
  return fusion;
}

std::vector<std::uint32_t> group_by_id(const std::vector<Node>& parts) {
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> groups;  // by id, and by label where ids were counted
  std::vector<std::uint32_t> group_of;
  for (const Node& part : parts) {
    const std::pair<std::string_view, std::string_view> key(part.id, has_counted_id(part) ? part.label.view() : std::string_view());
    group_of.push_back(groups.emplace(key, static_cast<std::uint32_t>(groups.size())).first->second);
  }
  return group_of;
}

}  // namespace relata
