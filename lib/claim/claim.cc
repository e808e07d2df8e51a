// Everything that rules read is made once, then the rules run in the order of their tables. Tested by tests/claim/rules_test.cc.
#include "claim/claim.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "claim/concepts.h"
#include "claim/rules.h"

namespace relata {

std::vector<Claim> read_claims(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions,
                               const Resolution& resolution) {
  const Scene scene({document, analysis, mentions, resolution});
  std::vector<Claim> found;
  for (const Rule& rule : nominal_rules()) rule.read(scene, found);
  for (const Rule& rule : verbal_rules()) rule.read(scene, found);

  // One word relates two things once: the earlier rule wins.
  std::vector<Claim> claims;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> stated;
  for (Claim& claim : found) {
    if (claim.symmetric && stated.contains({claim.anchor, claim.object, claim.subject})) continue;
    if (stated.emplace(claim.anchor, claim.subject, claim.object).second) claims.push_back(std::move(claim));
  }
  keep_informative(scene.phrases, claims);
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.evidence < b.evidence; });
  return claims;
}

}  // namespace relata
