// relata view: a graph as a page for a browser. relata draw: as a still picture.
#include <filesystem>

#include "base/error.h"
#include "command_rows.h"
#include "graph_files.h"
#include "layout/select.h"
#include "log.h"
#include "prose.h"

namespace relata::cli {
namespace {

// "week.html" of "news/week.json.gz", in the working directory; of standard input "graph.html".
std::string page_beside(const std::string& graph) {
  if (graph == "-") return "graph.html";
  std::filesystem::path name = std::filesystem::path(graph).filename();
  if (name.extension() == ".gz") name.replace_extension();
  return name.replace_extension(".html").string();
}

int view(const Arguments& given) {
  Arguments arguments = given;
  if (arguments.words.size() != 1) throw Error(ErrorKind::Usage, "expected one graph: relata view GRAPH -o PAGE.html");
  const std::string graph = arguments.words.front();
  if (!arguments.has("output")) arguments.options["output"] = {page_beside(graph)};
  arguments.options["format"] = {"html"};
  write_result(selected_part(read_graph_shown(graph, format_option(arguments, "input"), !arguments.has("quiet")), arguments), arguments);
  if (arguments.value("output") != "-") tell_summary(arguments, arguments.value("output") + ": open it in a browser", {{"page", arguments.value("output")}});
  return 0;
}

int draw(const Arguments& arguments) {
  if (arguments.words.size() != 1) throw Error(ErrorKind::Usage, "expected one graph: relata draw GRAPH -o PICTURE.svg");
  const std::optional<Format> format = arguments.has("format") ? format_option(arguments, "format") : format_of(arguments.value("output"));
  if (format != Format::Svg && format != Format::Png)
    throw Error(ErrorKind::Usage, "--output: found '" + arguments.value("output") + "', expected a name that ends with .svg or .png, or --format svg or png");
  Graph graph = read_graph_shown(arguments.words.front(), format_option(arguments, "input"), !arguments.has("quiet"));
  bool limited = false;
  for (const Option& row : selection_options()) limited = limited || arguments.has(row.name);
  write_result(limited ? selected_part(std::move(graph), arguments) : part_of(graph, select(graph, readable_selection(graph))), arguments);
  return 0;
}

}  // namespace

Command draw_row() {
  Command command{
      "draw",
      "Draws a graph as a still picture.",
      "relata draw [OPTION]... GRAPH -o PICTURE",
      {"relata draw week.json -o week.svg                # what the page of `relata view` shows at first",
       "relata draw week.json -o week.png --top 60 --connected --named"},
      {{"output", 'o', "FILE", "where the picture goes, .svg or .png"}, {"format", 'f', "svg|png", "the format of the picture (default: by the extension)"}},
      "Without a limit, the named and connected things are drawn with relations from a confidence of 0.6, at most 250.",
      draw};
  for (Option& row : selection_options()) command.options.push_back(std::move(row));
  command.options.push_back({"quiet", 'q', "", "no remarks on standard error"});
  command.options.push_back(input_option("GRAPH"));
  return command;
}

Command view_row() {
  Command command{"view",
                  "Writes a graph as one page to look at in a browser.",
                  "relata view [OPTION]... GRAPH",
                  {"relata view week.json -o week.html               # opens from disk, needs no network",
                   "relata view week.json --top 2000 --named         # only so much goes into the page"},
                  {{"output", 'o', "FILE", "where the page goes (default: the graph's name with .html)"}},
                  "The page shows the graph, what is disputed, a timeline, tables, and the sentences behind each relation. It begins with what can be\n"
                  "read at a glance; its filters show the rest. Its address keeps what is shown.",
                  view};
  for (Option& row : selection_options()) command.options.push_back(std::move(row));
  command.options.push_back({"quiet", 'q', "", "no remarks on standard error"});
  command.options.push_back(input_option("GRAPH"));
  return command;
}

}  // namespace relata::cli
