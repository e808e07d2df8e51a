// Where a sentence may start.
#pragma once

#include <cstdint>

#include "text/document.h"

namespace relata {

// How sure the `begin` head (docs/model.md) has to be that the token starts a sentence: the least logit. -infinity where a
// paragraph starts, infinity where no sentence starts: inside of what is written as one, and at a mark that closes. Less is asked
// for after ".", "?" or "!", closing quotes and brackets passed over; there alone a sentence may start without white space before
// it ("The end.The start").
float least_begin_logit(const Document& document, std::uint32_t token);

}  // namespace relata
