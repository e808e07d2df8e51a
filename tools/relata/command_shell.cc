// relata shell: a graph stays open for one question after the other.
#include "asking.h"
#include "base/error.h"
#include "command_rows.h"
#include "query_asking.h"
#include "shell.h"

namespace relata::cli {
namespace {

int shell(const Arguments& arguments) {
  const std::string usage = "a graph: relata shell GRAPH";
  if (arguments.words.size() > 1) throw Error(ErrorKind::Usage, "expected " + usage + "; queries come from standard input");
  if (!arguments.words.empty() && arguments.words.front() == "-")
    throw Error(ErrorKind::Usage, "the graph and the queries cannot both come from standard input");
  const Graph graph = graph_asked(arguments, 1, usage);
  Shell shell(arguments.words.front(), graph, arguments);
  LineReader reader(shell.words());
  return shell.run(reader);
}

}  // namespace

Command shell_row() {
  Command command{"shell",
                  "Opens a graph once and answers one question after the other.",
                  "relata shell [OPTION]... GRAPH",
                  {"relata shell week.json", "relata shell week.json <questions.cypher --format csv      # several queries, each ended by a semicolon"},
                  {asking_options().front()},
                  "Queries end with a semicolon and may go over several lines; show, find, neighbours, path, timeline, disputed and stats are asked\n"
                  "without the graph. .help lists what else there is. Ctrl-C ends a query and not the shell. What was typed is kept in\n"
                  "~/.local/state/relata/history.",
                  shell};
  for (const std::vector<Option>& rows : {table_options(), limit_options()}) command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
