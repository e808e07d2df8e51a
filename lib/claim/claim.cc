// Everything that rules read is made once; rules and the encoder's links propose, the judge weighs, and what is probable is kept.
// Tested by tests/claim/rules_test.cc.
#include "claim/claim.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "claim/candidate.h"
#include "claim/canonical.h"
#include "claim/concepts.h"
#include "claim/rules.h"

namespace relata {
namespace {

// Does the label begin with a verb? Those of verbal rules do, and those of links where the word that states it is one.
bool is_verbal(const Scene& scene, const Claim& claim) {
  const auto is_its = [&](const Rule& rule) { return claim.rule == rule.name; };
  if (std::ranges::any_of(verbal_rules(), is_its)) return true;
  return find_rule(claim.rule) == nullptr && scene.tree.word(claim.trigger).upos == Upos::Verb;
}

// Claims less probable than this are not made: where precision and recall of the whole balance on articles with gold graphs.
constexpr LeastProbability kLeast = {.named = 0.45F, .described = 0.45F, .described_linked = 0.28F, .further = 0.6F};

// Gathers features for people and for training.
class List : public FeatureSink {
 public:
  void take(std::initializer_list<std::string_view> name, float value) override {
    Feature& feature = features.emplace_back("", value);
    for (const std::string_view part : name) feature.first.append(part);
  }

  std::vector<Feature> features;
};

}  // namespace

Proposals::Proposals(const Scene& of) : scene(of), links(of) {
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> stated;
  for (const std::span<const Rule> rules : {nominal_rules(), verbal_rules()})
    for (const Rule& rule : rules)
      for (Claim& claim : claims_of(rule, scene)) {
        if (claim.symmetric && stated.contains({claim.trigger, claim.object, claim.subject})) continue;
        if (stated.emplace(claim.trigger, claim.subject, claim.object).second) claims.push_back(std::move(claim));
      }
  propose_linked(scene, links, all_exclusions(), claims);
  keep_informative(scene.phrases, claims);
  for (const Claim& claim : claims) support.push_back(links.supporting(claim));
  rivals = rivals_of(claims, support);
}

std::vector<Candidate> read_candidates(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions, const Resolution& resolution) {
  const Scene scene({document, analysis, mentions, resolution});
  Proposals proposals(scene);
  const std::vector<float> probabilities = probabilities_of(proposals);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    List list;
    describe(proposals, i, list);
    candidates.push_back({proposals.claims[i], std::move(list.features)});
    candidates.back().claim.confidence = probabilities[i];
  }
  return candidates;
}

std::vector<Claim> read_claims(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions, const Resolution& resolution) {
  const Scene scene({document, analysis, mentions, resolution});
  Proposals proposals(scene);
  const std::vector<float> probabilities = probabilities_of(proposals);
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    Claim& claim = proposals.claims[i];
    const ClaimLink* link = proposals.support[i].best();
    claim.confidence = probabilities[i];
    name_relation(claim, resolution.entities, is_verbal(scene, claim), link != nullptr ? sure_class_of(*link) : std::nullopt);
  }
  std::vector<Claim> claims = select(std::move(proposals.claims), kLeast, &scene);
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.evidence < b.evidence; });
  return claims;
}

}  // namespace relata
