// The order in which help lists the subcommands.
#include "commands.h"

#include "command_rows.h"

namespace relata::cli {

std::vector<Command> all_commands() { return {extract_row(), merge_row(), convert_row(), analyse_row(), score_row(), rules_row()}; }

}  // namespace relata::cli
