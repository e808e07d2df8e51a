// GraphML as any program writes it: with or without namespace, keys by (for, id), edges before nodes, nested graphs (flattened),
// defaults, labels of yEd, the ids that igraph puts into an attribute and Cytoscape into a name.
// Tested by tests/format/graphml_test.cc.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "format/foreign_words.h"
#include "format/graphml_fields.h"
#include "format/raw_graph.h"
#include "format/readers.h"
#include "format/xml_parser.h"

namespace relata {
namespace {

enum class Owner { Graph, Node, Edge };

struct Key {
  std::string name;
  std::string type;
  std::optional<std::string> otherwise;  // the default
  NodeSetter set_node;
  EdgeSetter set_edge;
  bool ours = false;  // its id is one that our writer gives
  PropertyType declared = PropertyType::Text;
};

class Reader : public XmlHandler {
 public:
  explicit Reader(Input& input) : input_(input) {}

  Graph read() {
    parse_xml(input_, *this);
    if (!saw_graph_) fail_at(input_.name(), 0, 0, "has no <graph>; expected GraphML");
    if (saw_suid_ && real_id_.empty()) take_names_as_ids();
    rename_ends();
    return normalise(std::move(raw_), input_.name());
  }

  void start(std::string_view element, const XmlAttributes& attributes) override {
    read_ += element.size();
    for (const auto& [name, value] : attributes) read_ += name.size() + value.size();
    if (depth_++ == 0 && element != "graphml") fail("the root element is <" + std::string(element) + ">, expected <graphml>");
    if (data_depth_ > 0) {
      if (++data_depth_; element == "NodeLabel" || element == "EdgeLabel") yed_label_.clear();
      return;
    }
    if (element == "key") start_key(attributes);
    else if (element == "graph") start_graph(attributes);
    else if (element == "node") start_node(attributes);
    else if (element == "edge") start_edge(attributes);
    else if (element == "hyperedge") fail("hyperedges cannot be read; an edge joins two nodes");
    else if (element == "data") start_data(attributes);
    else if (element == "port") ++ports_;
    else if (element == "default") collects_ = true, text_.clear();
  }

  void text(std::string_view chunk) override {
    read_ += chunk.size();
    if (collects_) text_ += chunk;
    if (data_depth_ > 1) yed_label_ += chunk;
  }

