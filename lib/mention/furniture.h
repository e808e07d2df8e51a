// What of an article is no part of its news: the place and agency before the text, who wrote it and who took the picture, what to
// read or follow next, what an earlier version said. Names in it are neither actors nor antecedents. Inside the room only.
#pragma once

#include <vector>

#include "analysis/analysis.h"
#include "text/document.h"

namespace relata {

enum class FurnitureKind : std::uint8_t {
  Dateline,    // "NAIROBI, May 3 (Reuters) -": its place stays a mention
  Credit,      // "By Ann Otieno", "Editing by Ben Mwangi", "Photo: Harbour Post"
  Invitation,  // "Sign up for our newsletter.", "Read more: ..."
  Correction,  // "An earlier version of this article said ...": withdrawn
  Address,     // a web address in the running text
};

struct Furniture {
  FurnitureKind kind = FurnitureKind::Credit;
  TokenSpan tokens;
};

// In order, not overlapping, each inside one paragraph. Linear in the number of tokens.
std::vector<Furniture> find_furniture(const Document& document, const Analysis& analysis);

}  // namespace relata
