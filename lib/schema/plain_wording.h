// How a claim is worded where no word of the text says it: "Kenyan runner Joy".
#pragma once

#include <string_view>

#include "schema/schema.h"

namespace relata {

// In lemmas, never empty, of static storage: "work for" for a role, "related to" for a class that relations.tsv words in no way.
std::string_view plain_wording(ClaimClass cls);

}  // namespace relata
