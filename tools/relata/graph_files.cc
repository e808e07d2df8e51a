#include "graph_files.h"

#include <algorithm>

#include "base/error.h"
#include "base/table.h"
#include "layout/select.h"
#include "log.h"
#include "progress_line.h"
#include "prose.h"
#include "query/algorithms/pagerank.h"

namespace relata::cli {

std::vector<Option> writing_options() {
  return {{"output", 'o', "FILE", "where the graph goes (default: standard output); .gz compresses"},
          {"format", 'f', "FORMAT", "the format of the output (default: by the extension)", format_names(false)},
          {"size-by", 0, "degree|pagerank", "what makes a node large where the graph is drawn (default: degree)"},
          {"strict", 0, "", "GraphML: no attributes beyond its schema; CSV: no ' before what a spreadsheet would compute"},
          {"evidence-limit", 0, "N", "at most N sentences an edge (default: all)"},
          {"text-limit", 0, "N", "at most N characters a sentence (default: all)"},
          {"gexf-version", 0, "V", "1.3 (default) or 1.2", {"1.3", "1.2"}},
          {"base-iri", 0, "IRI", "RDF: what names begin with (default: urn:relata:)"}};
}

std::vector<Option> selection_options() {
  return {{"connected", 0, "", "leave out things without a relation"},
          {"named", 0, "", "leave out what has no name of its own"},
          {"top", 0, "N", "only the N best connected things"},
          {"min-confidence", 0, "P", "leave out what is less sure than P (0 to 1)"}};
}

Graph selected_part(Graph graph, const Arguments& arguments) {
  Selection selection;
  selection.connected = arguments.has("connected");
  selection.named = arguments.has("named");
  selection.top = static_cast<std::size_t>(arguments.number("top", 0, 1, 1000000000));
  selection.min_confidence = arguments.fraction("min-confidence", 0);
  return selection == Selection() ? graph : part_of(graph, select(graph, selection));
}

std::vector<std::string> format_names(bool readable) {
  std::vector<std::string> names;
  for (const FormatInfo& info : formats())
    if (info.readable || !readable) names.emplace_back(info.name);
  return names;
}

Option input_option(const std::string& what) {
  return {"input", 0, "FORMAT", "the format of " + what + " (default: by its extension, else by its first bytes)", format_names(true), "from"};
}

std::optional<Format> format_option(const Arguments& arguments, const std::string& name) {
  if (!arguments.has(name)) return std::nullopt;
  const std::optional<Format> format = format_named(arguments.value(name));
  if (format) return format;
  throw Error(ErrorKind::Usage, "--" + name + ": there is no format '" + arguments.value(name) + "'; expected one of " + joined(format_names(false), ", "));
}

void expect_rereadable(const std::string& path) {
  const std::optional<Format> format = format_of(path);
  if (!format || !std::ranges::find(formats(), *format, &FormatInfo::format)->readable)
    throw Error(ErrorKind::Usage, path + ": expected a graph that can be read again, as in week.relata or week.json");
}

Graph read_graph_shown(const std::string& path, std::optional<Format> format, bool wanted) {
  StageLine line(wanted);
  line.begin("reading " + visible(path));
  return read_graph(path, format, [&](std::size_t done, std::size_t total) { line.show(done, total); });
}

namespace {

// What brings the two files into Neo4j, as a command to copy.
void tell_import(const std::vector<std::string>& files, const Arguments& arguments) {
  tell_summary(arguments, "To load it into an empty database of Neo4j:\n  neo4j-admin database import full --id-type=string --multiline-fields=true --nodes=" +
                              shell_word(files[0]) + " --relationships=" + shell_word(files[1]) + " neo4j");
}

}  // namespace

void write_result(const Graph& graph, const Arguments& arguments) {
  WriteOptions options;
  options.strict = arguments.has("strict");
  options.evidence_limit = static_cast<std::size_t>(arguments.number("evidence-limit", 0, 0, 1000000));
  options.text_limit = static_cast<std::size_t>(arguments.number("text-limit", 0, 0, 1000000));
  options.gexf_version = arguments.value("gexf-version", options.gexf_version);
  if (options.gexf_version != "1.2" && options.gexf_version != "1.3")
    throw Error(ErrorKind::Usage, "--gexf-version: found '" + options.gexf_version + "', expected 1.2 or 1.3");
  const std::string size_by = arguments.value("size-by", "degree");
  if (size_by != "degree" && size_by != "pagerank") throw Error(ErrorKind::Usage, "--size-by: found '" + size_by + "', expected degree or pagerank");
  if (size_by == "pagerank") options.ranks = pagerank(Adjacency(graph));
  options.base_iri = arguments.value("base-iri", options.base_iri);
  const std::string path = arguments.value("output", "-");
  std::optional<Format> format = format_option(arguments, "format");
  if (!format && path != "-") format = format_of(path);
  StageLine line(!arguments.has("quiet"));
  if (path != "-") line.begin("writing " + visible(path), graph.edges.size());
  write_graph(graph, path, format, options);
  line.wipe();
  if (format == Format::Neo4jCsv) tell_import(files_of(path, *format), arguments);
}

std::string format_notes() {
  std::string notes = "Formats:\n";
  for (const FormatInfo& info : formats()) {
    std::string line = "  " + std::string(info.name);
    line.resize(14, ' ');
    notes += line.append(info.readable ? "read, written  " : "written        ").append(info.summary);
    if (!info.extensions.empty()) notes.append(" (").append(info.extensions).append(")");
    notes += '\n';
  }
  notes.pop_back();
  return notes;
}

}  // namespace relata::cli
