#include "claim/claim.h"

namespace relata {

std::vector<Claim> read_claims(const Document&, const Analysis&, const std::vector<Mention>&, const Resolution&) { return {}; }

}  // namespace relata
