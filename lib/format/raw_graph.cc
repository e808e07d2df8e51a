// Tested by tests/format/json_test.cc and graphml_test.cc, through the readers.
#include "format/raw_graph.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/day_bounds.h"
#include "format/foreign_words.h"
#include "format/input.h"
#include "format/json_text.h"
#include "graph/build.h"
#include "graph/identity.h"
#include "graph/property.h"

namespace relata {
namespace {

// `before` compares two items by their numbers.
template <typename Item, typename Before>
void sort_with(std::vector<Item>& items, std::vector<Position>& positions, Before before) {
  std::vector<std::uint32_t> order(items.size());
  std::iota(order.begin(), order.end(), 0u);
  if (std::is_sorted(order.begin(), order.end(), before)) return;
  std::stable_sort(order.begin(), order.end(), before);
  std::vector<Item> sorted;
  std::vector<Position> places;
  sorted.reserve(items.size());
  places.reserve(items.size());
  for (const std::uint32_t i : order) {
    sorted.push_back(std::move(items[i]));
    places.push_back(positions[i]);
  }
  items = std::move(sorted);
  positions = std::move(places);
}

void sort_unique(std::vector<SharedText>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

void normalise_node(Node& node) {
  for (const char* name : {"name", "Name", "shared name"}) {  // what other programs draw as the label
    const auto found = node.properties.find(name);
    if (found == node.properties.end() || (!node.label.empty() && node.label != plain_property(found->second))) continue;
    node.label = plain_property(found->second);
    if (name == std::string_view("shared name")) node.properties.erase(found);  // beside the name, and its copy
  }
  take_type(node);
  if (node.label.empty()) node.label = node.id;
  sort_unique(node.aliases);
  std::erase(node.aliases, node.label);
  sort_unique(node.roles);
  sort_unique(node.sources);
  for (Node& part : node.parts) normalise_node(part);
}

void normalise_nodes(RawGraph& raw, const std::string& name) {
  std::vector<Node>& nodes = raw.graph.nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].id.empty()) fail_at(name, raw.node_at[i].line, raw.node_at[i].column, "a node without an id; every node needs one");
    normalise_node(nodes[i]);
  }
  sort_with(nodes, raw.node_at, [&](std::uint32_t a, std::uint32_t b) { return nodes[a].id < nodes[b].id; });
  for (std::size_t i = 1; i < nodes.size(); ++i)
    if (nodes[i].id == nodes[i - 1].id)
      fail_at(name, raw.node_at[i].line, raw.node_at[i].column,
              "a second node with the id '" + nodes[i].id + "'" +
                  (raw.node_at[i].line > 0 ? " (the first stands in line " + std::to_string(raw.node_at[i - 1].line) + ")" : "") + "; ids must differ");
}

// "works for" -> "works_for"
std::string relation_of(std::string_view label) {
  std::string relation(label.empty() ? "related_to" : label);
  std::replace(relation.begin(), relation.end(), ' ', '_');
  return relation;
}

// d3 before its version 4 names nodes by their number in the list, which then may lack ids.
void number_nodes(RawGraph& raw) {
  std::vector<Node>& nodes = raw.graph.nodes;
  const auto is_number = [&](const SharedText& id) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(id.view().data(), id.view().data() + id.view().size(), number);
    return error == std::errc() && end == id.view().data() + id.view().size() && number < nodes.size();
  };
  const bool has_ids = std::ranges::any_of(nodes, [](const Node& node) { return !node.id.empty(); });
  const std::vector<Edge>& edges = raw.graph.edges;
  if (has_ids || edges.empty() || !std::ranges::all_of(edges, [&](const Edge& e) { return is_number(e.source) && is_number(e.target); })) return;
  for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i].id = SharedText(std::to_string(i));
}

// The places of an edge's ends among the nodes.
struct Ends {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  auto operator<=>(const Ends&) const = default;
};

