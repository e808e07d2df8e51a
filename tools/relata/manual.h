// The manual and shell completions, made of the rows of the subcommands.
#pragma once

#include <string>
#include <vector>

#include "cli.h"

namespace relata::cli {

// A page in roff (man(7)), for `man -l`: of one subcommand, or of the program with all of them.
std::string man_page(const Command& command);
std::string man_page(const std::vector<Command>& commands);

// A script that completes subcommands, options, the values of options that list them ("affirmed|negated"), and file names.
std::string bash_completion(const std::vector<Command>& commands);
std::string zsh_completion(const std::vector<Command>& commands);
std::string fish_completion(const std::vector<Command>& commands);

}  // namespace relata::cli
