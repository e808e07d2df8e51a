// Tested by tests/tools/shell_test.sh.
#include "shell.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <new>

#include "asking.h"
#include "base/error.h"
#include "clock.h"
#include "command_rows.h"
#include "did_you_mean.h"
#include "graph_commands.h"
#include "interrupts.h"
#include "prose.h"
#include "query_asking.h"
#include "shell_text.h"
#include "table_output.h"

namespace relata::cli {
namespace {

// Subcommands that ask one graph; how many words each wants, and which.
struct Subcommand {
  std::string_view name;
  Command (*row)();
  int (*run)(const Graph&, const Arguments&);
  std::size_t least = 0;
  std::string_view wanted{};
};
constexpr std::array kSubcommands = {Subcommand{"show", show_row, show_in, 1, "a name"},
                                     Subcommand{"find", find_row, find_in, 1, "words of a name"},
                                     Subcommand{"neighbours", neighbours_row, neighbours_in, 1, "a name"},
                                     Subcommand{"path", path_row, path_in, 2, "two names"},
                                     Subcommand{"timeline", timeline_row, timeline_in},
                                     Subcommand{"disputed", disputed_row, disputed_in},
                                     Subcommand{"stats", stats_row, stats_in}};

const Subcommand* subcommand(std::string_view name) {
  const auto found = std::ranges::find(kSubcommands, name, &Subcommand::name);
  return found == kSubcommands.end() ? nullptr : &*found;
}

constexpr std::array<std::string_view, 23> kKeywords = {"PROFILE", "MATCH",        "OPTIONAL", "WHERE", "RETURN",      "WITH",      "UNWIND",       "ORDER BY",
                                                        "LIMIT",   "SKIP",         "DISTINCT", "UNION", "STARTS WITH", "ENDS WITH", "CONTAINS",     "EXISTS",
                                                        "COUNT",   "shortestPath", "collect",  "count", "labels",      "nodes",     "relationships"};

std::string first_word(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t\r"), line.size());
  return std::string(line.substr(begin, line.find_first_of(" \t\r", begin) - begin));
}

// What stands behind the first word.
std::string rest_of(std::string_view line) {
  const std::size_t word = std::min(line.find_first_not_of(" \t\r"), line.size());
  const std::size_t begin = line.find_first_not_of(" \t\r", std::min(line.find_first_of(" \t\r", word), line.size()));
  if (begin == line.npos) return {};
  return std::string(line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin));
}

bool switched(const std::string& value) {
  if (value == "on" || value == "off") return value == "on";
  throw Error(ErrorKind::Usage, "found '" + value + "', expected on or off");
}

}  // namespace

struct Shell::Row {
  std::string_view name, usage, help;
  void (Shell::*run)(const std::string&);
};

const std::vector<Shell::Row>& Shell::rows() {
  static const std::vector<Row> rows = {{".help", ".help", "this list", &Shell::help},
                                        {".schema", ".schema", "the types of nodes, the relations and the properties that there are", &Shell::schema},
                                        {".mode", ".mode FORMAT", "how answers are written: table, json, jsonl, csv, tsv or md", &Shell::mode},
                                        {".param", ".param [NAME=VALUE]", "the value of $NAME; without: all values", &Shell::param},
                                        {".timing", ".timing on|off", "how long each question takes", &Shell::timing},
                                        {".explain", ".explain on|off", "how each query is executed", &Shell::explain},
                                        {".quit", ".quit", "ends, as does Ctrl-D", &Shell::quit}};
  return rows;
}

Shell::Shell(std::string name, const Graph& graph, const Arguments& arguments) : name_(std::move(name)), graph_(graph), index_(graph) {
  for (const char* option : {"format", "color"})
    if (arguments.has(option)) style_.options[option] = {arguments.value(option)};
  options_.today = local_second();
  options_.limits = limits_of(arguments);
}

int Shell::run(LineReader& reader) {
  if (reader.is_terminal())
    std::printf("%s: %s, %s. A query ends with ; and .help tells the rest.\n", visible(name_).c_str(), counted(graph_.nodes.size(), "node").c_str(),
                counted(graph_.edges.size(), "edge").c_str());
  std::string text;  // of a query without its end
  while (!done_) {
    const std::optional<std::string> line = reader.next(text.empty() ? "relata> " : "   ...> ");
    if (!line) break;
    if (reader.given_up()) text.clear();
    if (is_blank(text)) {
      text.clear();
      if (take_command(*line)) continue;
    }
    text += *line + "\n";
    for (std::size_t end = 0; (end = end_of_query(text)) != text.npos; text.erase(0, end))
      if (const std::string query = text.substr(0, end); !is_blank(query)) attempt([&] { ask_now(query); });
    if (is_blank(text)) text.clear();
  }
  if (!done_ && !is_blank(text)) attempt([&] { ask_now(text); });
  if (reader.is_terminal() && !done_) std::fputc('\n', stdout);
  return failed_ && !reader.is_terminal() ? 2 : 0;
}

bool Shell::take_command(const std::string& line) {
  const std::string word = first_word(line);
  const bool bare = rest_of(line).empty() && (word == "help" || word == "quit" || word == "exit");
  if (word.empty()) return true;
  if (word.starts_with('.') || bare) attempt([&] { run_point_command(line); });
  else if (subcommand(word)) attempt([&] { run_subcommand(line); });
  else return false;
  return true;
}

