// What rules and links propose of an article, before it is judged: with the certainty of the words alone.
#pragma once

#include <algorithm>
#include <vector>

#include "claim/candidate.h"

namespace relata::test {

inline std::vector<Claim> proposed_claims(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions,
                                          const Resolution& resolution) {
  const Scene scene({document, analysis, mentions, resolution});
  std::vector<Claim> claims = Proposals(scene).claims;
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.evidence < b.evidence; });
  return claims;
}

}  // namespace relata::test
