// One function a subcommand: its row.
#pragma once

#include "cli.h"

namespace relata::cli {

Command analyse_row();
Command extract_row();
Command read_row();
Command rules_row();
Command score_row();
Command convert_row();
Command merge_row();
Command review_row();
Command query_row();
Command shell_row();
Command find_row();
Command show_row();
Command neighbours_row();
Command path_row();
Command timeline_row();
Command view_row();
Command draw_row();
Command disputed_row();
Command stats_row();
Command man_row();
Command completion_row();

}  // namespace relata::cli
