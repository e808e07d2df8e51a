// Tested by tests/claim/canonical_test.cc.
#include "claim/canonical.h"

#include "schema/relations.h"

namespace relata {
namespace {

// Is the class more often wrong than right where no relation bears it out? So it is with what only those who act do to each other ("score a
// penalty" is no assault, "raise wages" no agreement), and with verbs that mean it of few things.
bool needs_a_relation(ClaimClass cls) {
  switch (cls) {
    case ClaimClass::Agree:
    case ClaimClass::Assault:
    case ClaimClass::Cooperate:
    case ClaimClass::Mobilize:
    case ClaimClass::Ownership:
    case ClaimClass::Reject:
    case ClaimClass::Sanction:
    case ClaimClass::Threaten:
    case ClaimClass::Yield: return true;
    default: return false;
  }
}

}  // namespace

void name_relation(Claim& claim, const std::vector<Entity>& entities, bool verbal, std::optional<ClaimClass> linked) {
  if (linked) claim.cls = *linked;
  const CanonicalRelation* relation = relation_meant({claim.label, claim.cls, entities[claim.subject].type, entities[claim.object].type, verbal});
  if (!relation) {
    claim.relation = kOtherRelation;
    if (!linked && needs_a_relation(claim.cls)) claim.cls = ClaimClass::Other;
    return;
  }
  claim.relation = relation->name;
  claim.cls = relation->cls;
  claim.symmetric = relation->symmetric;
  if (relation->holds) claim.kind = ClaimKind::State;
  if (relation->timeless) {
    claim.time.clear();
    claim.date.clear();
  }
}

}  // namespace relata
