// Verdicts that the text says were taken back.
#pragma once

#include <vector>

#include "syntax/tree.h"

namespace relata {

// For every token whether it is a verb by which a court held somebody for guilty and of which the same sentence, or one of the two behind it, says that
// the verdict was overturned, or that the one convicted was cleared later: "was convicted of lying, but the verdict was quashed".
// Linear.
std::vector<bool> overturned_verdicts(const Tree& tree);

}  // namespace relata
