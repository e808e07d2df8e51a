// Two tables for spreadsheets, pandas, R and Gephi's table import, which knows the columns id, label, source, target, type, kind and
// weight. Tested by tests/format/csv_test.cc.
#include <string>

#include "format/csv_text.h"
#include "format/json_text.h"
#include "format/look.h"
#include "format/property_name.h"
#include "format/writers.h"

namespace relata {
namespace {

void write_node_table(const Graph& graph, Output& out, const WriteOptions& options) {
  const PropertyNames foreign = property_names(graph.nodes);
  CsvLine header(out);
  for (const char* name :
       {"id", "label", "entity_type", "aliases", "mentions", "confidence", "gazetteer_id", "country", "roles", "sources", "size", "color"})
    header.text(name);
  for (const auto& [name, written] : foreign) header.text(written);
  header.end();
  const std::vector<double> sizes = sizes_of(graph, options.ranks);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Node& node = graph.nodes[i];
    CsvLine line(out);
    line.text(node.id).text(node.label).text(name_of(node.type)).list(node.aliases).number(node.mentions).number(node.confidence);
    line.text(node.gazetteer_id).text(node.country).list(node.roles).list(node.sources).number(sizes[i]).text(colour_of(node.type));
    line.properties(node.properties, foreign).end();
  }
}

void write_edge_table(const Graph& graph, Output& out, const WriteOptions& options) {
  const PropertyNames foreign = property_names(graph.edges);
  CsvLine header(out);
  for (const char* name : {"id", "source", "target", "type", "kind", "label", "weight", "relation", "class", "claim_kind", "polarity",
                           "symmetric", "disputed", "mentions", "confidence", "start", "end", "sources", "evidence"})
    header.text(name);
  for (const auto& [name, written] : foreign) header.text(written);
  header.end();
  for (const Edge& edge : graph.edges) {
    CsvLine line(out);
    line.text(edge.id)
        .text(edge.source)
        .text(edge.target)
        .text("Directed")
        .text(kind_of(edge))
        .text(edge.label)
        .number(edge.weight)
        .text(edge.relation);
    line.text(name_of(edge.cls)).text(name_of(edge.kind)).text(name_of(edge.polarity)).boolean(edge.symmetric).boolean(edge.disputed);
    line.number(static_cast<std::uint64_t>(edge.evidence.size()))
        .number(edge.confidence)
        .text(edge.first_date)
        .text(edge.last_date)
        .list(sources_of(edge));
    line.text(json_of([&](Output& json) { put_evidence(json, edge, options); })).properties(edge.properties, foreign).end();
  }
}

}  // namespace

void write_csv(const Graph& graph, Output& nodes, Output& edges, const WriteOptions& options) {
  write_node_table(graph, nodes, options);
  write_edge_table(graph, edges, options);
}

}  // namespace relata
