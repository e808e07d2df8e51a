// The encoder's links of an article with the entities that their words stand for.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claim/rules.h"

namespace relata {

struct ThingLink {
  const ClaimLink* link = nullptr;
  std::vector<std::uint32_t> agents, patients;  // entities, in order
};

class ThingLinks {
 public:
  explicit ThingLinks(const Scene& scene);

  // Those of one sentence, in the order of the Analysis.
  std::span<const ThingLink> of_sentence(std::uint32_t sentence) const;

 private:
  std::vector<ThingLink> links_;
  std::vector<std::uint32_t> first_;  // of sentence s: links_[first_[s] .. first_[s + 1])
};

}  // namespace relata