// An error ends a question, not the shell.
template <typename Action>
void Shell::attempt(Action action) {
  const auto begin = std::chrono::steady_clock::now();
  try {
    action();
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Output) throw;
    failed_ = true;
    std::fprintf(stderr, "relata: %s\n", visible(error.what()).c_str());
  } catch (const std::bad_alloc&) {
    failed_ = true;
    std::fputs("relata: there is not enough memory for this question\n", stderr);
  }
  const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - begin;
  if (timed_) std::fprintf(stderr, "%.1f ms\n", passed.count());
  std::fflush(stdout);
}

void Shell::run_point_command(const std::string& line) {
  std::string word = first_word(line);
  if (!word.starts_with('.')) word.insert(word.begin(), '.');
  if (word == ".exit") word = ".quit";
  for (const Row& row : rows())
    if (row.name == word) return (this->*row.run)(rest_of(line));
  std::vector<std::string> names;
  for (const Row& row : rows()) names.emplace_back(row.name);
  const std::string meant = nearest_word(word, names);
  throw Error(ErrorKind::Usage, "there is no command '" + word + "'" + (meant.empty() ? "" : "; did you mean '" + meant + "'?") + "; see .help");
}

// As `relata show GRAPH ...` without the graph. Nothing in these looks for Ctrl-C; a second one ends the program.
void Shell::run_subcommand(const std::string& line) {
  std::vector<std::string> words = shell_words(line);
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const Subcommand& asked = *subcommand(words.front());
  const Command command = asked.row();
  if (std::ranges::find(words, "--help") != words.end()) return print(help_of(command));
  Arguments arguments = parse(command, static_cast<int>(words.size()), pointers.data());
  if (arguments.words.size() < asked.least)
    throw Error(ErrorKind::Usage, "expected " + std::string(asked.wanted) + " after " + command.name + "; see `" + command.name + " --help`");
  arguments.words.insert(arguments.words.begin(), name_);
  const Interrupts interrupts;
  asked.run(graph_, arguments);
}

void Shell::ask_now(const std::string& query) {
  const std::optional<Answer> answer = answer_unless_interrupted(index_, query, options_);
  if (!answer) {
    std::fputs("relata: interrupted: the query was ended, without an answer\n", stderr);
    return;
  }
  if (explained_)
    for (const std::string& step : answer->steps) std::fprintf(stderr, "  %s\n", step.c_str());
  std::fputs(visible(profile_text(*answer)).c_str(), stderr);
  for (const std::string& remark : answer->remarks) std::fprintf(stderr, "relata: %s\n", visible(remark).c_str());
  print_table(answer->table, graph_, style_);
}

void Shell::help(const std::string&) {
  std::string text = "A query may go over several lines and ends with a semicolon.\n\n";
  for (const Row& row : rows()) text += "  " + std::string(row.usage) + std::string(22 - row.usage.size(), ' ') + std::string(row.help) + "\n";
  text += "\nThe commands that ask a graph are those of the program, without the graph: `path \"Wang Yi\" NATO`, `show NATO --help`.\n\n";
  for (const Subcommand& asked : kSubcommands) text += "  " + std::string(asked.name) + std::string(22 - asked.name.size(), ' ') + asked.row().summary + "\n";
  print(text);
}

void Shell::schema(const std::string&) {
  for (const char* query :
       {"MATCH (n) UNWIND labels(n) AS type RETURN type, count(*) AS nodes ORDER BY nodes DESC, type",
        "MATCH ()-[r]->() RETURN r.relation AS relation, r.class AS class, count(*) AS relationships ORDER BY relationships DESC, relation, class",
        "MATCH (n) UNWIND keys(n) AS property RETURN 'node' AS of, property, count(*) AS times ORDER BY property "
        "UNION ALL MATCH ()-[r]->() UNWIND keys(r) AS property RETURN 'relationship' AS of, property, count(*) AS times ORDER BY property"})
    ask_now(query);
}

void Shell::timing(const std::string& value) { timed_ = switched(value); }
void Shell::explain(const std::string& value) { explained_ = switched(value); }
void Shell::quit(const std::string&) { done_ = true; }

void Shell::mode(const std::string& value) {
  Arguments style = style_;
  style.options["format"] = {value};
  table_style(style);  // throws for what is no format
  style_ = std::move(style);
}

void Shell::param(const std::string& value) {
  if (!value.empty()) return add_parameter(value, options_.parameters);
  Table table{{"parameter", "value"}, {}};
  for (const auto& [name, given] : options_.parameters) table.rows.push_back({name, given});
  print_table(table, graph_, style_);
}

std::vector<std::string> Shell::words() const {
  std::vector<std::string> words(kKeywords.begin(), kKeywords.end());
  for (const Subcommand& asked : kSubcommands) words.emplace_back(asked.name);
  for (const Row& row : rows()) words.emplace_back(row.name.substr(1));
  for (const EntityType type : all_entity_types()) words.emplace_back(name_of(type));
  const std::vector<std::string> relations = index_.relation_names();
  words.insert(words.end(), relations.begin(), relations.end());
  return words;
}

}  // namespace relata::cli
