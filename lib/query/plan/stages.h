// What happens to whole rows: matching for each of them, projecting, grouping, sorting, cutting. Every stage pulls from the one before.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/plan/pipeline.h"

namespace relata {

class Stage {
 public:
  virtual ~Stage() = default;
  // Makes the row the next one; false when there is none.
  virtual bool next(Evaluation& context) = 0;
};

using StagePtr = std::unique_ptr<Stage>;

// An expression and the slot that its value goes to.
struct Assignment {
  Expr expr{};
  int slot = -1;
};

// What is computed over a group of rows.
struct Aggregate {
  std::string function{};  // one of those of Accumulator; empty: count(*)
  bool distinct = false;
  Expr argument{};
  int slot = -1;
  std::optional<Expr> fraction{};  // of a percentile
};

struct Ordering {
  Expr expr{};
  bool descending = false;
};

// The nodes and relationships that a row rests on: in `slot`, a list of them.
struct Trace {
  int slot = -1;               // -1: not kept
  int before = -1;             // the slot of the trace so far, or -1
  std::vector<int> matched{};  // slots of nodes, relationships and lists of them
};

StagePtr one_row();
// For every row of `input` the turns of the pipeline.
StagePtr nest(StagePtr input, std::unique_ptr<Pipeline> pipeline);
StagePtr assign(StagePtr input, std::vector<Assignment> assignments);
StagePtr gather_trace(StagePtr input, Trace trace);
// One row a group, in the order in which the groups were met; without keys one row, always. The traces of a group become one.
StagePtr group(StagePtr input, std::vector<Assignment> keys, std::vector<Aggregate> aggregates, int trace_slot);
// The first of the rows that agree in these slots.
StagePtr distinct_rows(StagePtr input, std::vector<int> slots);
// Stable. Of a row only `slots` are kept. No more than `limit` rows are needed.
StagePtr sorted_rows(StagePtr input, std::vector<Ordering> order, std::vector<int> slots, std::size_t limit);
StagePtr skipped(StagePtr input, std::size_t count);
StagePtr limited(StagePtr input, std::size_t count);

}  // namespace relata
