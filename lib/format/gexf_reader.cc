// GEXF 1.1 to 1.3 as Gephi and others write it, and ours: attributes by their titles, nested nodes flattened, how things are drawn left out.
// Tested by tests/format/gexf_test.cc.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "format/graphml_fields.h"
#include "format/raw_graph.h"
#include "format/readers.h"
#include "format/xml_parser.h"

namespace relata {
namespace {

struct Attribute {
  std::string title;
  std::string otherwise{};  // the default
  PropertyType type = PropertyType::Text;
};

class Reader : public XmlHandler {
 public:
  explicit Reader(Input& input) : input_(input) {}

  Graph read() {
    parse_xml(input_, *this);
    if (!saw_graph_) fail_at(input_.name(), 0, 0, "has no <graph>; expected GEXF");
    return normalise(std::move(raw_), input_.name());
  }

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (depth_++ == 0 && element != "gexf") fail("the root element is <" + std::string(element) + ">, expected <gexf>");
    if (element == "graph") start_graph(attributes);
    else if (element == "attributes") of_edges_ = attribute_in(attributes, "class") == "edge";
    else if (element == "attribute") start_attribute(attributes);
    else if (element == "node") start_node(attributes);
    else if (element == "edge") start_edge(attributes);
    else if (element == "attvalue") value(attributes);
    if (element == "default" || element == "creator" || element == "description") text_.clear(), collects_ = true;
  }

  void text(std::string_view chunk) override {
    if (collects_) text_ += chunk;
  }

  void end(std::string_view element) override {
    --depth_;
    if (collects_ && element == "creator") ours_ = text_.starts_with("relata");
    if (collects_ && element == "description") raw_.graph.title = text_;
    if (collects_ && element == "default" && declared_) declared_->otherwise = text_;
    collects_ = false;
    if (element == "node") end_node();
    else if (element == "edge") end_edge();
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { fail_at(input_.name(), position().line, position().column, what); }

  void start_graph(const XmlAttributes& attributes) {
    saw_graph_ = true;
    undirected_ = attribute_in(attributes, "defaultedgetype") == "undirected";
  }

  void start_attribute(const XmlAttributes& attributes) {
    const std::string id(attribute_in(attributes, "id"));
    const std::string_view title = attribute_in(attributes, "title");
    declared_ = &attributes_[of_edges_][id];
    declared_->title = title.empty() ? id : std::string(title);
    declared_->type = declared_type(attribute_in(attributes, "type"));
    if (ours_ && declared_->title == "claim_kind") declared_->title = "kind";
  }

  void start_node(const XmlAttributes& attributes) {
    open_.push_back(raw_.graph.nodes.size());
    in_edge_ = false;
    raw_.graph.nodes.push_back({.id = raw_.texts.of(attribute_in(attributes, "id")), .label = raw_.texts.of(attribute_in(attributes, "label"))});
    raw_.node_at.push_back(position());
    given_.emplace_back();
  }

  void start_edge(const XmlAttributes& attributes) {
    in_edge_ = true;
    Edge& edge = raw_.graph.edges.emplace_back();
    raw_.edge_at.push_back(position());
    edge.id = attribute_in(attributes, "id");
    edge.source = raw_.texts.of(attribute_in(attributes, "source"));
    edge.target = raw_.texts.of(attribute_in(attributes, "target"));
    edge.label = raw_.texts.of(attribute_in(attributes, "label"));
    const std::string_view type = attribute_in(attributes, "type");
    edge.symmetric = type.empty() ? undirected_ : type == "undirected" || type == "mutual";
    edge.first_date = raw_.texts.of(attribute_in(attributes, "start"));
    edge.last_date = raw_.texts.of(attribute_in(attributes, "end"));
    if (const std::string_view kind = attribute_in(attributes, "kind"); !ours_ && edge.label.empty()) edge.label = raw_.texts.of(kind);
    if (const std::string_view weight = attribute_in(attributes, "weight"); !weight.empty()) set({"weight"}, std::string(weight));
    given_.emplace_back();
  }

  void value(const XmlAttributes& attributes) {
    if (open_.empty() && !in_edge_) return;
    const std::string_view named = attribute_in(attributes, "for");
    const std::string id(named.empty() ? attribute_in(attributes, "id") : named);
    const auto found = attributes_[in_edge_].find(id);
    if (found == attributes_[in_edge_].end()) fail("a value of the attribute '" + id + "', which no <attribute> declares");
    given_.back().push_back(id);
    set(found->second, std::string(attribute_in(attributes, "value")));
  }

  void set(const Attribute& attribute, std::string text) {
    if (text.empty()) return;
    const std::string kept = text;
    try {
      if (in_edge_) edge_setter(attribute.title)(raw_.graph.edges.back(), attribute.title, std::move(text), raw_.texts);
      else node_setter(attribute.title)(raw_.graph.nodes[open_.back()], attribute.title, std::move(text), raw_.texts);
      declare(properties(), attribute.title, attribute.type);
    } catch (const FieldFault& fault) {
      if (ours_) fail(fault.what());
      properties()["foreign_" + attribute.title] = text_property(kept);
    }
  }

  // Of the node or edge that is open.
  Properties& properties() { return in_edge_ ? raw_.graph.edges.back().properties : raw_.graph.nodes[open_.back()].properties; }

  void set_defaults() {
    for (const auto& [id, attribute] : attributes_[in_edge_])
      if (!attribute.otherwise.empty() && std::ranges::find(given_.back(), id) == given_.back().end()) set(attribute, attribute.otherwise);
    given_.pop_back();
  }

  void end_node() {
    in_edge_ = false;
    set_defaults();
    open_.pop_back();
  }

  // A day of the timeline is less than the month that evidence tells.
  void end_edge() {
    set_defaults();
    in_edge_ = false;
    Edge& edge = raw_.graph.edges.back();
    try {
      finish_edge(edge, raw_.texts);
    } catch (const FieldFault& fault) {
      fail(fault.what());
    }
    if (edge.evidence.empty()) return;
    edge.first_date = edge.last_date = SharedText();
    for (const Evidence& e : edge.evidence) {
      if (e.date.empty()) continue;
      const std::string_view date = e.date, first = date.substr(0, date.find('/')), last = date.substr(date.find('/') == date.npos ? 0 : date.find('/') + 1);
      if (edge.first_date.empty() || first < edge.first_date.view()) edge.first_date = raw_.texts.of(first);
      if (edge.last_date.view() < last) edge.last_date = raw_.texts.of(last);
    }
  }

  Input& input_;
  RawGraph raw_;
  std::map<std::string, Attribute> attributes_[2];  // by id, of nodes and of edges
  Attribute* declared_ = nullptr;                   // whose element is open
  std::vector<std::size_t> open_;                   // nodes
  std::vector<std::vector<std::string>> given_;     // attributes of the nodes and edges that are open
  std::string text_;
  std::size_t depth_ = 0;
  bool in_edge_ = false;
  bool of_edges_ = false;
  bool collects_ = false;
  bool undirected_ = false;
  bool ours_ = false;
  bool saw_graph_ = false;
};

}  // namespace

Graph read_gexf(Input& input) { return Reader(input).read(); }

}  // namespace relata
