// Where the program finds its model.
#pragma once

#include <string>

#include "cli.h"

namespace relata::cli {

// --models, else $RELATA_MODELS, else share/relata beside the program's bin, else the source tree's lib/models. Throws Error(Input) naming every
// place when there is no model.
std::string models_path(const Arguments& arguments);

}  // namespace relata::cli
