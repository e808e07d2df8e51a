// relata query: questions to a graph, in a part of openCypher or as plain filters.
#include <algorithm>
#include <cstdio>
#include <optional>

#include "asked_graph.h"
#include "asking.h"
#include "base/error.h"
#include "base/fold.h"
#include "clock.h"
#include "command_rows.h"
#include "evidence_table.h"
#include "graph_files.h"
#include "log.h"
#include "prose.h"
#include "query/lookup.h"
#include "query/plain_question.h"
#include "query/subgraph.h"
#include "query_asking.h"
#include "table_output.h"
#include "whole_file.h"

namespace relata::cli {
namespace {

struct Question {
  std::vector<std::string> texts;
  QueryOptions options;
  std::string speaker;  // of a plain question: sentences of nobody else are shown
};

PlainQuestion plain_question(const Arguments& arguments) {
  const auto value = [&](const char* name) { return arguments.value(name); };
  return {value("from"), value("to"), value("relation"), value("class"), value("type"), value("polarity"), value("speaker"), value("since"), value("until")};
}

Question question_of(const Arguments& arguments, AskedGraph& asked) {
  Question question;
  const PlainQuestion plain = plain_question(arguments);
  const bool has_words = arguments.words.size() > 1, has_file = arguments.has("file");
  if (has_words + has_file + !plain.is_empty() != 1)
    throw Error(ErrorKind::Usage, std::string(has_words + has_file + !plain.is_empty() == 0 ? "there is no question" : "there are several questions") +
                                      "; expected a query after the graph, or one in a file with -F, or filters like --from NAME; see `relata query --help`");
  if (has_file && arguments.value("file") == "-" && arguments.words.front() == "-")
    throw Error(ErrorKind::Usage, "the graph and the query cannot both come from standard input");
  if (has_file) {
    question.options.name = arguments.value("file");
    std::string text = whole_input(question.options.name);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);  // a byte order mark
    question.texts = queries_of(std::move(text));
  } else if (has_words) {
    if (arguments.words.size() > 2) throw Error(ErrorKind::Usage, "found more than one query; expected it in quotes, as one word");
    question.texts = queries_of(arguments.words[1]);
  } else {
    PlainQuery query = plain_query(asked.whole(), plain);
    question.texts = {std::move(query.text)};
    question.options.parameters = std::move(query.parameters);
    question.speaker = plain.speaker;
  }
  if (const auto given = arguments.options.find("param"); given != arguments.options.end())
    for (const std::string& parameter : given->second) add_parameter(parameter, question.options.parameters);
  if (question.texts.size() > 1 && arguments.has("graph"))
    throw Error(ErrorKind::Usage, "found " + std::to_string(question.texts.size()) + " queries; expected one with --graph, whose part of the graph is written");
  question.options.today = local_second();
  question.options.limits = limits_of(arguments);
  question.options.trace = arguments.has("evidence") || arguments.has("graph");
  return question;
}

void write_subgraph(const Answer& answer, const Graph& graph, const Arguments& arguments) {
  List parts;
  for (const List& trace : answer.traces) parts.insert(parts.end(), trace.begin(), trace.end());
  const Graph part = selected_part(subgraph(graph, parts), arguments);
  write_result(part, arguments);
  tell_summary(arguments, std::to_string(part.nodes.size()) + " nodes and " + std::to_string(part.edges.size()) + " edges",
               {{"nodes", static_cast<double>(part.nodes.size())}, {"edges", static_cast<double>(part.edges.size())}});
}

void show(const Answer& answer, const Question& question, const Graph& graph, const Arguments& arguments) {
  if (!arguments.has("evidence")) return print_table(answer.table, graph, arguments);
  std::vector<std::vector<std::uint32_t>> edges;
  for (const List& trace : answer.traces) {
    std::vector<std::uint32_t>& row = edges.emplace_back();
    for (const Value& part : trace)
      if (const auto* edge = part.get<EdgeRef>()) row.push_back(edge->index);
  }
  std::optional<std::vector<std::uint32_t>> speakers;
  if (!question.speaker.empty()) speakers = Lookup(graph).best(question.speaker);
  print_with_evidence(answer.table, sentences_of(graph, edges, speakers), graph, arguments);
}

// What --explain, PROFILE and remarks say on the standard error.
void tell_beside(const Answer& answer, const std::string& text, const Arguments& arguments) {
  if (arguments.has("explain")) {
    std::fprintf(stderr, "%s\n", text.c_str() + std::min(text.find_first_not_of(" \n"), text.size()));
    for (const std::string& step : answer.steps) std::fprintf(stderr, "  %s\n", step.c_str());
  }
  std::fputs(visible(profile_text(answer)).c_str(), stderr);
  for (const std::string& remark : answer.remarks) tell(arguments, remark);
}

int query(const Arguments& arguments) {
  if (arguments.words.empty()) throw Error(ErrorKind::Usage, "expected a graph and a query; see `relata query --help`");
  if (!arguments.has("graph") && arguments.has("output"))
    throw Error(ErrorKind::Usage, "--output is for the matched part of the graph; expected --graph with it (a table goes to standard output)");
  AskedGraph asked(arguments);
  const Question question = question_of(arguments, asked);
  bool found = false;
  for (const std::string& text : question.texts) {
    const std::optional<Answer> answer = asked.answer(text, question.options);
    if (!answer) {
      constexpr int kInterrupted = 130;
      tell_error(log_format(arguments), "interrupted: the query was ended, without an answer; a bound for walks like *..3, a type or a label makes it faster",
                 kInterrupted);
      return kInterrupted;
    }
    tell_beside(*answer, text, arguments);
    if (arguments.has("graph")) write_subgraph(*answer, asked.graph(), arguments);
    else show(*answer, question, asked.graph(), arguments);
    found = found || !answer->table.rows.empty();
  }
  return exit_status(arguments, found);
}

std::vector<std::string> type_names() {
  std::vector<std::string> names;
  for (const EntityType type : all_entity_types())
    if (!is_value(type)) names.push_back(lower(name_of(type)));
  return names;
}

std::vector<Option> query_options() {
  std::vector<Option> rows = {
      {"file", 'F', "FILE", "the query stands in FILE, or on standard input for -; several end with semicolons", {}, "", 'f'},
      {"param", 'P', "NAME=VALUE", "the value of $NAME: a number, true, false, null, 'text', a list, a map; else text as it stands"},
      {"from", 0, "NAME", "plain question: who the relation starts from"},
      {"relation", 0, "WORD", "plain question: a relation, or words that mean one or stand in its label: meet, \"hold talk with\""},
      {"to", 0, "NAME", "plain question: whom the relation is to"},
      {"class", 0, "CLASS", "plain question: the class of the relation, as in ROLE or ACCUSE", class_names()},
      {"type", 0, "TYPE", "plain question: the entity type of the end without a name, as in PERSON", type_names()},
      {"polarity", 0, "POLARITY", "plain question: affirmed, negated or hypothetical", {"affirmed", "negated", "hypothetical"}},
      {"speaker", 0, "NAME", "plain question: who says so"},
      {"since", 0, "DATE", "plain question: on this day or later"},
      {"until", 0, "DATE", "plain question: on this day or earlier"},
      {"evidence", 0, "", "every sentence that a row rests on, with its source and speaker"},
      {"graph", 0, "", "write the matched part of the graph instead of a table; --format and --output are then those of `relata convert`"},
      {"exit-status", 'e', "", "exit with 1 when there are no rows"},
      {"explain", 0, "", "how the query was executed, on standard error"},
      {"quiet", 'q', "", "no remarks on standard error"},
      input_option("GRAPH")};
  rows.back().old_name.clear();  // --from names a thing here
  const std::vector<Option> tables = table_options(), limits = limit_options();
  rows.insert(rows.begin() + 2, tables.begin(), tables.end());
  rows.insert(rows.end(), limits.begin(), limits.end());
  for (const Option& option : writing_options())
    if (option.name != "format") rows.push_back(option);
  for (Option& option : selection_options()) {
    option.help = "with --graph: " + option.help;
    rows.push_back(std::move(option));
  }
  for (Option& option : rows)
    if (option.name == "format") {
      const std::vector<std::string> names = format_names(false);
      option.choices.insert(option.choices.end(), names.begin(), names.end());
    } else if (option.name == "output") {
      option.help = "with --graph: where the graph goes (default: standard output); .gz compresses";
    }
  return rows;
}

}  // namespace

