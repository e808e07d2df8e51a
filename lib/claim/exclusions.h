// What grammar excludes of the encoder's links, however probable they are. An exclusion is a row: its name, a sentence, the link that the sentence tempts to, and
// its function. A row sees the article and one link; it calls no other row.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string_view>
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

 private:
  std::vector<const Clause*> clause_of_;
  std::set<std::uint32_t> held_;
};

// A link between two entities: its trigger relates `subject`, for which its agent stands, to what its patient stands for. A view.
struct LinkedPair {
  LinkedPair(const LinkGrounds& grounds, const ClaimLink& link, std::uint32_t subject);

  const LinkGrounds& grounds;
  const Scene& scene;
  const Phrases& phrases;
  const Tree& tree;
  std::uint32_t trigger, agent, patient;  // tokens
  ClaimClass cls;
  std::uint32_t subject;
};

struct Exclusion {
  std::string_view name;
  std::string_view example;
  std::string_view tempts;  // "Bob -sued-> Chad": agent, trigger and patient of the link that this row, and no other, excludes there
  ClaimClass cls;           // of that link
  bool (*excludes)(const LinkedPair& pair);
};

// All of them; the order says nothing.
std::span<const Exclusion> all_exclusions();

}  // namespace relata
