// JSON text of single records read into the parts of a Graph. Unknown members of nodes and edges become properties. Inside the
// room only. What records repeat is kept once, as long as `texts` remembers it.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/shared_text.h"
#include "graph/graph.h"

namespace relata {

// What is wrong with a record, and at which of its bytes. Readers turn it into an Error with file, line and column.
struct JsonFault : std::runtime_error {
  JsonFault(std::size_t at, const std::string& what) : std::runtime_error(what), offset(at) {}
  std::size_t offset;
};

Node read_node(std::string_view json, TextCache& texts);
Edge read_edge(std::string_view json, TextCache& texts);
// The same of a file that does not call itself ours: a class, kind, polarity or type that is no word of the schema becomes a property,
// "foreign_class" and so on.
Node read_foreign_node(std::string_view json, TextCache& texts);
Edge read_foreign_edge(std::string_view json, TextCache& texts);
bool is_json(std::string_view text);
std::string read_string(std::string_view json);
std::uint64_t read_count(std::string_view json);
std::vector<SharedText> read_strings(std::string_view json, TextCache& texts);
SourceInfo read_source(std::string_view json, TextCache& texts);
// The id of an end of a JSONL relationship: {"id":"a","labels":[...]}, or the id alone.
std::string read_end(std::string_view json);
std::vector<SourceInfo> read_sources(std::string_view json, TextCache& texts);
std::vector<Node> read_parts(std::string_view json, TextCache& texts);
// Where evidence and parts stand as JSON text in a string, that text is read. Evidence takes class, kind and symmetry from its edge where
// it has none of its own.
void read_evidence(std::string_view json, Edge& edge, TextCache& texts);

// The member "graph" of native JSON.
struct GraphFacts {
  std::string title;
  std::vector<SourceInfo> sources;
  std::vector<Decision> decisions;
};
GraphFacts read_facts(std::string_view json, TextCache& texts);
std::vector<Decision> read_graph_decisions(std::string_view json, TextCache& texts);

}  // namespace relata
