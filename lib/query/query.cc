// Tested by tests/query/scenarios_test.cc.
#include "query/query.h"

#include <map>

#include "query/language/parser.h"
#include "query/plan/match_steps.h"
#include "query/plan/plan.h"

namespace relata {
namespace {

// What was null for want of a fitting value, first of the query first.
void tell_faults(const std::map<std::uint32_t, Fault>& faults, const SourceText& source, Answer& answer) {
  for (const auto& [offset, fault] : faults)
    answer.remarks.push_back(source.place(offset) + ": " + fault.what + (fault.times > 1 ? " (" + std::to_string(fault.times) + " times)" : ""));
}

void run(Plan plan, const GraphIndex& index, const QueryOptions& options, const SourceText& source, Answer& answer) {
  Evaluation context(index, options.parameters, options.limits);
  context.today = options.today;
  context.row.resize(plan.row_size);
  context.patterns = std::move(plan.patterns);
  const auto value = [&context](int slot) -> const Value& { return context.row[static_cast<std::size_t>(slot)]; };
  while (plan.root->next(context)) {
    if (options.limits.rows > 0 && answer.table.rows.size() == options.limits.rows) {
      answer.remarks.push_back("there are more rows than " + std::to_string(options.limits.rows) + ", which were asked for at most");
      break;
    }
    std::vector<Value>& row = answer.table.rows.emplace_back();
    for (const int slot : plan.slots) context.meter.hold(row.emplace_back(value(slot)));
    if (plan.trace_slot >= 0) answer.traces.push_back(*value(plan.trace_slot).get<List>());
  }
  if (plan.profile)
    for (ProfiledStep& step : plan.profile->steps()) answer.profile.push_back(std::move(step));
  tell_faults(context.faults, source, answer);
  if (context.truncated)
    answer.remarks.push_back("paths without an upper bound were followed for " + std::to_string(kMostSteps) + " steps (shortest paths for " +
                             std::to_string(kMostShortestSteps) + "), and some go on");
}

// UNION: equal rows become one, and rest on what each of them rests on.
void make_distinct(Answer& answer) {
  const auto less = [](const std::vector<Value>* a, const std::vector<Value>* b) { return order(Value(*a), Value(*b)) < 0; };
  std::map<const std::vector<Value>*, std::size_t, decltype(less)> first(less);
  Answer joined;
  for (std::size_t i = 0; i < answer.table.rows.size(); ++i) {
    const auto [found, fresh] = first.try_emplace(&answer.table.rows[i], joined.table.rows.size());
    if (fresh) joined.table.rows.push_back(answer.table.rows[i]);
    if (answer.traces.empty()) continue;
    if (fresh) joined.traces.emplace_back();
    List& trace = joined.traces[found->second];
    trace.insert(trace.end(), answer.traces[i].begin(), answer.traces[i].end());
  }
  answer.table.rows = std::move(joined.table.rows);
  answer.traces = std::move(joined.traces);
}

}  // namespace

Answer ask(const GraphIndex& index, std::string_view query, const QueryOptions& options) {
  const SourceText source(query, options.name, options.written_from);
  const Union parsed = parse_query(source);
  Answer answer;
  for (const Query& part : parsed.queries) {
    Plan plan = make_plan(part, source, index, options.parameters, {options.order, options.trace, parsed.profile, options.today, options.limits});
    if (&part == &parsed.queries.front()) answer.table.columns = plan.columns;
    else if (answer.table.columns != plan.columns)
      source.fail(std::get<ProjectionClause>(part.clauses.back()).offset, "the parts of a UNION return columns of the same names; expected " +
                                                                              answer.table.columns.front() + (answer.table.columns.size() > 1 ? ", ..." : ""));
    for (const std::string& remark : plan.remarks) answer.remarks.push_back(remark);
    for (const std::string& step : plan.steps) answer.steps.push_back(step);
    answer.begins_by_name = answer.begins_by_name && plan.begins_by_name;
    run(std::move(plan), index, options, source, answer);
  }
  if (parsed.queries.size() > 1 && !parsed.all) make_distinct(answer);
  return answer;
}

}  // namespace relata
