// GraphML as Gephi, networkx, igraph, Boost, Cytoscape, APOC and Gephi Lite all read it: named keys before the graph, nodes before
// edges, an element a line, lists and evidence as JSON text, absent values left out. The relation stands three times, since each
// consumer looks in another place: label= (the kind in Gephi, the type in Neo4j, see gephi_kinds), key relation, key label (drawn).
// Tested by tests/format/graphml_test.cc and tests/interop.
#include <algorithm>
#include <map>
#include <vector>

#include "format/json_text.h"
#include "format/kind.h"
#include "format/property_name.h"
#include "format/version.h"
#include "format/writers.h"
#include "format/xml_text.h"
#include "format/yed_graphics.h"
#include "layout/look.h"

namespace relata {
namespace {

struct Key {
  std::string_view owner;  // graph, node, edge
  std::string_view id;
  std::string_view type;
  bool list = false;
};

constexpr Key kKeys[] = {{"graph", "g_generator", "string"}, {"graph", "g_sources", "string"},    {"graph", "g_decisions", "string"},
                         {"node", "n_label", "string"},      {"node", "n_entity_type", "string"}, {"node", "n_aliases", "string", true},
                         {"node", "n_mentions", "long"},     {"node", "n_confidence", "double"},  {"node", "n_gazetteer_id", "string"},
                         {"node", "n_country", "string"},    {"node", "n_roles", "string", true}, {"node", "n_sources", "string", true},
                         {"node", "n_parts", "string"},      {"node", "n_size", "double"},        {"node", "n_color", "string"},
                         {"node", "n_x", "double"},          {"node", "n_y", "double"},           {"edge", "e_label", "string"},
                         {"edge", "e_relation", "string"},   {"edge", "e_class", "string"},       {"edge", "e_kind", "string"},
                         {"edge", "e_polarity", "string"},   {"edge", "e_symmetric", "int"},      {"edge", "e_disputed", "int"},
                         {"edge", "e_weight", "double"},     {"edge", "e_mentions", "int"},       {"edge", "e_confidence", "double"},
                         {"edge", "e_start", "string"},      {"edge", "e_end", "string"},         {"edge", "e_sources", "string", true},
                         {"edge", "e_evidence", "string"}};

std::string strings_json(const std::vector<SharedText>& strings) {
  return gephi_safe(json_of([&](Output& out) { put_strings(out, strings); }));
}

// Keys of foreign attributes.
struct ForeignKeys {
  PropertyNames names;
  std::map<std::string, PropertyType> types;
  std::map<std::string, std::string> ids{};  // of each name: "n_1", "n_2" ... in order of name
};

template <typename Items>
ForeignKeys foreign_keys(const Items& items, char owner) {
  ForeignKeys keys{property_names(items), property_types(items)};
  for (const auto& [name, written] : keys.names) keys.ids.emplace(name, std::string(1, owner) + "_" + std::to_string(keys.ids.size() + 1));
  return keys;
}

class Writer {
 public:
  Writer(const Graph& graph, Output& out, const WriteOptions& options, bool yed)
      : graph_(graph), out_(out), options_(options), yed_(yed), node_keys_(foreign_keys(graph.nodes, 'n')), edge_keys_(foreign_keys(graph.edges, 'e')) {}

  void write() {
    kinds_ = options_.strict ? std::vector<std::string>(graph_.edges.size()) : gephi_kinds(graph_);
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
    if (yed_) out_ << "xmlns:y=\"http://www.yworks.com/xml/graphml\" ";
    out_ << "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    keys();
    if (yed_) put_yed_keys(out_);
    out_ << "  <graph";
    if (!graph_.title.empty() && !options_.strict) attribute("id", graph_.title);
    out_ << " edgedefault=\"directed\">\n";
    data("g_generator", kGenerator);
    data("g_sources", gephi_safe(json_of([&](Output& out) {
           out << '[';
           for (std::size_t i = 0; i < graph_.sources.size(); ++i) put_source((i > 0 ? out << ',' : out), graph_.sources[i]);
           out << ']';
         })));
    if (!graph_.decisions.empty()) data("g_decisions", gephi_safe(json_of([&](Output& out) { put_decisions(out, graph_.decisions); })));
    const std::vector<double> sizes = sizes_of(graph_, options_.ranks);
    const std::vector<Point> places = places_of(graph_, sizes);
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) node(graph_.nodes[i], sizes[i], places[i]);
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) edge(graph_.edges[i], kinds_[i]);
    out_ << "  </graph>\n</graphml>\n";
  }