// The ends of edges are ids of nodes, and share their bytes.
std::vector<Ends> resolve_ends(RawGraph& raw, const std::string& name) {
  const std::vector<Node>& nodes = raw.graph.nodes;
  std::unordered_map<std::string_view, std::uint32_t> known;
  known.reserve(nodes.size());
  for (std::uint32_t i = 0; i < nodes.size(); ++i) known.emplace(nodes[i].id, i);
  std::vector<Ends> ends(raw.graph.edges.size());
  for (std::size_t i = 0; i < ends.size(); ++i)
    for (const auto& [end, id, at] :
         {std::tuple("source", &raw.graph.edges[i].source, &ends[i].source), std::tuple("target", &raw.graph.edges[i].target, &ends[i].target)})
      if (const auto node = known.find(*id); node != known.end()) *id = nodes[*at = node->second].id;
      else
        fail_at(name, raw.edge_at[i].line, raw.edge_at[i].column,
                id->empty() ? std::string("an edge without a ") + end : "the " + std::string(end) + " '" + *id + "' of an edge is no node of the graph");
  return ends;
}

// Edges of one key, as foreign files may have them: weights add up. Their properties: unite_properties.
void unite(Edge& to, Edge&& from) {
  constexpr double kMost = std::numeric_limits<double>::max();
  if (!from.first_date.empty() && (to.first_date.empty() || from.first_date < to.first_date)) to.first_date = from.first_date;
  if (from.last_date > to.last_date) to.last_date = from.last_date;
  to.symmetric = to.symmetric || from.symmetric;
  to.weight = std::clamp(to.weight + from.weight, -kMost, kMost);
  to.confidence = std::max(to.confidence, from.confidence);
  to.evidence.insert(to.evidence.end(), std::make_move_iterator(from.evidence.begin()), std::make_move_iterator(from.evidence.end()));
}

// The value that all edges have, or a list of the values, in the order of the edges, so that none is lost.
std::string united(const std::vector<std::string_view>& values) {
  if (std::ranges::all_of(values, [&](std::string_view value) { return value == values.front(); })) return std::string(values.front());
  return typed_property(json_of([&](Output& out) {
    out << '[';
    for (std::size_t i = 0; i < values.size(); ++i) put_property(i > 0 ? out << ',' : out, values[i]);
    out << ']';
  }));
}

// Of edges of one key the first gets the properties of all.
void unite_properties(std::span<Edge> edges) {
  std::map<std::string, std::vector<std::string_view>> values;
  for (const Edge& edge : edges)
    for (const auto& [name, value] : edge.properties) values[name].push_back(value);
  Properties properties;
  for (const auto& [name, all] : values) properties.emplace(name, united(all));
  edges.front().properties = std::move(properties);
}

// Ids of edges tell them apart; some programs count them anew for every pair of nodes.
void make_edge_ids_unique(std::vector<Edge>& edges) {
  std::vector<std::size_t> hashes;
  hashes.reserve(edges.size());
  for (const Edge& edge : edges) hashes.push_back(std::hash<std::string>()(edge.id));
  std::sort(hashes.begin(), hashes.end());
  if (std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end()) return;
  std::unordered_map<std::string, std::size_t> count;
  for (const Edge& edge : edges) ++count[edge.id];
  std::unordered_set<std::string> taken;
  for (const auto& [id, times] : count)
    if (times == 1) taken.insert(id);
  for (Edge& edge : edges) {
    if (count[edge.id] == 1) continue;
    const std::string id = edge_id(edge);
    edge.id = id;
    for (std::size_t number = 2; !taken.insert(edge.id).second; ++number) edge.id = id + "-" + std::to_string(number);
  }
}

// A symmetric edge stands once, where another program has it both ways round.
void turn_second_ways(std::vector<Edge>& edges, std::vector<Ends>& ends) {
  const auto is_unsupported = [](const Edge& e) { return e.symmetric && e.evidence.empty(); };
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::string_view>> known;
  for (std::size_t i = 0; i < edges.size(); ++i)
    if (is_unsupported(edges[i])) known.emplace(ends[i].source, ends[i].target, edges[i].relation);
  std::vector<std::size_t> turned;
  for (std::size_t i = 0; i < edges.size(); ++i)
    if (is_unsupported(edges[i]) && ends[i].target < ends[i].source && known.contains({ends[i].target, ends[i].source, edges[i].relation})) turned.push_back(i);
  for (const std::size_t i : turned) {
    std::swap(edges[i].source, edges[i].target);
    std::swap(ends[i].source, ends[i].target);
  }
}

