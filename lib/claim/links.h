// The encoder's links of an article with the entities that their words stand for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "claim/rules.h"

namespace relata {

// The rule that claims of links carry as theirs.
inline constexpr std::string_view kLinkRule = "link";

// The surest links between mentions of a claim's two entities in its sentence; null for none.
struct SupportingLinks {
  const ClaimLink* by_trigger = nullptr;  // by the claim's own word
  const ClaimLink* forward = nullptr;     // by any word
  const ClaimLink* backward = nullptr;    // the other way round

  const ClaimLink* best() const { return by_trigger != nullptr ? by_trigger : forward; }
};

// The class that the link most probably has, as far as it is one of ours; that class only if it is more probable than all others together.
ClaimClass class_of(const ClaimLink& link);
std::optional<ClaimClass> sure_class_of(const ClaimLink& link);

struct EntityLink {
  const ClaimLink* link = nullptr;
  std::vector<std::uint32_t> agents, patients;  // entities, in order
};

class EntityLinks {
 public:
  explicit EntityLinks(const Scene& scene);

  // Those of one sentence, in the order of the Analysis.
  std::span<const EntityLink> of_sentence(std::uint32_t sentence) const;

  SupportingLinks supporting(const Claim& claim) const;

 private:
  std::vector<EntityLink> links_;
  std::vector<std::uint32_t> first_;  // of sentence s: links_[first_[s] .. first_[s + 1])
};

}  // namespace relata
