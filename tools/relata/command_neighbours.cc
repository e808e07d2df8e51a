// relata neighbours: what lies around a thing.
#include "asking.h"
#include "command_rows.h"
#include "evidence_table.h"
#include "graph_commands.h"
#include "graph_part.h"
#include "prose.h"
#include "query/algorithms/neighbours.h"
#include "table_output.h"

namespace relata::cli {
namespace {

// "-> accuse", "<- not accuse" or "-- meet" for every edge between the two, seen from the nearer.
List relations_of(const Graph& graph, std::span<const Hop> steps) {
  List list;
  for (const Hop& step : steps) list.push_back((step.forward && step.backward ? "-- " : step.forward ? "-> " : "<- ") + relation_text(graph.edges[step.edge]));
  return list;
}

std::string in_one_line(const List& list) {
  std::string text;
  for (const Value& item : list) text += (text.empty() ? "" : ", ") + *item.get<std::string>();
  return text;
}

}  // namespace

int neighbours_in(const Graph& graph, const Arguments& arguments) {
  const std::uint32_t start = node_named(graph, Lookup(graph), name_asked(arguments), arguments);
  const Adjacency adjacency(graph, filter_of(arguments));
  const auto hops = static_cast<std::uint32_t>(arguments.number("hops", 1, 1, 1000));
  const std::string format = arguments.value("format");
  const bool lists = format == "json" || format == "jsonl";
  Table table{{"hops", "name", "type", "relations", "through", "sentences", "id"}, {}};
  std::vector<std::vector<std::uint32_t>> edges;
  for (const Neighbour& neighbour : neighbours(adjacency, start, hops)) {
    const Node& node = graph.nodes[neighbour.node];
    const std::span<const Hop> steps = adjacency.between(neighbour.through, neighbour.node);
    std::vector<std::uint32_t>& row = edges.emplace_back();
    for (const Hop& step : steps) row.push_back(step.edge);
    List relations = relations_of(graph, steps);
    table.rows.push_back({std::uint64_t{neighbour.hops}, node.label, name_of(node.type), lists ? Value(relations) : Value(in_one_line(relations)),
                          graph.nodes[neighbour.through].label, neighbour.weight, node.id});
  }
  if (arguments.has("evidence")) print_with_evidence(table, sentences_of(graph, edges), graph, arguments);
  else print_table(table, graph, arguments);
  return exit_status(arguments, !table.rows.empty());
}

namespace {

int show_neighbours(const Arguments& arguments) {
  const auto hops = static_cast<std::size_t>(arguments.number("hops", 1, 1, 1000));
  return neighbours_in(graph_around(arguments, 2, "a graph and a name: relata neighbours GRAPH NAME", {.hops = hops}), arguments);
}

}  // namespace

Command neighbours_row() {
  Command command{"neighbours",
                  "Lists what is related to a thing, directly or over several steps.",
                  "relata neighbours [OPTION]... GRAPH NAME",
                  {"relata neighbours week.json \"Wang Yi\"", "relata neighbours week.json China --hops 2 --class ally --evidence",
                   "relata neighbours week.json China --polarity negated     # whom it is denied to have to do with"},
                  filter_options(),
                  "Direction does not matter for what is near. A relation that leads away from the nearer thing has ->, one that leads to it "
                  "<-, one\n"
                  "between equals --.\n\n" +
                      table_notes(),
                  show_neighbours};
  command.options.insert(command.options.begin(), {"hops", 0, "N", "how many steps away at most (default: 1)"});
  command.options.push_back({"evidence", 0, "", "every sentence that states the relations of a row, with its source and speaker"});
  for (const std::vector<Option>& rows : {asking_options(), table_options()}) command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
