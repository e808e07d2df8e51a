// Whether the text asserts, denies or only supposes what a word says: "Wang was careful not to blame Russia" denies the blaming.
// Every token has a factuality, from what governs it (signature.h) and from the marks of its own: negation, modal verbs, "if".
#pragma once

#include <vector>

#include "schema/schema.h"
#include "syntax/tree.h"

namespace relata {

// One a token. Linear in the number of words.
std::vector<Polarity> find_polarity(const Tree& tree);

}  // namespace relata
