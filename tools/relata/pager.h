// Text for people on the standard output: on a terminal that it does not fit on, through $PAGER.
#pragma once

#include <string_view>

namespace relata::cli {

// Writes the text as it stands. A pager that ends early is no error. Throws Error(Output).
void print_paged(std::string_view text);

}  // namespace relata::cli
