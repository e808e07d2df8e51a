// The value of an expression for one row. An operation on a value of the wrong type gives null and is remembered as a fault, so no row makes
// a query fail, but by a regular expression or a range() that it computes; what is wrong whatever the row (an unknown name, a function with too few arguments)
// is found by the compiler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "query/graph_index.h"
#include "query/language/syntax.h"
#include "query/plan/compare.h"
#include "query/plan/meter.h"
#include "query/query.h"

namespace relata {

using Row = std::vector<Value>;  // the compiler gives every name a place in it
// A slot, once it is set, as a place in the row.
inline std::size_t at(int slot) { return static_cast<std::size_t>(slot); }

// What made a value null where no operand was.
struct Fault {
  std::string what{};  // "string < integer is null"
  std::size_t times = 0;
  bool is_wrong = true;  // a constant is refused for it; false for what openCypher calls null too
};

class Pipeline;
class Regexes;  // compiled regular expressions

// What evaluation reads and writes. One query, one thread.
struct Evaluation {
  Evaluation(const GraphIndex& graph_index, const Parameters& given, const QueryLimits& limits = {});
  ~Evaluation();

  const GraphIndex& index;
  const Graph& graph;
  const Parameters& parameters;
  Meter meter;
  mutable std::mt19937_64 random{};  // of rand()
  std::string today{};               // ISO 8601; empty: not known
  Row row{};
  std::vector<std::unique_ptr<Pipeline>> patterns{};  // of Exists, PatternList and CountMatches, by their slot
  std::unique_ptr<Regexes> regexes;
  std::map<std::uint32_t, Fault> faults{};  // by the place in the query
  bool truncated = false;                   // a path without an upper bound was followed up to kMostSteps and could have gone on
};

// Remembers one more fault at this place. `what` is asked for once.
template <typename What>
void note_fault(Evaluation& context, std::uint32_t offset, What what, bool is_wrong = true) {
  Fault& fault = context.faults[offset];
  if (fault.times++ == 0) fault = {what(), 1, is_wrong};
}

// REQUIRES: the compiler has set the slots of `expr`. Throws Error(Usage) for a regular expression that is none.
Value evaluate(const Expr& expr, Evaluation& context);
// True, not false or unknown.
bool holds(const Expr& condition, Evaluation& context);

}  // namespace relata
