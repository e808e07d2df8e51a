// relata disputed: what some affirm and others deny.
#include <algorithm>
#include <span>

#include "asking.h"
#include "command_rows.h"
#include "graph_commands.h"
#include "graph_part.h"
#include "log.h"
#include "prose.h"
#include "query/attestations.h"
#include "table_output.h"

namespace relata::cli {
namespace {

std::string side_text(const Graph& graph, const char* title, const Edge& edge, const TableStyle& style) {
  std::string text = "   " + std::string(title) + ", " + counted(edge.evidence.size(), "sentence") + "\n";
  for (const Evidence& evidence : edge.evidence) text += evidence_text(graph, evidence, 6, style.width);
  return text;
}

std::string text_of_all(const Graph& graph, const std::vector<Dispute>& all, const TableStyle& style) {
  std::string text;
  const std::size_t shown = style.limit == 0 ? all.size() : std::min(all.size(), style.limit);
  for (const Dispute& dispute : std::span(all).first(shown))
    text += (text.empty() ? "" : "\n") + bold(edge_text(graph, graph.edges[dispute.affirmed]), style) + "\n" +
            side_text(graph, "affirmed", graph.edges[dispute.affirmed], style) + side_text(graph, "denied", graph.edges[dispute.denied], style);
  if (shown < all.size()) text += "\n" + more_text(all.size() - shown);
  return text;
}

Table table_of_all(const Graph& graph, const std::vector<Dispute>& all) {
  Table table{{"source", "relation", "target", "polarity", "sentence", "article", "date", "speaker"}, {}};
  for (const Dispute& dispute : all)
    for (const std::uint32_t e : {dispute.affirmed, dispute.denied}) {
      const Edge& edge = graph.edges[e];
      for (const Evidence& evidence : edge.evidence)
        table.rows.push_back({graph.nodes[graph.find_node(edge.source)].label, edge.label, graph.nodes[graph.find_node(edge.target)].label,
                              name_of(edge.polarity), evidence.text, evidence.source, date_of(graph, evidence), speaker_of(graph, evidence)});
    }
  return table;
}

}  // namespace

int disputed_in(const Graph& graph, const Arguments& arguments) {
  const std::string name = name_asked(arguments);
  const SharedText id = name.empty() ? SharedText() : graph.nodes[node_named(graph, Lookup(graph), name, arguments)].id;
  std::vector<Dispute> all;
  for (const Dispute& dispute : disputes(graph)) {
    const Edge& edge = graph.edges[dispute.affirmed];
    if (id.empty() || edge.source == id || edge.target == id) all.push_back(dispute);
  }
  if (wants_text(arguments)) print(text_of_all(graph, all, text_style(arguments)));
  else print_table(table_of_all(graph, all), graph, arguments);
  if (all.empty()) tell(arguments, "nothing is disputed");
  return exit_status(arguments, !all.empty());
}

namespace {

int disputed(const Arguments& arguments) { return disputed_in(graph_near(arguments, "a graph: relata disputed GRAPH [NAME]"), arguments); }

}  // namespace

Command disputed_row() {
  Command command{"disputed",
                  "Lists relations that some sentences affirm and others deny, with both sides and who speaks.",
                  "relata disputed [OPTION]... GRAPH [NAME]",
                  {"relata disputed week.json", "relata disputed week.json Kenya                  # only what it is an end of",
                   "relata disputed week.json --format csv >disputed.csv"},
                  asking_options(),
                  "",
                  disputed};
  const std::vector<Option> rows = text_options();
  command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
