// What the subcommands that ask in the query language have in common.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli.h"
#include "query/query.h"

namespace relata::cli {

// Rows of --timeout, --max-rows and --max-memory, and what they allow. Throws Error(Usage).
std::vector<Option> limit_options();
QueryLimits limits_of(const Arguments& arguments);

// NAME=VALUE: a number, true, false, null, a quoted text, a list or a map as a query writes them; else text as it stands. Throws Error(Usage).
void add_parameter(const std::string& given, Parameters& parameters);

// Nothing when Ctrl-C has ended it. Throws what ask throws.
std::optional<Answer> answer_unless_interrupted(const GraphIndex& index, const std::string& query, QueryOptions options);

// Lines of what a query that begins with PROFILE has used; empty for any other.
std::string profile_text(const Answer& answer);

// The queries of a text, each without the semicolon behind it, and with blanks in place of those before it, so that messages have the lines of
// the text. Those of nothing but blanks and comments are left out, unless there is no other.
std::vector<std::string> queries_of(std::string text);

}  // namespace relata::cli