// What is no date is none; what else an edge says of its start and end is kept as a property.
void normalise_dates(RawGraph& raw) {
  SharedText given, normalised;  // of the last text: evidence of one article tells of few dates
  const auto normalise = [&](SharedText& date) {
    if (date.empty()) return true;
    if (date != given) {
      given = date;
      const std::string_view is = date_text(given);
      normalised = is.size() == given.size() ? given : raw.texts.of(is);
    }
    date = normalised;
    return !date.empty();
  };
  for (SourceInfo& source : raw.graph.sources) source.date = date_text(std::string(source.date));
  for (Edge& edge : raw.graph.edges) {
    for (const auto& [name, date] : {std::pair("foreign_start", &edge.first_date), std::pair("foreign_end", &edge.last_date)}) {
      const SharedText said = *date;
      if (!normalise(*date)) edge.properties.emplace(name, said.str());
    }
    for (Evidence& evidence : edge.evidence) {
      const SharedText said = evidence.date;
      if (!normalise(evidence.date) && evidence.time.empty()) evidence.time = said;
    }
  }
}

void normalise_edges(RawGraph& raw, std::vector<Ends> ends) {
  std::vector<Edge>& edges = raw.graph.edges;
  for (Edge& edge : edges) {
    take_relation(edge);
    if (edge.relation.empty()) edge.relation = relation_of(edge.label);
    if (edge.label.empty()) {
      std::string label(edge.relation);
      std::replace(label.begin(), label.end(), '_', ' ');
      edge.label = label;
    }
  }
  turn_second_ways(edges, ends);
  const auto said = [](const Edge& e) { return std::tuple(e.relation.view(), e.own_label(), e.polarity); };
  sort_with(edges, raw.edge_at, [&](std::uint32_t a, std::uint32_t b) { return ends[a] != ends[b] ? ends[a] < ends[b] : said(edges[a]) < said(edges[b]); });
  const auto key = [&](const Edge& e) { return std::tuple_cat(std::tie(e.source, e.target), said(e)); };
  for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
    while (end < edges.size() && key(edges[end]) == key(edges[begin])) ++end;
    if (end - begin > 1) unite_properties(std::span(edges).subspan(begin, end - begin));
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (kept > 0 && key(edges[kept - 1]) == key(edges[i])) unite(edges[kept - 1], std::move(edges[i]));
    else if (kept++ != i) edges[kept - 1] = std::move(edges[i]);
  }
  edges.resize(kept);
  for (Edge& edge : edges) {
    for (Evidence& evidence : edge.evidence)
      if (evidence.label.empty()) evidence.label = edge.label;
    std::sort(edge.evidence.begin(), edge.evidence.end());
    edge.evidence.erase(std::unique(edge.evidence.begin(), edge.evidence.end()), edge.evidence.end());
    if (edge.id.empty()) edge.id = edge_id(edge);
  }
  make_edge_ids_unique(edges);
}

// Every article that nodes or evidence name is a source.
void complete_sources(Graph& graph) {
  std::unordered_set<std::string_view> known;
  std::vector<std::string> missing_ids;
  for (const SourceInfo& source : graph.sources) known.insert(source.id);
  const auto want = [&](const SharedText& id) {
    if (known.insert(id).second) missing_ids.push_back(id.str());
  };
  for (const Node& node : graph.nodes) std::for_each(node.sources.begin(), node.sources.end(), want);
  SharedText last;
  for (const Edge& edge : graph.edges)
    for (const Evidence& evidence : edge.evidence)
      if (evidence.source != last) want(last = evidence.source);
  std::vector<SourceInfo> missing;
  for (std::string& id : missing_ids) missing.push_back({.id = std::move(id)});
  graph.sources.insert(graph.sources.end(), std::make_move_iterator(missing.begin()), std::make_move_iterator(missing.end()));
  std::sort(graph.sources.begin(), graph.sources.end());
  graph.sources.erase(std::unique(graph.sources.begin(), graph.sources.end(), [](const auto& a, const auto& b) { return a.id == b.id; }), graph.sources.end());
}

}  // namespace

Graph normalise(RawGraph raw, const std::string& name) {
  number_nodes(raw);
  normalise_nodes(raw, name);
  std::vector<Ends> ends = resolve_ends(raw, name);
  normalise_dates(raw);
  normalise_edges(raw, std::move(ends));
  complete_sources(raw.graph);
  normalise_decisions(raw.graph.decisions);
  return std::move(raw.graph);
}

}  // namespace relata
