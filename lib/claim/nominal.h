// Claims that noun phrases make without a verb: roles, kinship, membership, places, and events named by a noun. The functions are the
// rows of nominal_rules().
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claim/phrases.h"
#include "claim/rules.h"

namespace relata {

// The phrases that a noun is linked to by possession, by a modifier before it or by a preposition after it, with what links them:
// kPossessor for a possessor, "" for "Kenyan" and "NATO" before the noun, else the preposition. Only phrases that stand for something.
struct Linked {
  std::uint32_t token = kNoToken;
  std::string by;
  std::vector<std::uint32_t> entities;
};
std::vector<Linked> linked_to(const Phrases& phrases, std::uint32_t noun);

// "descent" of "a diplomat of Kenyan descent": tells where somebody comes from and owns nothing.
bool is_origin_noun(std::string_view lemma);

// "state-run", "government-owned" before the last of the words.
bool is_run_by_state(const Tree& tree, TokenSpan words);

void read_titles(const Scene& scene, std::vector<Claim>& claims);
void read_roles(const Scene& scene, std::vector<Claim>& claims);
void read_counterparts(const Scene& scene, std::vector<Claim>& claims);
void read_nationalities(const Scene& scene, std::vector<Claim>& claims);
void read_parts(const Scene& scene, std::vector<Claim>& claims);
void read_places(const Scene& scene, std::vector<Claim>& claims);
void read_events(const Scene& scene, std::vector<Claim>& claims);
void read_spoken_events(const Scene& scene, std::vector<Claim>& claims);
void read_own_events(const Scene& scene, std::vector<Claim>& claims);
void read_groups(const Scene& scene, std::vector<Claim>& claims);
void read_kinds(const Scene& scene, std::vector<Claim>& claims);
void read_origins(const Scene& scene, std::vector<Claim>& claims);

}  // namespace relata
