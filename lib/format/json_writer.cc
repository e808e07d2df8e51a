// Native JSON: {"format":"relata-graph","version":2,...}, a node or an edge a line, keys and records in fixed order, so that a
// diff of two graphs is readable. Tested by tests/format/json_test.cc.
#include "format/json_text.h"
#include "format/version.h"
#include "format/writers.h"

namespace relata {
namespace {

template <typename Items, typename Put>
void put_lines(Output& out, const Items& items, Put put) {
  out << '[';
  for (std::size_t i = 0; i < items.size(); ++i) {
    out << (i > 0 ? ",\n" : "\n");
    put(items[i]);
  }
  out << "\n]";
}

}  // namespace

void write_json(const Graph& graph, Output& out, const WriteOptions& options) {
  JsonObject object(out);
  object.text("format", "relata-graph").number("version", kJsonVersion).boolean("directed", true).boolean("multigraph", true);
  out << ",\n\"graph\":";
  JsonObject facts(out);
  facts.text("title", graph.title).text("generator", kGenerator);
  facts.name("sources");
  put_lines(out, graph.sources, [&](const SourceInfo& source) { put_source(out, source); });
  if (!graph.decisions.empty()) put_decisions(facts.value("decisions"), graph.decisions);
  facts.end();
  out << ",\n\"nodes\":";
  put_lines(out, graph.nodes, [&](const Node& node) { put_node(out, node); });
  out << ",\n\"edges\":";
  put_lines(out, graph.edges, [&](const Edge& edge) { put_edge(out, edge, options); });
  object.end();
  out << '\n';
}

}  // namespace relata
