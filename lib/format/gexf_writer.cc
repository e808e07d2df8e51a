// GEXF 1.3, or 1.2 for networkx and older Gephi: the format of Gephi that has a timeline. An edge with dates exists from the
// first day of the first to the last day of the last; text stands in XML attributes; colours are three numbers, since networkx
// cannot read them otherwise. Tested by tests/format/formats_test.cc and tests/interop.
#include <algorithm>
#include <charconv>
#include <span>

#include "base/day_bounds.h"
#include "format/json_text.h"
#include "format/kind.h"
#include "format/property_name.h"
#include "format/version.h"
#include "format/writers.h"
#include "format/xml_text.h"
#include "layout/look.h"

namespace relata {
namespace {

struct Attribute {
  std::string_view name;
  std::string_view type;
};

constexpr Attribute kNodeAttributes[] = {{"entity_type", "string"},  {"aliases", "liststring"}, {"mentions", "long"},    {"confidence", "double"},
                                         {"gazetteer_id", "string"}, {"country", "string"},     {"roles", "liststring"}, {"sources", "liststring"}};
constexpr Attribute kEdgeAttributes[] = {{"relation", "string"},    {"class", "string"},     {"claim_kind", "string"}, {"polarity", "string"},
                                         {"symmetric", "boolean"},  {"disputed", "boolean"}, {"mentions", "long"},     {"confidence", "double"},
                                         {"sources", "liststring"}, {"evidence", "string"}};

bool has_dates(const Graph& graph) {
  return std::any_of(graph.edges.begin(), graph.edges.end(), [](const Edge& edge) { return first_day(edge.first_date) || last_day(edge.last_date); });
}

unsigned hex_byte(std::string_view two) {
  unsigned value = 0;
  std::from_chars(two.data(), two.data() + two.size(), value, 16);
  return value;
}

class Writer {
 public:
  Writer(const Graph& graph, Output& out, const WriteOptions& options)
      : graph_(graph),
        out_(out),
        options_(options),
        new_(options.gexf_version != "1.2"),
        kinds_(gephi_kinds(graph)),
        node_names_(property_names(graph.nodes)),
        edge_names_(property_names(graph.edges)) {}

