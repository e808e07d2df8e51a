// Tested by tests/claim/examples.cc.
#include "claim/exclusions.h"
#include "claim/links.h"

namespace relata {

LinkGrounds::LinkGrounds(const Scene& of, std::span<const Claim> read) : scene(of), clause_of_(of.tree.size(), nullptr) {
  for (const Clause& clause : scene.clauses) clause_of_[clause.head] = &clause;
  for (const Claim& claim : read)
    if (const Rule* rule = find_rule(claim.rule); rule != nullptr && rule->reads_holders) held_.insert(claim.trigger);
}

const Clause* LinkGrounds::clause_around(std::uint32_t token) const {
  for (; token != kRoot; token = scene.tree.head(token))
    if (clause_of_[token] != nullptr) return clause_of_[token];
  return nullptr;
}

LinkedPair::LinkedPair(const LinkGrounds& at, const ClaimLink& link, std::uint32_t subject_entity)
    : grounds(at),
      scene(at.scene),
      phrases(scene.phrases),
      tree(scene.tree),
      trigger(link.trigger),
      agent(link.agent),
      patient(link.patient),
      cls(class_of(link)),
      subject(subject_entity) {}

}  // namespace relata
