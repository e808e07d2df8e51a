// What the subcommands that ask in the query language have in common.
#pragma once

#include <optional>
#include <string>

#include "cli.h"
#include "query/query.h"

namespace relata::cli {

// Rows of --timeout, --max-rows and --max-memory, and what they allow. Throws Error(Usage).
std::vector<Option> limit_options();
QueryLimits limits_of(const Arguments& arguments);

// NAME=VALUE: a number, true, false, null, a quoted text, a list or a map as a query writes them; else text as it stands. Throws Error(Usage).
void add_parameter(const std::string& given, Parameters& parameters);

// The day of the system's clock and time zone, ISO 8601.
std::string today();

// Nothing when Ctrl-C has ended it. Throws what ask throws.
std::optional<Answer> answer_unless_interrupted(const GraphIndex& index, const std::string& query, QueryOptions options);

}  // namespace relata::cli