Command query_row() {
  return {"query",
          "Asks a graph: a query in a part of openCypher, or plain filters.",
          "relata query [OPTION]... GRAPH|- ['QUERY']",
          {"relata query week.json --from \"Wang Yi\" --relation meet --evidence      # no query language needed",
           "relata query week.json 'MATCH (p:PERSON)-[r:ROLE]->(c {label: \"Iran\"}) RETURN p.label, r.label'",
           "relata query week.json 'MATCH (a)-[r {polarity: \"negated\"}]->(b) RETURN a.label, r.label, b.label, r.evidence' --format json",
           "relata query week.json -P name=Iran 'MATCH (a)-[r:sanction]->(b) WHERE b.label = $name OR $name IN b.aliases RETURN a.label, "
           "count(r)'",
           "relata query week.json 'MATCH p = shortestPath((a {label: \"Iran\"})-[*]-(b {label: \"Qatar\"})) RETURN p'",
           "relata query week.json --class ACCUSE --graph -o accusations.graphml      # the matched part, for Gephi"},
          query_options(),
          "Node labels are entity types, relationship types are relations or classes, both in any case. Properties of nodes: id, label, "
          "entity_type,\n"
          "aliases, mentions, confidence, gazetteer_id, country, roles, sources. Of relationships: id, relation, label, labels, class, kind, "
          "polarity,\n"
          "symmetric, disputed, weight, confidence, first_date, last_date, evidence, sources, speakers. docs/query.md tells the whole "
          "language.\n\n" +
              table_notes(),
          query};
}

}  // namespace relata::cli
