// Who says what: for every token the entity in whose mouth the article puts it, or kNoEntity for the article's own voice. The
// innermost speaker counts: of "Wang said that China is concerned, Xinhua reported" the speaker is Wang. A quotation that runs over
// several sentences has one speaker.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/phrases.h"
#include "syntax/clause.h"

namespace relata {

// One a token. Linear in the number of words.
std::vector<std::uint32_t> find_speakers(const Phrases& phrases, const std::vector<Clause>& clauses);

}  // namespace relata
