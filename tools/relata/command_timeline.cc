// relata timeline: what is said of a thing, in order of date.
#include "asking.h"
#include "command_rows.h"
#include "graph_commands.h"
#include "graph_part.h"
#include "prose.h"
#include "query/attestations.h"
#include "query/dates.h"
#include "table_output.h"

namespace relata::cli {

int timeline_in(const Graph& graph, const Arguments& arguments) {
  const std::string name = name_asked(arguments);
  const SharedText id = name.empty() ? SharedText() : graph.nodes[node_named(graph, Lookup(graph), name, arguments)].id;
  const EdgeFilter filter = filter_of(arguments);
  const std::string since = arguments.value("since"), until = arguments.value("until");
  check_date(since, "--since");
  check_date(until, "--until");
  std::vector<std::uint32_t> edges;
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e)
    if (filter.admits(graph.edges[e]) && (id.empty() || graph.edges[e].source == id || graph.edges[e].target == id)) edges.push_back(e);
  Table table{{"date", "day_of", "source", "relation", "target", "sentence", "article", "speaker"}, {}};
  for (const auto& [e, i] : in_order_of_date(graph, edges)) {
    const Edge& edge = graph.edges[e];
    const Evidence& evidence = edge.evidence[i];
    const std::string date = date_of(graph, evidence);
    if (!is_between(date, date, since, until)) continue;
    const char* day_of = !evidence.date.empty() ? "text" : date.empty() ? "" : "article";
    table.rows.push_back({date, day_of, graph.nodes[graph.find_node(edge.source)].label, relation_text(edge), graph.nodes[graph.find_node(edge.target)].label,
                          evidence.text, evidence.source, speaker_of(graph, evidence)});
  }
  print_table(table, graph, arguments);
  return exit_status(arguments, !table.rows.empty());
}

namespace {

int timeline(const Arguments& arguments) { return timeline_in(graph_near(arguments, "a graph and a name: relata timeline GRAPH [NAME]"), arguments); }

}  // namespace

Command timeline_row() {
  Command command{
      "timeline",
      "Lists what is said of a thing in order of date.",
      "relata timeline [OPTION]... GRAPH [NAME]",
      {"relata timeline week.json \"Wang Yi\"", "relata timeline week.json China --since 2026-03-02 --until 2026-03-05",
       "relata timeline week.json --class sanction       # of everything"},
      filter_options(),
      "The date is the day that the sentence tells of (day_of: text), else the day of its article (article); what has neither comes last.\n\n" + table_notes(),
      timeline};
  const std::vector<Option> days = {{"since", 0, "DATE", "only from this day, month or year on: 2026-03-02, 2026-03, 2026"},
                                    {"until", 0, "DATE", "only up to this day, month or year, itself included"}};
  for (const std::vector<Option>& rows : {days, asking_options(), table_options()}) command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
