// What the program tells of its work, on the standard error: lines for people, or with --log json one JSON object a line for programs.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli.h"

namespace relata::cli {

enum class LogFormat { Text, Json };

// The row of --log, and what it says. Throws Error(Usage) for a format that is none.
Option log_option();
LogFormat log_format(const Arguments& arguments);

// A remark, which text begins with "relata: "; nothing with --quiet.
void tell(const Arguments& arguments, std::string_view remark);
// Likewise what should be seen even with --quiet.
void warn(const Arguments& arguments, std::string_view warning);
// Likewise a line of --verbose.
void tell_detail(const Arguments& arguments, std::string_view detail);

// What was done, at the end of a run; nothing with --quiet. JSON has the fields beside the words.
using LogFields = std::vector<std::pair<std::string, std::variant<double, std::string>>>;
void tell_summary(const Arguments& arguments, std::string_view summary, const LogFields& fields = {});

// Why the program ends with `exit_code`.
void tell_error(LogFormat format, std::string_view error, int exit_code);

}  // namespace relata::cli
