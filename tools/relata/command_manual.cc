// relata man and relata completion: the table of subcommands as a manual and as shell scripts.
#include "asking.h"
#include "base/error.h"
#include "command_rows.h"
#include "commands.h"
#include "manual.h"

namespace relata::cli {
namespace {

int man(const Arguments& arguments) {
  if (arguments.words.size() > 1) throw Error(ErrorKind::Usage, "expected one command at most: relata man [COMMAND]");
  const std::vector<Command> commands = all_commands();
  if (arguments.words.empty()) return print(man_page(commands)), 0;
  for (const Command& command : commands)
    if (command.name == arguments.words.front()) return print(man_page(command)), 0;
  throw Error(ErrorKind::Usage, "there is no command '" + arguments.words.front() + "'; see `relata --help`");
}

int completion(const Arguments& arguments) {
  const std::string shell = arguments.words.size() == 1 ? arguments.words.front() : "";
  const std::vector<Command> commands = all_commands();
  if (shell == "bash") return print(bash_completion(commands)), 0;
  if (shell == "zsh") return print(zsh_completion(commands)), 0;
  if (shell == "fish") return print(fish_completion(commands)), 0;
  throw Error(ErrorKind::Usage, "expected one of bash, zsh, fish: relata completion SHELL");
}

}  // namespace

Command man_row() {
  return {"man",
          "Prints the manual of the program or of one command.",
          "relata man [COMMAND]",
          {"relata man | man -l -", "relata man merge | man -l -", "relata man >~/.local/share/man/man1/relata.1"},
          {},
          "The manual is in roff; man -l - shows it.",
          man};
}

Command completion_row() {
  return {"completion",
          "Prints a script that completes commands and options in a shell.",
          "relata completion bash|zsh|fish",
          {"source <(relata completion bash)                                    # in ~/.bashrc", "relata completion zsh >\"${fpath[1]}/_relata\"",
           "relata completion fish >~/.config/fish/completions/relata.fish"},
          {},
          "",
          completion};
}

}  // namespace relata::cli
