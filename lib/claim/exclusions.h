// What grammar excludes of the encoder's links, however probable they are.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "claim/claim.h"
#include "claim/rules.h"

namespace relata {

// What is asked of an article for each of its links, found once. A view of the scene.
class LinkGrounds {
 public:
  // `read`: what rules read of the article.
  LinkGrounds(const Scene& of, std::span<const Claim> read);

  // The clause that the token heads, or null.
  const Clause* clause_of(std::uint32_t token) const { return clause_of_[token]; }
  // The innermost clause in which the token stands, or null.
  const Clause* clause_around(std::uint32_t token) const;
  // Does a rule know who holds the post or the kinship, or did the deed, that the token names (Rule::reads_holders)?
  bool has_known_holder(std::uint32_t token) const { return held_.contains(token); }

  const Scene& scene;
  const Phrases& phrases;
  const Tree& tree;

 private:
  std::vector<const Clause*> clause_of_;
  std::set<std::uint32_t> held_;
};

// Is it excluded that the trigger relates the entity `subject`, for which the link's agent stands, to what its patient stands for?
bool is_excluded(const LinkGrounds& at, const ClaimLink& link, std::uint32_t subject);

}  // namespace relata
