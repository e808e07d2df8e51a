// What else is proposed beside a claim: of the same two things, of the same stretch of words, and how sure the encoder is of each.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claim/links.h"

namespace relata {

struct Rivals {
  std::uint32_t of_pair = 0;             // others of the same two things in the sentence, in either direction
  std::uint32_t ruled_of_pair = 0;       // those of them that a rule reads
  std::uint32_t of_pair_in_article = 0;  // claims of the same two things in the whole article, this one too
  std::uint32_t overlapping = 0;         // others whose evidence shares bytes with this one's
  std::uint32_t surer_of_subject = 0;    // those of them with the same subject that a surer link supports
  std::uint32_t surer_of_object = 0;     // the same of the object
  float best_link_of_pair = 0;           // the score of the surest link that supports another of the pair; 0 for none
};

// One for each of `claims`, which are all those proposed of an article; `support` has the links of each.
std::vector<Rivals> rivals_of(std::span<const Claim> claims, std::span<const SupportingLinks> support);

}  // namespace relata
