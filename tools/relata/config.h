// relata.toml: what the options of commands that read articles are where the command line does not say.
//   models = "models"                # paths count from the file's folder
//   gazetteer = ["names.tsv"]
//   threads = 4
//   [fields]
//   text = "body"                    # --field-text
//   [extract]
//   schema = "deals.tsv"             # for this command alone
#pragma once

#include "cli.h"

namespace relata::cli {

// The row of --config.
Option config_option();

// Adds what --config names, else the relata.toml of this folder or the nearest one above it, states for options of the command that are not given.
// Nothing where the command has no --config. Throws Error(Input) with file and line for what is no such file, and for an option
// in the command's own section that the command lacks.
void apply_config(const Command& command, Arguments& arguments);

}  // namespace relata::cli
