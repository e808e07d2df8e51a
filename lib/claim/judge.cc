// Gradient boosted trees over the features of describe(); judge.tsv holds them and is written by tools/train/judge.py. Tested by
// tests/claim/candidate_test.cc.
#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/fixed_math.h"
#include "claim/candidate.h"
#include "claim/forest.h"
#include "claim/verb.h"
#include "lexicon/prepositions.h"

extern "C" const char relata_data_claim_judge[], relata_data_claim_judge_end[];

namespace relata {
namespace {

// Beside a model that links, and beside one that does not.
const Forest& forest(bool linked) {
  static const std::string_view table(relata_data_claim_judge, relata_data_claim_judge_end);
  static const Forest with(table, "with links"), without(table, "without links");
  return linked ? with : without;
}

// The features that a forest asks for, of one claim.
class Row : public FeatureSink {
 public:
  explicit Row(const Forest& forest) : forest_(forest), values_(forest.size() + 1) {}

  void take(std::initializer_list<std::string_view> name, float value) override { values_[forest_.number_of(name)] = value; }
  float probability() const { return 1 / (1 + fixed_exp(-forest_.sum(values_))); }

 private:
  const Forest& forest_;
  std::vector<float> values_;
};

bool is_between_names(const Scene& scene, const Claim& claim) { return is_named(scene, claim.subject) && is_named(scene, claim.object); }

}  // namespace

std::vector<float> probabilities_of(const Proposals& proposals) {
  const Forest& judge = forest(!proposals.scene.context.analysis.claims.empty());
  std::vector<float> probabilities;
  for (std::size_t i = 0; i < proposals.claims.size(); ++i) {
    Row row(judge);
    describe(proposals, i, row);
    probabilities.push_back(row.probability());
  }
  return probabilities;
}

bool is_plain(const Scene& scene, const Claim& claim) {
  const Rule* rule = find_rule(claim.rule);
  if (rule == nullptr || rule->plain == Plain::Never || !is_between_names(scene, claim)) return false;
  if (rule->plain == Plain::Always) return true;
  const auto is_argument = [&](std::uint32_t token) {
    while (token != kNoToken && scene.tree.deprel(token) == Deprel::Conj && scene.tree.head(token) != kRoot) token = scene.tree.head(token);
    // "analysts at Norvex" speak for it; what one of them does to somebody is his own.
    if (token != kNoToken && !is_hostile(claim.cls) && is(preposition_of(scene.tree, token), Preposition::Employer)) return true;
    return token != kNoToken && !is_one_of(scene.tree.deprel(token), {Deprel::Amod, Deprel::Compound, Deprel::NmodPoss, Deprel::NmodDesc, Deprel::Nmod});
  };
  return is_argument(claim.subject_token) && is_argument(claim.object_token);
}

std::vector<Claim> select(std::vector<Claim> claims, LeastProbability least, const Scene* scene) {
  const auto least_of = [&](const Claim& claim) {
    if (scene == nullptr) return least.named;
    if (is_plain(*scene, claim)) return least.named / 3;
    if (is_between_names(*scene, claim)) return least.named;
    return claim.rule == kLinkRule ? least.described_linked : least.described;
  };
  std::erase_if(claims, [&](const Claim& claim) { return claim.confidence < least_of(claim); });
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.confidence > b.confidence; });
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::set<std::string>> said;  // the wordings of each pair in a sentence
  std::vector<Claim> kept;
  for (Claim& claim : claims) {
    std::set<std::string>& others = said[{claim.sentence, std::min(claim.subject, claim.object), std::max(claim.subject, claim.object)}];
    const bool adds = others.empty() || claim.confidence >= least.further || (scene != nullptr && is_plain(*scene, claim));
    if (adds && others.insert(claim.label).second) kept.push_back(std::move(claim));
  }
  return kept;
}

}  // namespace relata
