// The order in which help lists the subcommands.
#include "commands.h"

#include "command_rows.h"
#include "command_update.h"
#include "log.h"
#include "memory.h"

namespace relata::cli {

std::vector<Command> all_commands() {
  std::vector<Command> commands = {extract_row(), merge_row(),   update_row(), review_row(),     convert_row(),    view_row(),     draw_row(),     query_row(),
                                   shell_row(),   show_row(),    find_row(),   neighbours_row(), path_row(),       timeline_row(), disputed_row(), stats_row(),
                                   read_row(),    analyse_row(), score_row(),  rules_row(),      completion_row(), man_row()};
  for (Command& command : commands)
    if (command.name != "completion" && command.name != "man") {
      command.options.push_back(memory_option());
      command.options.push_back(log_option());
    }
  return commands;
}

}  // namespace relata::cli
