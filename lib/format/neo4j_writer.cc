// The two files of neo4j-admin database import: the header tells types, lists are divided by semicolons, the kind is the type of
// the relationship. Tested by tests/format/csv_test.cc.
#include <string>

#include "format/csv_text.h"
#include "format/json_text.h"
#include "format/kind.h"
#include "format/property_name.h"
#include "format/writers.h"

namespace relata {
namespace {

constexpr NameRules kRules{.forbidden = ":"};  // a header field is NAME:TYPE

void write_neo4j_nodes(const Graph& graph, Output& out) {
  const PropertyNames foreign = property_names(graph.nodes, kRules);
  CsvLine header(out);
  for (const char* name : {"id:ID", "label", "entity_type", "aliases:string[]", "mentions:long", "confidence:double", "gazetteer_id", "country",
                           "roles:string[]", "sources:string[]", ":LABEL"})
    header.text(name);
  for (const auto& [name, written] : foreign) header.text(written);
  header.end();
  for (const Node& node : graph.nodes) {
    CsvLine line(out);
    line.text(node.id).text(node.label).text(name_of(node.type)).list(node.aliases).number(node.mentions).number(node.confidence);
    line.text(node.gazetteer_id).text(node.country).list(node.roles).list(node.sources).list({"Entity", std::string(name_of(node.type))});
    line.properties(node.properties, foreign).end();
  }
}

void write_neo4j_relationships(const Graph& graph, Output& out, const WriteOptions& options) {
  const PropertyNames foreign = property_names(graph.edges, kRules);
  CsvLine header(out);
  for (const char* name : {"id", ":START_ID", ":END_ID", ":TYPE", "label", "relation", "class", "kind", "polarity", "symmetric:boolean", "disputed:boolean",
                           "weight:double", "confidence:double", "start", "end", "sources:string[]", "evidence"})
    header.text(name);
  for (const auto& [name, written] : foreign) header.text(written);
  header.end();
  for (const Edge& edge : graph.edges) {
    CsvLine line(out);
    line.text(edge.id).text(edge.source).text(edge.target).text(kind_of(edge)).text(edge.label).text(edge.relation);
    line.text(name_of(edge.cls)).text(name_of(edge.kind)).text(name_of(edge.polarity)).boolean(edge.symmetric).boolean(edge.disputed);
    line.number(edge.weight).number(edge.confidence).text(edge.first_date).text(edge.last_date).list(sources_of(edge));
    line.text(json_of([&](Output& json) { put_evidence(json, edge, options); })).properties(edge.properties, foreign).end();
  }
}

}  // namespace

void write_neo4j(const Graph& graph, Output& nodes, Output& relationships, const WriteOptions& options) {
  write_neo4j_nodes(graph, nodes);
  write_neo4j_relationships(graph, relationships, options);
}

}  // namespace relata