  void end(std::string_view element) override {
    --depth_;
    if (data_depth_ > 1) {
      --data_depth_;
      end_in_data(element);
      return;
    }
    if (element == "port") --ports_;
    else if (element == "data") end_data();
    else if (element == "default") end_default();
    else if (element == "node") end_node();
    else if (element == "edge") end_edge();
    else if (element == "graph") owners_.pop_back(), undirected_.pop_back();
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { fail_at(input_.name(), position().line, position().column, what); }

  void start_key(const XmlAttributes& attributes) {
    const std::string id(attribute_in(attributes, "id"));
    if (id.empty()) fail("a <key> without an id");
    ours_ = ours_ || id == "g_generator";  // it stands before the others
    const std::string_view given = attribute_in(attributes, "attr.name");
    const std::string name(given.empty() ? std::string_view(id) : given);
    const bool ours = ours_ && (id == "n_" + name || id == "e_" + name);
    const std::string_view type = attribute_in(attributes, "attr.type");
    const PropertyType declared = attribute_in(attributes, "attr.list").empty() ? declared_type(type) : PropertyType::List;
    const Key key{name, std::string(type), {}, node_setter(name), edge_setter(name), ours, declared};
    const std::string_view owner = attribute_in(attributes, "for");
    const bool all = owner.empty() || owner == "all";
    defined_.clear();
    for (const auto& [word, which] : {std::pair("graph", Owner::Graph), std::pair("node", Owner::Node), std::pair("edge", Owner::Edge)})
      if (all || owner == word) {
        keys_of(which)[id] = key;
        defaults_of(which).erase(id);
        defined_.emplace_back(which, id);
      }
  }

  void end_default() {
    collects_ = false;
    for (const auto& [owner, id] : defined_) {
      Key& key = keys_of(owner).at(id);
      key.otherwise = text_;
      defaults_of(owner)[id] = &key;
    }
  }

  void start_graph(const XmlAttributes& attributes) {
    const std::string_view title = attribute_in(attributes, "id");
    if (!saw_graph_ && title != "G") raw_.graph.title = title;
    saw_graph_ = true;
    undirected_.push_back(attribute_in(attributes, "edgedefault") == "undirected");
    owners_.push_back(Owner::Graph);
  }

  void start_node(const XmlAttributes& attributes) {
    if (undirected_.empty()) fail("a <node> outside of <graph>");
    node_index_.push_back(raw_.graph.nodes.size());
    raw_.graph.nodes.push_back({.id = raw_.texts.of(attribute_in(attributes, "id"))});
    raw_.node_at.push_back(position());
    // The labels of APOC: ":Entity:Person".
    const std::string_view labels = attribute_in(attributes, "labels");
    std::vector<std::string> names;
    for (std::size_t at = 0; at < labels.size();) {
      const std::size_t end = std::min(labels.find(':', at), labels.size());
      if (end > at) names.emplace_back(labels.substr(at, end - at));
      at = end + 1;
    }
    add_types(raw_.graph.nodes.back(), names);
    owners_.push_back(Owner::Node);
    seen_.emplace_back();
  }

  void start_edge(const XmlAttributes& attributes) {
    Edge edge;
    edge.id = attribute_in(attributes, "id");
    edge.source = raw_.texts.of(attribute_in(attributes, "source"));
    edge.target = raw_.texts.of(attribute_in(attributes, "target"));
    edge.relation = attribute_in(attributes, "label");
    const std::string_view directed = attribute_in(attributes, "directed");
    if (undirected_.empty()) fail("an <edge> outside of <graph>");
    edge.symmetric = directed.empty() ? undirected_.back() : directed == "false";
    raw_.graph.edges.push_back(std::move(edge));
    raw_.edge_at.push_back(position());
    owners_.push_back(Owner::Edge);
    seen_.emplace_back();
  }

  void start_data(const XmlAttributes& attributes) {
    data_depth_ = 1;
    collects_ = true;
    text_.clear();
    key_id_ = attribute_in(attributes, "key");
  }

  // A label of yEd ends, or something that holds it.
  void end_in_data(std::string_view element) {
    if (owners_.empty() || (element != "NodeLabel" && element != "EdgeLabel")) return;
    const std::string label = trimmed(yed_label_);
    if (label.empty()) return;
    if (owners_.back() == Owner::Node && node().label.empty()) node().label = label;
    if (owners_.back() == Owner::Edge && edge().label.empty()) edge().label = label;
  }

  void end_data() {
    const bool plain = trimmed(yed_label_).empty();
    data_depth_ = 0;
    collects_ = false;
    yed_label_.clear();
    if (owners_.empty() || !plain || ports_ > 0) return;  // a port is a place where edges are drawn to
    const auto key = keys_of(owners_.back()).find(key_id_);
    if (key == keys_of(owners_.back()).end()) fail("<data> of the key '" + key_id_ + "', which no <key> declares for this element");
    if (!defaults_of(owners_.back()).empty() && !seen_.empty()) seen_.back().insert(key_id_);
    set(key->second, trimmed(text_));
  }

  void set(const Key& key, std::string text) {
    if (text.empty()) return;
    try {
      switch (owners_.back()) {
        case Owner::Graph: set_graph_field(raw_.graph, key.name, text, raw_.texts); return;
        case Owner::Node:
          saw_suid_ = saw_suid_ || key.name == "SUID";
          if (key.name == "id") real_id_[node().id] = std::move(text);
          else key.set_node(node(), key.name, std::move(text), raw_.texts);
          declare(node().properties, key.name, key.declared);
          return;
        case Owner::Edge:
          if (key.name != "id" && key.name != "key") key.set_edge(edge(), key.name, std::move(text), raw_.texts);
          declare(edge().properties, key.name, key.declared);
      }
    } catch (const FieldFault& fault) {
      const bool broken = fault.number && !key.type.empty() && key.type != "string";  // not even what its key says
      if (key.ours || broken || owners_.back() == Owner::Graph) fail(fault.what());
      Properties& properties = owners_.back() == Owner::Node ? node().properties : edge().properties;
      properties["foreign_" + key.name] = text_property(text);
    }
  }

  void set_defaults(Owner owner) {
    for (const auto& [id, key] : defaults_of(owner)) {
      if (seen_.back().contains(id)) continue;
      constexpr std::uint64_t kRecord = 64, kMost = 64 << 20, kTimes = 100;
      given_ += kRecord + key->name.size() + key->otherwise->size();
      if (given_ > kMost && given_ / kTimes > read_)
        fail("the defaults of its keys make the graph over " + std::to_string(kTimes) + " times as large as the file; leave them out");
      set(*key, *key->otherwise);
    }
  }

  void end_node() {
    set_defaults(Owner::Node);
    seen_.pop_back();
    owners_.pop_back();
    node_index_.pop_back();
  }

  void end_edge() {
    set_defaults(Owner::Edge);
    try {
      finish_edge(edge(), raw_.texts);
    } catch (const FieldFault& fault) {
      fail(fault.what());
    }
    seen_.pop_back();
    owners_.pop_back();
  }

  // The ids that Cytoscape writes are numbers of its session; what was the id when it read the file is the name.
  void take_names_as_ids() {
    for (Node& node : raw_.graph.nodes) {
      const auto name = node.properties.find("name");
      if (name == node.properties.end()) continue;
      real_id_[node.id] = plain_property(name->second);
      if (!node.label.empty()) node.properties.erase(name);
      node.properties.erase("shared name");
    }
  }

  // Where every node tells a real id, and they differ, that is its id.
  void rename_ends() {
    Graph& graph = raw_.graph;
    std::set<std::string_view> distinct;
    for (const auto& [id, real] : real_id_) distinct.insert(real);
    if (real_id_.empty() || distinct.size() != graph.nodes.size()) return;
    const auto rename = [&](SharedText& id) {
      if (const auto real = real_id_.find(id); real != real_id_.end()) id = real->second;
    };
    for (Edge& e : graph.edges) rename(e.source), rename(e.target);
    for (Node& n : graph.nodes) {
      if (n.label == n.id) n.label.clear();
      rename(n.id);
    }
  }

  static std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
  }

