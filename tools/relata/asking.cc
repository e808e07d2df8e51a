#include "asking.h"

#include <algorithm>

#include "base/error.h"
#include "base/fold.h"
#include "base/table.h"
#include "graph_files.h"
#include "log.h"
#include "pager.h"
#include "prose.h"
#include "query/named.h"

namespace relata::cli {
namespace {

// Says on standard error what else of the same type the name may have meant, where the first is no node's own name.
void note_others(const Graph& graph, const std::vector<Match>& matches, const std::string& name, const Arguments& arguments) {
  const Node& taken = graph.nodes[matches.front().node];
  if (matches.front().kind < MatchKind::Alias) return;
  std::vector<std::uint32_t> others;
  for (const Match& match : matches)
    if (match.node != matches.front().node && match.kind <= MatchKind::Words && graph.nodes[match.node].type == taken.type) others.push_back(match.node);
  if (!others.empty()) tell(arguments, "took '" + name + "' for " + taken.label + " (" + taken.id + "); it also fits" + candidates_text(graph, others));
}

}  // namespace

std::vector<std::string> class_names() {
  std::vector<std::string> names;
  for (const ClaimClass cls : all_claim_classes()) names.push_back(lower(name_of(cls)));
  return names;
}

std::vector<Option> filter_options() {
  return {{"relation", 0, "RELATION", "only relations of this name or with these words: meet, \"hold talk with\""},
          {"class", 0, "CLASS", "only relations of this class: accuse, consult, role ...", class_names()},
          {"polarity", 0, "affirmed|negated|hypothetical", "only relations of this polarity"}};
}

EdgeFilter filter_of(const Arguments& arguments) {
  EdgeFilter filter;
  filter.relation = arguments.value("relation");
  if (arguments.has("class") && !(filter.cls = claim_class(arguments.value("class"))))
    throw Error(ErrorKind::Usage, "--class: there is no class '" + arguments.value("class") + "'; expected one of " + joined(class_names(), ", "));
  if (arguments.has("polarity") && !(filter.polarity = polarity(arguments.value("polarity"))))
    throw Error(ErrorKind::Usage, "--polarity: found '" + arguments.value("polarity") + "', expected affirmed, negated or hypothetical");
  return filter;
}

std::vector<Option> asking_options() { return {input_option("GRAPH"), {"exit-status", 'e', "", "exit with 1 when nothing is found"}}; }

Graph graph_asked(const Arguments& arguments, std::size_t least, const std::string& usage) {
  if (arguments.words.size() < least) throw Error(ErrorKind::Usage, "expected " + usage);
  return read_graph_shown(arguments.words.front(), format_option(arguments, "input"));
}

std::string name_asked(const Arguments& arguments) {
  std::string name;
  for (std::size_t i = 1; i < arguments.words.size(); ++i) name.append(i > 1 ? " " : "").append(arguments.words[i]);
  return name;
}

std::uint32_t node_named(const Graph& graph, const Lookup& lookup, const std::string& name, const Arguments& arguments) {
  const std::uint32_t node = relata::node_named(graph, lookup, name);
  note_others(graph, lookup.find(name), name, arguments);
  return node;
}

std::vector<Option> text_options() {
  std::vector<Option> rows = table_options();
  for (Option& row : rows)
    if (row.name == "format") {
      row.help = "text (default), table, json, jsonl, csv, tsv or md";
      row.choices.insert(row.choices.begin(), "text");
    }
  return rows;
}

bool wants_text(const Arguments& arguments) { return arguments.value("format", "text") == "text"; }

TableStyle text_style(const Arguments& arguments) {
  Arguments others = arguments;
  others.options.erase("format");
  TableStyle style = table_style(others);
  style.format = TableFormat::Table;
  return style;
}

std::string bold(std::string_view text, const TableStyle& style) {
  return style.color ? std::string("\033[1m").append(text).append("\033[0m") : std::string(text);
}

int exit_status(const Arguments& arguments, bool found) { return !found && arguments.has("exit-status") ? 1 : 0; }

void print(const std::string& given) { print_paged(visible(given)); }

}  // namespace relata::cli
