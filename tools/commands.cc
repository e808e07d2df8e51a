// The order in which help lists the subcommands.
#include "commands.h"

#include "command_rows.h"

namespace relata::cli {

std::vector<Command> all_commands() { return {merge_row(), convert_row(), analyse_row()}; }

}  // namespace relata::cli
