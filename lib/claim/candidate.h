// A candidate is a claim that the text may make, with what speaks for it: rules and the encoder's claim head propose generously, the judge says
// how probable each is, and the probable ones are kept.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claim/claim.h"
#include "claim/exclusions.h"
#include "claim/links.h"
#include "claim/rivals.h"
#include "claim/rules.h"

namespace relata {

// A fact about a candidate ("rule=object", "types=PERSON GPE") and how much of it there is.
using Feature = std::pair<std::string, float>;

struct Candidate {
  Claim claim;  // its confidence is the probability that it is right
  std::vector<Feature> features;
};

// Takes the features of a claim one by one. A name is the parts put one after the other.
class FeatureSink {
 public:
  virtual ~FeatureSink() = default;
  virtual void take(std::initializer_list<std::string_view> name, float value) = 0;
};

// What an article may state, and all that speaks for or against it.
struct Proposals {
  // What rules read, and what the encoder links besides. A word relates two things once: the earlier rule wins, and every rule goes before the encoder.
  // The confidence of a claim is how sure the words it rests on are. `scene` outlives the proposals.
  explicit Proposals(const Scene& scene);

  const Scene& scene;
  const EntityLinks links;
  std::vector<Claim> claims;
  std::vector<SupportingLinks> support;  // of each claim
  std::vector<Rivals> rivals;            // of each claim
};

// Appends the claims of the links; those that `claims` holds by the same word are left out, and those that one of the rows excludes.
void propose_linked(const Scene& scene, const EntityLinks& links, std::span<const Exclusion> exclusions, std::vector<Claim>& claims);

// Tells the features of a claim. Pure: the same for training and running.
void describe(const Proposals& proposals, std::size_t index, FeatureSink& sink);

// For each claim the probability that it is right in ends, direction, meaning and polarity: gradient boosted trees, in judge.tsv.
std::vector<float> probabilities_of(const Proposals& proposals);

// How probable a claim must be. More is asked of one between two named things: by those the graphs of articles are joined, and many rely on them. Of a thing
// without a name a rule reads whatever grammar has there ("wrote a report"), the encoder's head what is worth a relation.
struct LeastProbability {
  float named = 0;             // both ends are named
  float described = 0;         // an end is a thing without a name, and a rule reads it
  float described_linked = 0;  // the same, and only the encoder links it
  float further = 0;           // a more probable claim of the two things is kept of the sentence
};

// The claims that are at least so probable, by falling probability; a third of it is enough for plain ones (is_plain), the facts that a text states in so many
// words. Of one sentence and pair no wording is kept twice, and what is not plain stands beside a more probable claim only if it has `further`. `scene`: that
// of the claims; null: none is known to be plain, and all ends are taken for named.
std::vector<Claim> select(std::vector<Claim> claims, LeastProbability least, const Scene* scene = nullptr);

// Whether a rule for plain facts read the claim of two named things that stand there themselves ("Ann sued Bob", "Norvex chief Ann", "his counterpart Bob"), not through a noun
// between them ("a Kenyan court sued Bob").
bool is_plain(const Scene& scene, const Claim& claim);

// All candidates of an article with their features, in the order they were proposed: what training reads.
std::vector<Candidate> read_candidates(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions, const Resolution& resolution);

}  // namespace relata
