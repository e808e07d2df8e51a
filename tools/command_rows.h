// One function a subcommand: its row.
#pragma once

#include "cli.h"

namespace relata::cli {

Command analyse_row();
Command extract_row();
Command rules_row();
Command score_row();
Command convert_row();
Command merge_row();

}  // namespace relata::cli
