// Gives claims their canonical relation (schema/relations.h): by the words of their label, their class and what their ends are.
#pragma once

#include <optional>
#include <vector>

#include "claim/claim.h"

namespace relata {

// Sets the relation, and with it class, kind and symmetry; a timeless one loses its date. `verbal`: the label's first word is a verb. What no
// relation means stays as it was read, as kOtherRelation, but for a class that such words are seldom of: then it is of class Other. `linked`: the class that the
// encoder is sure of, which goes before the one that was read.
void name_relation(Claim& claim, const std::vector<Entity>& entities, bool verbal, std::optional<ClaimClass> linked = {});

}  // namespace relata
