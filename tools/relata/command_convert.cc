// relata convert: a graph in another format.
#include "base/error.h"
#include "command_rows.h"
#include "graph_files.h"

namespace relata::cli {
namespace {

int convert(const Arguments& given) {
  Arguments arguments = given;
  if (arguments.words.size() == 2 && !arguments.has("output")) {
    arguments.options["output"] = {arguments.words.back()};
    arguments.words.pop_back();
  }
  if (arguments.words.size() != 1) throw Error(ErrorKind::Usage, "expected one graph and where it goes: relata convert IN OUT");
  write_result(selected_part(read_graph_shown(arguments.words.front(), format_option(arguments, "input")), arguments), arguments);
  return 0;
}

}  // namespace

Command convert_row() {
  Command command{"convert",
                  "Writes a graph in another format.",
                  "relata convert [OPTION]... IN [OUT]",
                  {"relata convert week.json week.graphml            # for Gephi", "relata convert week.json week.gexf               # for Gephi's timeline",
                   "relata convert week.json week.gexf --named --connected --top 500    # what can be read at once",
                   "relata convert gephi.graphml - | jq .nodes       # native JSON on standard output"},
                  writing_options(),
                  format_notes(),
                  convert};
  for (Option& row : selection_options()) command.options.push_back(std::move(row));
  command.options.push_back(input_option("IN"));
  return command;
}

}  // namespace relata::cli
