// One function a subcommand: its row.
#pragma once

#include "cli.h"

namespace relata::cli {

Command analyse_row();

}  // namespace relata::cli
