// The table of rules that read claims. A rule is a row: its name, a sentence that it reads, what it reads there, and its function. A
// rule sees the scene and appends claims; it calls no rule and sees no earlier claim. Where two rules read the same thing, the
// earlier row wins (read_claims).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "claim/context.h"
#include "claim/phrases.h"
#include "lexicon/lexicon.h"
#include "syntax/clause.h"
#include "syntax/tree.h"

namespace relata {

// What a rule may read: the article, its trees, and what was found out of every clause and token before the first rule. It owns all
// but what its context views, and stays where it was made.
struct Scene {
  explicit Scene(const Context& view);
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  Context context;
  Tree tree;
  Phrases phrases;
  std::vector<Clause> clauses;
  std::vector<Polarity> polarity;       // one a token
  std::vector<std::uint32_t> speakers;  // one a token: who says it, an entity or kNoEntity for the article
};

// Which claims of a rule are plain: facts that a text states in so many words (is_plain in candidate.h).
enum class Plain : std::uint8_t {
  Never,
  BetweenArguments,  // where both ends are arguments of the verb themselves
  Always,            // the ends stand inside of noun phrases
};

struct Rule {
  std::string_view name;
  std::string_view example;
  std::string_view reads;  // "Ann -meet-> Bob"
  void (*read)(const Scene& scene, std::vector<Claim>& claims);
  Plain plain = Plain::Never;
  bool reads_holders = false;  // who holds the post or the kinship, or did the deed, that a word names: nothing else is read of that word
};

std::span<const Rule> verbal_rules();
std::span<const Rule> nominal_rules();
// The row of that name in either table, or null.
const Rule* find_rule(std::string_view name);

// What the rule reads in the scene, stamped with its name.
std::vector<Claim> claims_of(const Rule& rule, const Scene& scene);

// What a rule has found, before polarity, speaker, time, place and evidence are filled in.
struct RelationMatch {
  std::uint32_t subject = kNoEntity;
  std::uint32_t object = kNoEntity;
  std::uint32_t trigger = kNoToken;        // the word that states the relation: its polarity, speaker and time are the claim's
  std::uint32_t subject_token = kNoToken;  // where the two ends stand
  std::uint32_t object_token = kNoToken;
  std::string label;  // "call on"; the canonical predicate is made from it
  ClaimClass cls = ClaimClass::Other;
  ClaimKind kind = ClaimKind::Event;
  bool symmetric = false;
  bool timeless = false;  // a static fact, presupposed whatever is said, denied or supposed around it: affirmed, by the article itself, and
                          // with no time or place but its own
  float directness = 1;   // less where the ends are reached over other nouns, clauses or pronouns
};

// Appends the claim with its polarity, speaker, time, place and evidence, unless the two ends are the same thing. Whoever calls the rule names it.
void add_claim(const Scene& scene, const RelationMatch& match, std::vector<Claim>& claims);

}  // namespace relata
