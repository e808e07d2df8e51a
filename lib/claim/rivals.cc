// Tested by tests/claim/candidate_test.cc.
#include "claim/rivals.h"

#include <algorithm>
#include <map>
#include <utility>

namespace relata {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

Pair pair_of(const Claim& claim) { return std::minmax(claim.subject, claim.object); }

bool is_overlapping(ByteSpan a, ByteSpan b) { return a.begin < b.end && b.begin < a.end; }

class Count {
 public:
  Count(std::span<const Claim> claims, std::span<const SupportingLinks> support) : claims_(claims), rivals_(claims.size()) {
    for (std::uint32_t c = 0; c < claims.size(); ++c) {
      const ClaimLink* link = support[c].best();
      scores_.push_back(link == nullptr ? 0 : link->score());
      of_sentence_[claims[c].sentence].push_back(c);
      ++of_pair_[pair_of(claims[c])];
    }
  }

  std::vector<Rivals> run() {
    for (std::uint32_t c = 0; c < claims_.size(); ++c) {
      rivals_[c].of_pair_in_article = of_pair_[pair_of(claims_[c])];
      for (const std::uint32_t other : of_sentence_[claims_[c].sentence])
        if (other != c) add(c, other);
    }
    return std::move(rivals_);
  }

 private:
  void add(std::uint32_t c, std::uint32_t other) {
    const Claim &claim = claims_[c], &rival = claims_[other];
    Rivals& rivals = rivals_[c];
    if (pair_of(claim) == pair_of(rival)) {
      ++rivals.of_pair;
      rivals.ruled_of_pair += rival.rule == kLinkRule ? 0 : 1;
      rivals.best_link_of_pair = std::max(rivals.best_link_of_pair, scores_[other]);
    }
    if (!is_overlapping(claim.evidence, rival.evidence)) return;
    ++rivals.overlapping;
    if (scores_[other] <= scores_[c]) return;
    rivals.surer_of_subject += claim.subject == rival.subject ? 1 : 0;
    rivals.surer_of_object += claim.object == rival.object ? 1 : 0;
  }

  std::span<const Claim> claims_;
  std::vector<Rivals> rivals_;
  std::vector<float> scores_;  // of the link that supports each claim
  std::map<std::uint32_t, std::vector<std::uint32_t>> of_sentence_;
  std::map<Pair, std::uint32_t> of_pair_;
};

}  // namespace

std::vector<Rivals> rivals_of(std::span<const Claim> claims, std::span<const SupportingLinks> support) { return Count(claims, support).run(); }

}  // namespace relata
