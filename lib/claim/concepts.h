// Which unnamed things are worth a claim. "civilian casualties" tells a reader something without the article; "the document", "two
// months" and "the first time" do not.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "claim/phrases.h"

namespace relata {

// Drops the claims of unnamed things that tell a reader little: of a thing that does not say what it is, of two unnamed things
// that do not both say it or do nothing in particular, and of a word that says more of the same subject ("imposed sanctions"
// beside "imposed sanctions on Chad").
void keep_informative(const Phrases& phrases, std::vector<Claim>& claims);

}  // namespace relata
