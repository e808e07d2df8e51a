// The rows of all subcommands; each file tools/relata/command_NAME.cc makes one or a few.
#pragma once

#include <vector>

#include "cli.h"

namespace relata::cli {

std::vector<Command> all_commands();

}  // namespace relata::cli
