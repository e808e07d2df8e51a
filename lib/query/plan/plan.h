// From syntax to something that can be executed. Names get places in a row, MATCH becomes steps in a good order, WITH and RETURN become
// stages. What is wrong with a query whatever the graph holds is found here.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/language/source_text.h"
#include "query/language/syntax.h"
#include "query/plan/profile.h"
#include "query/plan/stages.h"
#include "query/plan/static_type.h"

namespace relata {

struct PlanOptions {
  MatchOrder order = MatchOrder::Cheapest;
  bool trace = false;    // keep what each row rests on
  bool profile = false;  // measure the steps
  std::string today{};
  QueryLimits limits{};  // of what is computed already while planning: constants
};

struct Plan {
  std::unique_ptr<Profile> profile{};  // what the steps are measured by, if they are
  StagePtr root{};
  std::vector<std::unique_ptr<Pipeline>> patterns{};
  std::size_t row_size = 0;
  std::vector<std::string> columns{};
  std::vector<int> slots{};  // of the columns
  int trace_slot = -1;
  std::vector<std::string> steps{};    // what MATCH does, in words, one line a step
  bool begins_by_name = true;          // as of an Answer
  std::vector<std::string> remarks{};  // what the user may have meant otherwise, as an unknown relation
};

// Throws Error(Usage) that points into `source`.
Plan make_plan(const Query& query, const SourceText& source, const GraphIndex& index, const Parameters& parameters, const PlanOptions& options);

enum class NameKind : std::uint8_t { Any, Node, Edge, Edges, Path };

struct Binding {
  int slot = -1;
  NameKind kind = NameKind::Any;
  StaticType type = StaticType::Unknown;  // of what WITH has named
};

using Scope = std::map<std::string, Binding, std::less<>>;

// The machine behind it. Inside the room only.
class Planner {
 public:
  Planner(const SourceText& source, const GraphIndex& index, const Parameters& parameters, const PlanOptions& options)
      : source(source), index(index), parameters(parameters), options(options) {}

  Plan plan(const Query& query);

  // For expressions: plan_expressions.cc
  // Gives every name its slot. Throws for unknown names and functions and for aggregates.
  void bind(Expr& expr);
  // The same where only true and false have a meaning: a walk stands for "is there one".
  void bind_condition(Expr& expr, const std::string& expected);
  // Of an expression as written, names as they are in scope.
  StaticType type_of(const Expr& expr) const;
  // The slots that a bound expression reads, those of its patterns included.
  void slots_read(const Expr& expr, std::vector<int>& slots) const;
  int new_slot() { return next_slot_++; }

  const SourceText& source;
  const GraphIndex& index;
  const Parameters& parameters;
  const PlanOptions options;
  Scope scope{};

  // What MATCH tells about itself.
  void tell(std::string step) { plan_.steps.push_back(std::move(step)); }
  // It begins at what the query does not name.
  void begin_without_name() { plan_.begins_by_name = false; }
  // A step that may have to be measured: MatchStep or Stage.
  template <typename Step>
  std::unique_ptr<Step> measured(std::unique_ptr<Step> step, std::string_view what) {
    return plan_.profile ? plan_.profile->measured(std::move(step), std::string(what)) : std::move(step);
  }
  void remark(std::string remark);
  // True for an entity type. Remarks that nothing is called so where the graph has labels of its own; throws where it has none.
  bool is_entity_type(const std::string& label, std::uint32_t offset);
  // Remarks that nothing in the graph has the property.
  void remark_unknown(NameKind kind, const std::string& property);

 private:
  struct Grouping;

  void bind_whole(Expr& expr);
  void bind_variable(Expr& expr);
  void bind_call(Expr& expr);
  void bind_label(Expr& expr);
  void bind_property(Expr& expr);
  void bind_match(Expr& expr);
  void bind_subscript(Expr& expr);
  void refuse_faults(const Expr& expr) const;
  Value try_now(const Expr& expr, std::uint32_t offset) const;
  void bind_with_name(Expr& expr);
  void bind_pattern(Expr& expr);
  void bind_logic(Expr& expr);
  void bind_reduce(Expr& expr);
  void name_reduce(Expr& expr);  // its names come into scope
  void bind_list(const Expr& list);
  void refuse_new_names(const PathPattern& pattern);

  // plan_clauses.cc
  void add(const MatchClause& clause);
  void add(const UnwindClause& clause);
  void add(const ProjectionClause& clause);
  void flush();  // the steps so far become a stage
  void add_stage(StagePtr stage, std::string_view what) { plan_.root = measured(std::move(stage), what); }
  std::vector<ProjectionItem> items_of(const ProjectionClause& clause) const;
  std::vector<Ordering> project(const ProjectionClause& clause, const std::vector<ProjectionItem>& items, Scope& after);
  std::vector<Ordering> project_groups(const ProjectionClause& clause, const std::vector<ProjectionItem>& items, Scope& after);
  Expr over_groups(Expr expr, Grouping& grouping, bool inside = false);
  std::optional<Expr> condition_after(const ProjectionClause& clause, const std::vector<ProjectionItem>& items, bool groups, const Scope& after);
  void make_distinct(const std::vector<int>& slots);
  std::size_t count_of(const std::optional<Expr>& expr, const std::string& clause, std::size_t otherwise) const;

  Plan plan_{};
  std::unique_ptr<Pipeline> pipeline_ = std::make_unique<Pipeline>();
  std::vector<int> matched_{};                     // slots of nodes and relationships since the last projection
  std::vector<std::vector<int>> pattern_reads_{};  // by the slot of an Exists or PatternList: what it reads of the row outside
  int trace_slot_ = -1;
  int next_slot_ = 0;
  int depth_ = 0;  // of bind() inside of bind()
};

}  // namespace relata
