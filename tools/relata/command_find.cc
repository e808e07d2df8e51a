// relata find: things by name, and sentences by their words.
#include "asking.h"
#include "command_rows.h"
#include "graph_commands.h"
#include "graph_part.h"
#include "log.h"
#include "prose.h"
#include "query/sentences.h"
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

std::string_view name_of(SentenceMatch match) {
  switch (match) {
    case SentenceMatch::Together: return "phrase";
    case SentenceMatch::Words: return "words";
    case SentenceMatch::Beginnings: return "beginnings";
  }
  return "";
}

int find_sentences(const Graph& graph, const Arguments& arguments) {
  Table table{{"sentence", "relations", "article", "date", "speaker", "found_by"}, {}};
  for (const FoundSentence& found : sentences_with(graph, name_asked(arguments))) {
    const Evidence& evidence = graph.edges[found.first.edge].evidence[found.first.evidence];
    List relations;
    for (const std::uint32_t edge : found.edges) relations.emplace_back(edge_text(graph, graph.edges[edge]));
    table.rows.push_back(
        {evidence.text.str(), std::move(relations), evidence.source.str(), date_of(graph, evidence), speaker_of(graph, evidence), name_of(found.match)});
  }
  print_table(table, graph, arguments);
  return exit_status(arguments, !table.rows.empty());
}

}  // namespace

int find_in(const Graph& graph, const Arguments& arguments) {
  if (arguments.has("text")) return find_sentences(graph, arguments);
  const Adjacency adjacency(graph);
  const std::string name = name_asked(arguments);
  const Lookup lookup(graph);
  Table table{{"name", "type", "mentions", "relations", "found_by", "id"}, {}};
  for (const Match& match : lookup.find(name)) {
    const Node& node = graph.nodes[match.node];
    table.rows.push_back({node.label, relata::name_of(node.type), node.mentions, adjacency.at(match.node).size(), name_of(match.kind), node.id});
  }
  if (table.rows.empty())
    for (const std::string& near : lookup.suggest(name)) tell(arguments, "did you mean '" + near + "'?");
  print_table(table, graph, arguments);
  return exit_status(arguments, !table.rows.empty());
}

namespace {

int find(const Arguments& arguments) {
  const std::string usage = "a graph and words of a name: relata find GRAPH WORDS";
  const bool sentences = arguments.has("text");
  return find_in(sentences ? graph_of_sentences(arguments, 2, usage) : graph_around(arguments, 2, usage, {.all = true}), arguments);
}

}  // namespace

Command find_row() {
  Command command{"find",
                  "Finds things by name, by parts of a name, or by beginnings of its words; or sentences by words in them.",
                  "relata find [OPTION]... GRAPH WORDS",
                  {"relata find week.json wang", "relata find week.json foreign min --format json", "relata find week.json --text grain corridor"},
                  {{"text", 0, "", "sentences of the evidence that have all of the words, with the relations that they attest"}},
                  table_notes(),
                  find};
  for (const std::vector<Option>& rows : {asking_options(), table_options()}) command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