  Node& node() { return raw_.graph.nodes[node_index_.back()]; }
  Edge& edge() { return raw_.graph.edges.back(); }
  std::map<std::string, Key>& keys_of(Owner owner) { return keys_[static_cast<std::size_t>(owner)]; }
  std::map<std::string, const Key*>& defaults_of(Owner owner) { return defaults_[static_cast<std::size_t>(owner)]; }

  Input& input_;
  RawGraph raw_;
  std::array<std::map<std::string, Key>, 3> keys_;             // by owner, by id
  std::array<std::map<std::string, const Key*>, 3> defaults_;  // of them those that have a default
  std::vector<std::pair<Owner, std::string>> defined_;         // by the <key> that is open
  std::uint64_t read_ = 0, given_ = 0;                         // bytes of the file but for its marks, and those that defaults have put into the graph
  std::vector<Owner> owners_;                                  // of the elements that are open
  std::vector<std::size_t> node_index_;
  std::vector<std::set<std::string>> seen_;  // keys of the nodes and edges that are open
  std::unordered_map<SharedText, SharedText> real_id_;
  std::string key_id_;
  std::string text_;
  std::string yed_label_;
  std::size_t depth_ = 0;
  std::size_t data_depth_ = 0;  // elements open from <data> on
  bool collects_ = false;
  bool ours_ = false;      // the file says that it is of relata
  std::size_t ports_ = 0;  // open
  bool saw_graph_ = false;
  bool saw_suid_ = false;         // nodes have the numbers of Cytoscape
  std::vector<bool> undirected_;  // of the graphs that are open
};

}  // namespace

Graph read_graphml(Input& input) { return Reader(input).read(); }

}  // namespace relata