 private:
  void keys() {
    const bool parts = std::any_of(graph_.nodes.begin(), graph_.nodes.end(), [](const Node& n) { return !n.parts.empty(); });
    for (const Key& k : kKeys)
      if ((k.id != "n_parts" || parts) && (k.id != "g_decisions" || !graph_.decisions.empty())) key(k.owner, k.id, k.id.substr(2), k.type, k.list);
    for (const auto& [name, id] : node_keys_.ids) foreign_key("node", id, name, node_keys_);
    for (const auto& [name, id] : edge_keys_.ids) foreign_key("edge", id, name, edge_keys_);
  }

  void foreign_key(std::string_view owner, std::string_view id, const std::string& name, const ForeignKeys& keys) {
    const PropertyType type = keys.types.at(name);
    const std::string_view word = type == PropertyType::Whole   ? "long"
                                  : type == PropertyType::Real  ? "double"
                                  : type == PropertyType::Truth ? "boolean"
                                                                : "string";
    key(owner, id, keys.names.at(name), word, type == PropertyType::List);
  }

  void key(std::string_view owner, std::string_view id, std::string_view name, std::string_view type, bool list) {
    out_ << "  <key";
    attribute("id", id);
    attribute("for", owner);
    attribute("attr.name", name);
    attribute("attr.type", type);
    if (list && !options_.strict) attribute("attr.list", "string");
    out_ << "/>\n";
  }

  void attribute(std::string_view name, std::string_view value) { put_attribute(out_, name, value); }

  void data(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    open(key);
    put_xml(out_, value);
    out_ << "</data>\n";
  }

  template <typename Number>
  void number(std::string_view key, Number value) {
    open(key);
    out_ << value << "</data>\n";
  }

  void open(std::string_view key) { out_ << "      <data key=\"" << key << "\">"; }

  void list(std::string_view key, const std::vector<SharedText>& values) {
    if (!values.empty()) data(key, strings_json(values));
  }

  void foreign(const Properties& properties, const ForeignKeys& keys) {
    for (const auto& [name, value] : properties) data(keys.ids.at(name), gephi_property(value));
  }

  void node(const Node& node, double size, Point place) {
    out_ << "    <node";
    attribute("id", node.id);
    if (!options_.strict) out_ << " labels=\":Entity:" << name_of(node.type) << '"';
    out_ << ">\n";
    data("n_label", node.label);
    data("n_entity_type", name_of(node.type));
    list("n_aliases", node.aliases);
    number("n_mentions", node.mentions);
    number("n_confidence", node.confidence);
    data("n_gazetteer_id", node.gazetteer_id);
    data("n_country", node.country);
    list("n_roles", node.roles);
    list("n_sources", node.sources);
    if (!node.parts.empty()) data("n_parts", gephi_safe(json_of([&](Output& out) { put_parts(out, node.parts); })));
    number("n_size", size);
    data("n_color", colour_of(node.type));
    number("n_x", place.x);
    number("n_y", 0.0 - place.y);  // Gephi's y grows upwards
    foreign(node.properties, node_keys_);
    if (yed_) put_yed_node(out_, node, size, place);
    out_ << "    </node>\n";
  }

  void edge(const Edge& edge, const std::string& kind) {
    out_ << "    <edge";
    attribute("id", edge.id);
    attribute("source", edge.source);
    attribute("target", edge.target);
    if (!kind.empty()) attribute("label", kind);
    out_ << ">\n";
    data("e_label", edge.label);
    data("e_relation", edge.relation);
    data("e_class", name_of(edge.cls));
    data("e_kind", name_of(edge.kind));
    data("e_polarity", name_of(edge.polarity));
    number("e_symmetric", std::uint64_t{edge.symmetric});
    number("e_disputed", std::uint64_t{edge.disputed});
    number("e_weight", edge.weight);
    number("e_mentions", static_cast<std::uint64_t>(edge.evidence.size()));
    number("e_confidence", edge.confidence);
    data("e_start", edge.first_date);
    data("e_end", edge.last_date);
    list("e_sources", sources_of(edge));
    if (!edge.evidence.empty()) data("e_evidence", gephi_safe(json_of([&](Output& out) { put_evidence(out, edge, options_); })));
    foreign(edge.properties, edge_keys_);
    if (yed_) put_yed_edge(out_, edge);
    out_ << "    </edge>\n";
  }

  const Graph& graph_;
  Output& out_;
  const WriteOptions& options_;
  const bool yed_;  // with the graphics of yEd
  const ForeignKeys node_keys_;
  const ForeignKeys edge_keys_;
  std::vector<std::string> kinds_;
};

}  // namespace

void write_graphml(const Graph& graph, Output& out, const WriteOptions& options) { Writer(graph, out, options, false).write(); }

void write_graphml_yed(const Graph& graph, Output& out, const WriteOptions& options) { Writer(graph, out, options, true).write(); }

}  // namespace relata