  void write() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    if (new_) out_ << "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n";
    else out_ << "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n";
    out_ << "  <meta>\n    <creator>" << kGenerator << "</creator>\n    <description>";
    put_xml(out_, graph_.title);
    out_ << "</description>\n  </meta>\n  <graph defaultedgetype=\"directed\"";
    if (has_dates(graph_)) out_ << " mode=\"dynamic\" timeformat=\"date\"";
    out_ << ">\n";
    attributes("node", kNodeAttributes, node_names_, property_types(graph_.nodes));
    attributes("edge", kEdgeAttributes, edge_names_, property_types(graph_.edges));
    out_ << "    <nodes>\n";
    const std::vector<double> sizes = sizes_of(graph_, options_.ranks);
    const std::vector<Point> places = places_of(graph_, sizes);
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) node(graph_.nodes[i], sizes[i], places[i]);
    out_ << "    </nodes>\n    <edges>\n";
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) edge(graph_.edges[i], kinds_[i]);
    out_ << "    </edges>\n  </graph>\n</gexf>\n";
  }

 private:
  void attributes(std::string_view owner, std::span<const Attribute> known, const PropertyNames& foreign, const std::map<std::string, PropertyType>& types) {
    out_ << "    <attributes class=\"" << owner << "\" mode=\"static\">\n";
    for (const Attribute& row : known) attribute(row.name, row.type);
    for (const auto& [name, written] : foreign) {
      const PropertyType type = types.at(name);
      attribute(written, type == PropertyType::Whole   ? "long"
                         : type == PropertyType::Real  ? "double"
                         : type == PropertyType::Truth ? "boolean"
                         : type == PropertyType::List  ? "liststring"
                                                       : "string");
    }
    out_ << "    </attributes>\n";
  }

  void attribute(std::string_view name, std::string_view type) {
    out_ << "      <attribute";
    put_attribute(out_, "id", name);
    put_attribute(out_, "title", name);
    out_ << " type=\"" << type << "\"/>\n";
  }

  void value(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out_ << "<attvalue";
    put_attribute(out_, "for", name);
    put_attribute(out_, "value", text);
    out_ << "/>";
  }

  template <typename Number>
  void number(std::string_view name, Number value) {
    out_ << "<attvalue for=\"" << name << "\" value=\"" << value << "\"/>";
  }

  void list(std::string_view name, const std::vector<SharedText>& values) {
    if (!values.empty()) value(name, gephi_safe(json_of([&](Output& out) { put_strings(out, values); })));
  }

  void foreign(const Properties& properties, const PropertyNames& names) {
    for (const auto& [name, text] : properties) value(names.at(name), gephi_property(text));
    out_ << "</attvalues>";
  }

  void node(const Node& node, double size, Point place) {
    out_ << "      <node";
    put_attribute(out_, "id", node.id);
    put_attribute(out_, "label", node.label);
    out_ << "><attvalues>";
    value("entity_type", name_of(node.type));
    list("aliases", node.aliases);
    number("mentions", node.mentions);
    number("confidence", node.confidence);
    value("gazetteer_id", node.gazetteer_id);
    value("country", node.country);
    list("roles", node.roles);
    list("sources", node.sources);
    foreign(node.properties, node_names_);
    const std::string_view colour = colour_of(node.type);
    // Gephi's y grows upwards.
    out_ << "<viz:position x=\"" << place.x << "\" y=\"" << 0.0 - place.y << "\"/>";
    out_ << "<viz:size value=\"" << size << "\"/><viz:color r=\"" << std::uint64_t{hex_byte(colour.substr(1, 2))} << "\" g=\""
         << std::uint64_t{hex_byte(colour.substr(3, 2))} << "\" b=\"" << std::uint64_t{hex_byte(colour.substr(5, 2))} << "\"/></node>\n";
  }

  void edge(const Edge& edge, const std::string& kind) {
    out_ << "      <edge";
    put_attribute(out_, "id", edge.id);
    put_attribute(out_, "source", edge.source);
    put_attribute(out_, "target", edge.target);
    put_attribute(out_, "label", edge.label);
    if (!kind.empty()) put_attribute(out_, "kind", kind);
    out_ << " weight=\"" << edge.weight << '"';
    const auto start = first_day(edge.first_date), end = last_day(edge.last_date);
    // Dates of a foreign file may be the wrong way round: then it always exists.
    const bool exists_sometime = !start || !end || *start <= *end;
    if (start && exists_sometime) put_attribute(out_, "start", *start);
    if (end && exists_sometime) put_attribute(out_, "end", *end);
    out_ << "><attvalues>";
    value("relation", edge.relation);
    value("class", name_of(edge.cls));
    value("claim_kind", name_of(edge.kind));
    value("polarity", name_of(edge.polarity));
    value("symmetric", edge.symmetric ? "true" : "false");
    value("disputed", edge.disputed ? "true" : "false");
    number("mentions", static_cast<std::uint64_t>(edge.evidence.size()));
    number("confidence", edge.confidence);
    list("sources", sources_of(edge));
    if (!edge.evidence.empty()) value("evidence", gephi_safe(json_of([&](Output& out) { put_evidence(out, edge, options_); })));
    foreign(edge.properties, edge_names_);
    out_ << "</edge>\n";
  }

  const Graph& graph_;
  Output& out_;
  const WriteOptions& options_;
  const bool new_;  // 1.3
  const std::vector<std::string> kinds_;
  const PropertyNames node_names_;
  const PropertyNames edge_names_;
};

}  // namespace

void write_gexf(const Graph& graph, Output& out, const WriteOptions& options) { Writer(graph, out, options).write(); }

}  // namespace relata
