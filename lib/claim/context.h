// What every rule of this room reads: one article after its mentions and entities are known. A view: it owns nothing, and what it
// refers to outlives it.
#pragma once

#include "entity/entity.h"

namespace relata {

// No mention.
inline constexpr std::uint32_t kNoMention = 0xffffffff;

struct Context {
  const Document& document;
  const Analysis& analysis;
  const std::vector<Mention>& mentions;
  const Resolution& resolution;
};

}  // namespace relata
