// relata merge: several graphs as one.
#include <cstdio>

#include "base/error.h"
#include "command_rows.h"
#include "graph/merge.h"
#include "graph_files.h"
#include "log.h"
#include "progress_line.h"
#include "prose.h"
#include "whole_file.h"

namespace relata::cli {
namespace {

int merge_files(const Arguments& arguments) {
  if (arguments.words.empty()) throw Error(ErrorKind::Usage, "expected graphs to merge; see `relata merge --help`");
  MergeOptions options;
  options.identity = !arguments.has("exact");
  if (const auto files = arguments.options.find("same"); files != arguments.options.end())
    for (const std::string& file : files->second) {
      const DecisionFile file_decisions = read_decisions(whole_file(file), file);
      options.supplied.decisions.insert(options.supplied.decisions.end(), file_decisions.decisions.begin(), file_decisions.decisions.end());
      options.supplied.open.insert(options.supplied.open.end(), file_decisions.open.begin(), file_decisions.open.end());
    }
  if (!options.identity && arguments.has("same")) throw Error(ErrorKind::Usage, "--exact leaves decisions aside, so --same cannot go with it");
  std::vector<Graph> graphs;
  std::size_t nodes = 0, edges = 0;
  for (const std::string& path : arguments.words) {
    graphs.push_back(read_graph_shown(path, format_option(arguments, "input"), !arguments.has("quiet")));
    nodes += graphs.back().nodes.size();
    edges += graphs.back().edges.size();
  }
  for (const std::string& name : names_of_nothing(options.supplied.decisions, graphs))
    warn(arguments, "--same names '" + name + "', and nothing in these graphs is called so");
  StageLine line(!arguments.has("quiet"));
  line.begin("merging " + std::to_string(edges) + " edges", edges);
  const Graph merged = merge(std::move(graphs), options);
  line.wipe();
  write_result(merged, arguments);
  const auto number = [](std::size_t count) { return static_cast<double>(count); };
  tell_summary(arguments,
               counted(arguments.words.size(), "graph") + ", " + std::to_string(nodes) + " nodes and " + std::to_string(edges) + " edges: one graph with " +
                   std::to_string(merged.nodes.size()) + " nodes and " + std::to_string(merged.edges.size()) + " edges",
               {{"graphs", number(arguments.words.size())}, {"nodes", number(merged.nodes.size())}, {"edges", number(merged.edges.size())}});
  return 0;
}

}  // namespace

Command merge_row() {
  Command command{"merge",
                  "Makes one graph of several: the same things become one node, all evidence is kept.",
                  "relata merge [OPTION]... GRAPH... -o OUT",
                  {"relata merge monday.json tuesday.json -o week.json", "relata merge days/*.graphml -f gexf -o month.gexf"},
                  writing_options(),
                  "The result does not depend on the order of the graphs, nor on how often each is given. It holds the decisions that\n"
                  "--same gives, and later merges keep to them until another --same says otherwise (open: as if undecided); `relata stats\n"
                  "--duplicates` lists them.\n\n" +
                      format_notes(),
                  merge_files};
  command.options.push_back(input_option("the graphs"));
  command.options.push_back({"same", 0, "FILE", "decisions on what is the same: lines of 'same', 'different' or 'open' and two names, divided by tabs"});
  command.options.push_back({"exact", 0, "", "only nodes of the same id are the same thing, whatever was decided"});
  command.options.push_back({"quiet", 'q', "", "no summary on standard error"});
  return command;
}

}  // namespace relata::cli
