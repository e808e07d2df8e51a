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

// The side of the verb the argument is on: what acts must be able to act, what is acted on need not.
enum class Side : std::uint8_t { Acting, ActedOn };

// Of one phrase, without those coordinated with it. Named things only, unless the phrase itself is an unnamed one.
std::vector<Referent> referents_of(const Phrases& phrases, std::uint32_t token, Side side);

// Of several, in order, each entity once.
std::vector<Referent> referents_of(const Phrases& phrases, const std::vector<std::uint32_t>& tokens, Side side);

// "few Republicans", "a Nigerian": one or some of a group or people, and not the whole.
bool stands_for_part(const Phrases& phrases, std::uint32_t token);

}  // namespace relata
