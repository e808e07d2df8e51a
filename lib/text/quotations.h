// Where a text quotes, by its marks: "...", “...”, ‘...’, «...», „...“, ``...''.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.h"

namespace relata {

struct Quotation {
  TokenSpan tokens;      // without its marks; never empty
  bool goes_on = false;  // not closed before its paragraph ends: what the next paragraph opens is said by the same speaker
};

// In order of the text, none inside of another (the outer one counts). A quotation ends with its paragraph at the latest. Linear in the length of the text.
std::vector<Quotation> find_quotations(const Document& document);

}  // namespace relata
