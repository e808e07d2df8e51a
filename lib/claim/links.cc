// Tested by tests/claim/candidate_test.cc.
#include "claim/links.h"

#include <algorithm>

namespace relata {
namespace {

// What words stand for, each asked once.
class EntitiesOfWords {
 public:
  explicit EntitiesOfWords(const Scene& scene)
      : scene_(scene), known_(scene.tree.size(), false), entities_(scene.tree.size()), mention_of_(scene.tree.size(), kNoMention) {
    const std::vector<Mention>& mentions = scene.context.mentions;
    for (std::uint32_t m = 0; m < mentions.size(); ++m)
      for (std::uint32_t t = mentions[m].tokens.begin; t < mentions[m].tokens.end; ++t)
        if (mentions[m].kind == MentionKind::Name) mention_of_[t] = m;
  }

  // Of a word within a name that does not head it: what the name stands for.
  const std::vector<std::uint32_t>& of(std::uint32_t token) {
    if (known_[token]) return entities_[token];
    known_[token] = true;
    entities_[token] = scene_.phrases.entities_at(token);
    if (entities_[token].empty() && mention_of_[token] != kNoMention)
      entities_[token] = scene_.phrases.entities_at(scene_.context.mentions[mention_of_[token]].head);
    return entities_[token];
  }

 private:
  const Scene& scene_;
  std::vector<bool> known_;
  std::vector<std::vector<std::uint32_t>> entities_;
  std::vector<std::uint32_t> mention_of_;
};

void keep_better(const ClaimLink*& best, const ClaimLink& link) {
  if (best == nullptr || link.score() > best->score()) best = &link;
}

bool holds(const std::vector<std::uint32_t>& entities, std::uint32_t entity) { return std::find(entities.begin(), entities.end(), entity) != entities.end(); }

}  // namespace

ClaimClass class_of(const ClaimLink& link) {
  const std::span<const ClaimClass> all = all_claim_classes();
  return link.cls < all.size() ? all[link.cls] : ClaimClass::Other;
}

std::optional<ClaimClass> sure_class_of(const ClaimLink& link) {
  if (link.cls >= all_claim_classes().size() || link.classes[link.cls] <= 0.5F) return {};
  return class_of(link);
}

EntityLinks::EntityLinks(const Scene& scene) {
  const std::vector<TokenSpan>& sentences = scene.context.analysis.sentences;
  first_.assign(sentences.size() + 1, 0);
  const std::vector<ClaimLink>& all = scene.context.analysis.claims;
  if (all.empty()) return;
  EntitiesOfWords words(scene);
  std::size_t next = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (; next < all.size() && all[next].agent < sentences[s].end; ++next) {
      const std::vector<std::uint32_t>&agents = words.of(all[next].agent), &patients = words.of(all[next].patient);
      if (!agents.empty() && !patients.empty()) links_.push_back({&all[next], agents, patients});
    }
    first_[s + 1] = static_cast<std::uint32_t>(links_.size());
  }
}

std::span<const EntityLink> EntityLinks::of_sentence(std::uint32_t sentence) const {
  return std::span(links_).subspan(first_[sentence], first_[sentence + 1] - first_[sentence]);
}

SupportingLinks EntityLinks::supporting(const Claim& claim) const {
  SupportingLinks found;
  for (const EntityLink& one : of_sentence(claim.sentence)) {
    const bool ahead = holds(one.agents, claim.subject) && holds(one.patients, claim.object);
    if (ahead && one.link->trigger == claim.trigger) keep_better(found.by_trigger, *one.link);
    if (ahead) keep_better(found.forward, *one.link);
    if (holds(one.agents, claim.object) && holds(one.patients, claim.subject)) keep_better(found.backward, *one.link);
  }
  return found;
}

}  // namespace relata
