// The order in which help lists the subcommands.
#include "commands.h"

namespace relata::cli {

std::vector<Command> all_commands() { return {}; }

}  // namespace relata::cli
