// A logistic regression over the features of describe() (Hosmer and Lemeshow 1989); judge.tsv holds its weights, one feature a row, and is written by
// tools/train/judge.py. Tested by tests/claim/candidate_test.cc.
#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>
#include <cstdlib>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/fixed_math.h"
#include "base/table.h"
#include "claim/candidate.h"

extern "C" const char relata_data_claim_judge[], relata_data_claim_judge_end[];

namespace relata {
namespace {

// FNV-1a over the parts of a name.
std::uint64_t hash_of(std::initializer_list<std::string_view> name) {
  std::uint64_t hash = 14695981039346656037U;
  for (const std::string_view part : name)
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

using Weights = std::unordered_map<std::uint64_t, std::array<float, 2>>;

Weights read_weights() {
  Weights weights;
  for (const auto& row : rows_of({relata_data_claim_judge, relata_data_claim_judge_end}, 3)) {
    const auto number = [&](std::size_t column) { return std::strtof(std::string(row[column]).c_str(), nullptr); };
    weights.emplace(hash_of({row[0]}), std::array{number(1), number(2)});
  }
  return weights;
}

// The weighted sum of features; column 0: beside a model that links, 1: without.
class Sum : public FeatureSink {
 public:
  Sum(const Weights& weights, std::size_t column) : weights_(weights), column_(column) {}

  void take(std::initializer_list<std::string_view> name, float value) override {
    const auto found = weights_.find(hash_of(name));
    if (found != weights_.end()) sum_ += found->second[column_] * value;
  }
  float probability() const { return 1 / (1 + fixed_exp(-sum_)); }

 private:
  const Weights& weights_;
  std::size_t column_;
  float sum_ = 0;
};

}  // namespace

float probability_of(const Scene& scene, const ThingLinks& links, const Claim& claim) {
  static const Weights weights = read_weights();
  Sum sum(weights, scene.context.analysis.claims.empty() ? 1 : 0);
  describe(scene, links, claim, sum);
  return sum.probability();
}

std::vector<Claim> select(std::vector<Claim> claims, float least, std::span<const Entity> entities) {
  const auto pair_of = [](const Claim& claim) {
    return std::tuple(claim.sentence, std::min(claim.subject, claim.object), std::max(claim.subject, claim.object));
  };
  const auto is_link = [](const Claim& claim) { return claim.rule == "link"; };
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> linked, ruled;
  for (const Claim& claim : claims)
    if (is_link(claim) && claim.confidence >= least) linked.insert(pair_of(claim));
  std::erase_if(claims, [&](const Claim& claim) {
    const bool supported = !is_link(claim) && linked.contains(pair_of(claim));
    const bool plain = claim.rule == "object" && !entities.empty() && entities[claim.subject].named && entities[claim.object].named;
    return claim.confidence < (plain ? least / 5 : supported ? least / 2 : least);
  });
  for (const Claim& claim : claims)
    if (!is_link(claim)) ruled.insert(pair_of(claim));
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.confidence > b.confidence; });
  std::vector<Claim> kept;
  for (Claim& claim : claims)
    if (!is_link(claim) || ruled.insert(pair_of(claim)).second) kept.push_back(std::move(claim));
  return kept;
}

}  // namespace relata
