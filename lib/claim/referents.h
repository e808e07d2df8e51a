// Which entities an argument of a verb leads to. "Russia" leads to Russia; "Russia's military action", "Russian troops" and "attacks
// by Russia" lead there too, with less confidence: who criticises the action criticises Russia. "Russia's neighbours" does not.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/phrases.h"

namespace relata {

struct Referent {
  std::uint32_t entity = kNoEntity;
  std::uint32_t token = kNoToken;  // the head of the mention
  std::uint32_t noun = kNoToken;   // the common noun it was reached through ("action"); kNoToken when the phrase itself is the thing
  float confidence = 1;
};

// Whether the argument acts or is acted on (Dowty 1991): an agent must be able to act, a patient need not.
enum class ProtoRole : std::uint8_t { Agent, Patient };

// Of one phrase, without those coordinated with it. Named things only, unless the phrase itself is an unnamed one.
std::vector<Referent> referents_of(const Phrases& phrases, std::uint32_t token, ProtoRole role);

// Of several, in order, each entity once.
std::vector<Referent> referents_of(const Phrases& phrases, const std::vector<std::uint32_t>& tokens, ProtoRole role);

// "few Republicans", "a Nigerian": one or some of a group or people, and not the whole.
bool stands_for_part(const Phrases& phrases, std::uint32_t token);

}  // namespace relata
