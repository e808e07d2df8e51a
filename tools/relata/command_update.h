// The row of `relata update`.
#pragma once

#include "cli.h"

namespace relata::cli {

Command update_row();

}  // namespace relata::cli
