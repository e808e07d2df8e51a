// relata find: things by name.
#include <cstdio>

#include "asking.h"
#include "command_rows.h"
#include "table_output.h"

namespace relata::cli {
namespace {

std::string_view name_of(MatchKind kind) {
  switch (kind) {
    case MatchKind::Id: return "id";
    case MatchKind::Label: return "name";
    case MatchKind::Alias: return "alias";
    case MatchKind::Words: return "words";
    case MatchKind::Prefixes: return "beginnings";
  }
  return "";
}

int find(const Arguments& arguments) {
  const Graph graph = graph_asked(arguments, 2, "a graph and words of a name: relata find GRAPH WORDS");
  const Adjacency adjacency(graph);
  const std::string name = name_asked(arguments);
  const Lookup lookup(graph);
  Table table{{"name", "type", "mentions", "relations", "found_by", "id"}, {}};
  for (const Match& match : lookup.find(name)) {
    const Node& node = graph.nodes[match.node];
    table.rows.push_back(
        {node.label, relata::name_of(node.type), node.mentions, adjacency.at(match.node).size(), name_of(match.kind), node.id});
  }
  if (table.rows.empty())
    for (const std::string& near : lookup.suggest(name)) std::fprintf(stderr, "relata: did you mean '%s'?\n", near.c_str());
  print_table(table, graph, arguments);
  return exit_status(arguments, !table.rows.empty());
}

}  // namespace

Command find_row() {
  Command command{"find",
                  "Finds things by name, by parts of a name, or by beginnings of its words.",
                  "relata find [OPTION]... GRAPH WORDS",
                  {"relata find week.json wang", "relata find week.json foreign min --format json"},
                  asking_options(),
                  table_notes(),
                  find};
  const std::vector<Option> rows = table_options();
  command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
