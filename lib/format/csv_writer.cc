// Two tables for spreadsheets, pandas, R and Gephi's table import, which knows the columns id, label, source, target, type, kind and
// weight. Tested by tests/format/csv_test.cc.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/shown.h"
#include "format/csv_text.h"
#include "format/json_text.h"
#include "format/kind.h"
#include "format/property_name.h"
#include "format/writers.h"
#include "graph/property.h"
#include "layout/look.h"

namespace relata {
namespace {

// A line in which no cell is a formula: ' stands before what a spreadsheet would compute, unless all is to be as it is.
class Cells {
 public:
  Cells(Output& out, const WriteOptions& options) : line_(out), raw_(options.strict) {}
  Cells& text(std::string_view field) {
    if (raw_ || !is_formula(field)) line_.text(field);
    else line_.text("'" + std::string(field));
    return *this;
  }
  Cells& list(std::vector<SharedText> fields) {
    if (!raw_ && !fields.empty() && is_formula(fields.front())) fields.front() = "'" + fields.front().str();
    line_.list(fields);
    return *this;
  }
  Cells& properties(const Properties& properties, const PropertyNames& names) {
    for (const auto& [name, written] : names) {
      const auto value = properties.find(name);
      text(value == properties.end() ? std::string_view() : plain_property(value->second));
    }
    return *this;
  }
  Cells& number(std::uint64_t field) { return line_.number(field), *this; }
  Cells& number(double field) { return line_.number(field), *this; }
  Cells& boolean(bool field) { return line_.boolean(field), *this; }
  void end() { line_.end(); }

 private:
  CsvLine line_;
  bool raw_;
};

void write_node_table(const Graph& graph, Output& out, const WriteOptions& options) {
  const PropertyNames foreign = property_names(graph.nodes);
  Cells header(out, options);
  for (const char* name : {"id", "label", "entity_type", "aliases", "mentions", "confidence", "gazetteer_id", "country", "roles", "sources", "size", "color"})
    header.text(name);
  for (const auto& [name, written] : foreign) header.text(written);
  header.end();
  const std::vector<double> sizes = sizes_of(graph, options.ranks);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Node& node = graph.nodes[i];
    Cells line(out, options);
    line.text(node.id).text(node.label).text(name_of(node.type)).list(node.aliases).number(node.mentions).number(node.confidence);
    line.text(node.gazetteer_id).text(node.country).list(node.roles).list(node.sources).number(sizes[i]).text(colour_of(node.type));
    line.properties(node.properties, foreign).end();
  }
}

void write_edge_table(const Graph& graph, Output& out, const WriteOptions& options) {
  const PropertyNames foreign = property_names(graph.edges);
  Cells header(out, options);
  for (const char* name : {"id", "source", "target", "type", "kind", "label", "weight", "relation", "class", "claim_kind", "polarity", "symmetric", "disputed",
                           "mentions", "confidence", "start", "end", "sources", "evidence"})
    header.text(name);
  for (const auto& [name, written] : foreign) header.text(written);
  header.end();
  for (const Edge& edge : graph.edges) {
    Cells line(out, options);
    line.text(edge.id).text(edge.source).text(edge.target).text("Directed").text(kind_of(edge)).text(edge.label).number(edge.weight).text(edge.relation);
    line.text(name_of(edge.cls)).text(name_of(edge.kind)).text(name_of(edge.polarity)).boolean(edge.symmetric).boolean(edge.disputed);
    line.number(static_cast<std::uint64_t>(edge.evidence.size())).number(edge.confidence).text(edge.first_date).text(edge.last_date).list(sources_of(edge));
    line.text(json_of([&](Output& json) { put_evidence(json, edge, options); })).properties(edge.properties, foreign).end();
  }
}

}  // namespace

void write_csv(const Graph& graph, Output& nodes, Output& edges, const WriteOptions& options) {
  write_node_table(graph, nodes, options);
  write_edge_table(graph, edges, options);
}

}  // namespace relata
