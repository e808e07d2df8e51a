// Where the program finds its model, and what a user tells of names.
#pragma once

#include <string>

#include "cli.h"
#include "gazetteer/gazetteer.h"

namespace relata::cli {

// --models, else $RELATA_MODELS, else share/relata beside the program's folder (a build tree has a link there). Throws Error(Input) naming
// that place when there is no model in it.
std::string models_path(const Arguments& arguments);

// $RELATA_KERNELS: the arithmetic of which processors is used; empty: the fastest that this one has.
std::string kernels_name();

// The built-in gazetteer with the tables of every --gazetteer. Throws Error(Input) for a file that cannot be read.
Gazetteer gazetteer_of(const Arguments& arguments);

// The row of the option.
Option gazetteer_option();

}  // namespace relata::cli
