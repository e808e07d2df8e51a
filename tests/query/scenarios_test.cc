// Runs the scenarios of tests/data/query/*.txt, whose README says how one is written. Each is executed in every order that the planner
// knows, so that each also claims: where matching begins does not change the answer.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "format/format.h"
#include "query/query.h"

using namespace relata;

namespace {

struct Scenario {
  std::string place;  // "paths.txt:12"
  std::string query;
  QueryOptions options{};
  std::string columns{};
  std::vector<std::string> rows{};
  bool in_order = false;
  bool is_empty = false;
  std::string error{};  // "1:8 what the message contains"
  std::string remark{};
};

Value constant(const std::string& expression) { return ask(GraphIndex(Graph()), "RETURN " + expression).table.rows.at(0).at(0); }

bool take(const std::string& line, std::string_view key, std::string& value) {
  if (!line.starts_with(key)) return false;
  value = line.substr(key.size());
  return true;
}

std::vector<Scenario> scenarios_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Scenario> all;
  std::string line, value;
  for (int number = 1; std::getline(file, line); ++number) {
    const std::string place = path.filename().string() + ":" + std::to_string(number);
    if (line.empty() || line.front() == '#') continue;
    if (take(line, "query: ", value)) {
      all.push_back({place, value});
      continue;
    }
    if (all.empty()) throw Error(ErrorKind::Input, place + ": expected 'query: '");
    Scenario& s = all.back();
    if (take(line, "       ", value)) s.query += "\n" + value;
    else if (take(line, "with: ", value)) s.options.parameters[value.substr(0, value.find(" = "))] = constant(value.substr(value.find(" = ") + 3));
    else if (take(line, "columns: ", value)) s.columns = value;
    else if (take(line, "row: ", value)) s.rows.push_back(value);
    else if (line == "in order") s.in_order = true;
    else if (line == "empty") s.is_empty = true;
    else if (take(line, "error: ", value)) s.error = value;
    else if (take(line, "remark: ", value)) s.remark = value;
    else throw Error(ErrorKind::Input, place + ": found '" + line + "'");
  }
  return all;
}

std::vector<Scenario> all_scenarios() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(RELATA_TEST_DATA "/query"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<Scenario> all;
  for (const auto& path : paths)
    for (Scenario& scenario : scenarios_of(path)) all.push_back(std::move(scenario));
  return all;
}

// A row as scenarios write it: strings in quotes, cells divided by " | ".
std::string shown(const std::vector<Value>& row, const Graph& graph) {
  std::string text;
  for (const Value& value : row) {
    const std::string list = text_of(Value(List{value}), graph);
    text += (text.empty() ? "" : " | ") + list.substr(1, list.size() - 2);
  }
  return text;
}

std::string joined(const std::vector<std::string>& lines, const std::string& mark) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : mark) + line;
  return text;
}

void check_answer(const Scenario& s, const Answer& answer, const Graph& graph) {
  if (!s.columns.empty()) BOOST_TEST(joined(answer.table.columns, " | ") == s.columns);
  std::vector<std::string> rows, expected = s.rows;
  for (const auto& row : answer.table.rows) rows.push_back(shown(row, graph));
  if (!s.in_order) {
    std::sort(rows.begin(), rows.end());
    std::sort(expected.begin(), expected.end());
  }
  BOOST_TEST(joined(rows, "\n") == joined(expected, "\n"));
  BOOST_TEST(joined(answer.remarks, "\n").find(s.remark) != std::string::npos);
  if (s.remark.empty()) BOOST_TEST(answer.remarks.empty());
}

void check_error(const Scenario& s, const std::string& message) {
  const std::size_t blank = s.error.find(' ');
  const std::string where = "query:" + s.error.substr(0, blank) + ": ";
  BOOST_TEST(message.starts_with(where), "found '" << message << "'");
  BOOST_TEST(message.find(s.error.substr(blank + 1)) != std::string::npos, "found '" << message << "'");
  BOOST_TEST(message.ends_with("^"));
}

void run(const Scenario& s, const GraphIndex& index) {
  BOOST_TEST_CONTEXT(s.place << ": " << s.query) {
    BOOST_TEST((s.rows.empty() + s.error.empty() + !s.is_empty == 2), "expected rows, or 'empty', or an error");
    for (const MatchOrder order : {MatchOrder::Cheapest, MatchOrder::AsWritten, MatchOrder::Dearest}) {
      QueryOptions options = s.options;
      options.order = order;
      options.trace = order == MatchOrder::AsWritten;
      try {
        const Answer answer = ask(index, s.query, options);
        BOOST_TEST(s.error.empty(), "expected an error");
        check_answer(s, answer, index.graph());
        if (options.trace) BOOST_TEST(answer.traces.size() == answer.table.rows.size());
      } catch (const Error& error) {
        BOOST_TEST((error.kind() == ErrorKind::Usage));
        BOOST_TEST(!s.error.empty(), error.what());
        if (!s.error.empty()) check_error(s, error.what());
      }
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scenarios)

BOOST_AUTO_TEST_CASE(every_scenario_has_its_answer_in_every_order_of_matching) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/query/newsroom.json");
  const GraphIndex index(graph);
  const std::vector<Scenario> all = all_scenarios();
  BOOST_TEST(all.size() > 150);
  for (const Scenario& scenario : all) run(scenario, index);
}

// The first block of code under "## Examples": queries divided by empty lines.
BOOST_AUTO_TEST_CASE(the_examples_of_the_manual_are_queries) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/query/newsroom.json");
  const GraphIndex index(graph);
  std::ifstream file(RELATA_TEST_DATA "/../../docs/query.md");
  std::string line, query;
  while (std::getline(file, line) && line != "## Examples") continue;
  while (std::getline(file, line) && line != "```") continue;
  std::size_t queries = 0;
  while (std::getline(file, line)) {
    if (!line.empty() && line != "```") {
      query += line + "\n";
      continue;
    }
    BOOST_CHECK_NO_THROW(ask(index, query, {.parameters = {{"name", "ADA"}}}));
    ++queries;
    query.clear();
    if (line == "```") break;
  }
  BOOST_TEST(queries > 6);
}

BOOST_AUTO_TEST_SUITE_END()
