// The functions of expressions, as rows of one table, and the names of aggregates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/plan/evaluate.h"

namespace relata {

// What a null means where no argument is null: that one is not as it should be, or an answer, as of coalesce().
enum class NullIs : std::uint8_t { Fault, Answer, AnswerForText };

struct Function {
  std::string_view name;  // in lower case
  std::size_t least = 1;  // arguments
  std::size_t most = 1;
  std::string_view usage;  // "substring(text, start, length)"
  Value (*call)(std::span<const Value> arguments, const Evaluation& context);
  NullIs null = NullIs::Fault;
};

std::span<const Function> functions();
// Nullptr if there is none. `name` is in lower case.
const Function* find_function(std::string_view name);
// count, sum, collect and the other rows of Accumulator.
bool is_aggregate(std::string_view name);
// Is the expression, or something in it, an aggregate?
bool has_aggregate(const Expr& expr);

}  // namespace relata
