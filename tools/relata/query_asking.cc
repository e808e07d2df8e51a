// Tested by tests/query/command_test.sh and tests/tools/shell_test.sh.
#include "query_asking.h"

#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/error.h"
#include "base/fold.h"
#include "interrupts.h"
#include "shell_text.h"

namespace relata::cli {
namespace {

template <typename Number>
bool is_whole(const std::string& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// A number, true, false, null, or a string, list or map as a query writes them; else text as it stands, so that 2026-03-02 is a date.
Value parameter_value(const std::string& name, const std::string& text) {
  std::int64_t integer = 0;
  double number = 0;
  if (is_whole(text, integer)) return integer;
  if (is_whole(text, number) && std::isfinite(number)) return number;
  const bool word = text == "true" || text == "false" || text == "null";
  const bool quoted = !text.empty() && std::string("'\"[{").find(text.front()) != std::string::npos;
  if (!word && !quoted) return text;
  const Graph nothing;
  const std::string head = "RETURN ";
  return ask(GraphIndex(nothing), head + text, {.name = "--param " + name, .written_from = head.size()}).table.rows.at(0).at(0);
}

}  // namespace

std::vector<Option> limit_options() {
  return {{"timeout", 0, "SECONDS", "end the query when it takes longer (default: 0, no bound)"},
          {"max-rows", 0, "N", "at most N rows (default: 0, all)"},
          {"max-memory", 0, "MIB", "end the query when it keeps more values than that (default: 4096; 0: no bound)"}};
}

QueryLimits limits_of(const Arguments& arguments) {
  constexpr long kMost = 1000000000;
  QueryLimits limits;
  limits.seconds = static_cast<double>(arguments.number("timeout", 0, 0, kMost));
  limits.rows = static_cast<std::size_t>(arguments.number("max-rows", 0, 0, kMost));
  limits.bytes = static_cast<std::size_t>(arguments.number("max-memory", 4096, 0, kMost)) << 20;
  return limits;
}

void add_parameter(const std::string& given, Parameters& parameters) {
  const std::size_t at = given.find('=');
  if (at == std::string::npos || at == 0) throw Error(ErrorKind::Usage, "--param: found '" + given + "', expected NAME=VALUE");
  parameters[given.substr(0, at)] = parameter_value(given.substr(0, at), given.substr(at + 1));
}

std::string profile_text(const Answer& answer) {
  if (answer.profile.empty()) return {};
  std::string text = "      rows        ms  step\n";
  double seconds = 0;
  const auto add = [&](std::uint64_t rows, double of_step, const std::string& what) {
    char numbers[64];
    std::snprintf(numbers, sizeof numbers, "%10llu %9.3f  ", static_cast<unsigned long long>(rows), of_step * 1000);
    text += numbers + what + "\n";
  };
  for (const ProfiledStep& step : answer.profile) {
    seconds += step.seconds;
    add(step.rows, step.seconds, step.begun > 1 ? step.what + ", for each of " + std::to_string(step.begun) : step.what);
  }
  add(answer.table.rows.size(), seconds, "all");
  return text;
}

std::vector<std::string> queries_of(std::string text) {
  std::vector<std::string> queries;
  std::string before;  // blanks and ends of lines
  for (std::size_t end = 0; (end = end_of_query(text)) != text.npos; text.erase(0, end)) {
    if (const std::string query = text.substr(0, end); !is_blank(query)) queries.push_back(before + query);
    for (std::size_t i = 0; i < end; ++i)
      if (text[i] == '\n') before += '\n';
      else if (begins_code_point(text[i])) before += ' ';  // a column a character
  }
  if (!is_blank(text) || queries.empty()) queries.push_back(before + text);
  return queries;
}

std::optional<Answer> answer_unless_interrupted(const GraphIndex& index, const std::string& query, QueryOptions options) {
  const Interrupts interrupts;
  options.limits.stop = &interrupts.flag();
  try {
    return ask(index, query, options);
  } catch (const Error&) {
    if (!interrupts.seen()) throw;
    return std::nullopt;
  }
}

}  // namespace relata::cli
