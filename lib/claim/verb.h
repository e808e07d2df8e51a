// What the verbal rules share: a verb of a clause with its arguments as things, and the meaning of a verb with its object noun.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claim/phrases.h"
#include "claim/referents.h"
#include "claim/rules.h"
#include "lexicon/signature.h"

namespace relata {

using Referents = std::vector<Referent>;

// Prepositions of time, cause, comparison and topic frame: what follows is no partner of the verb.
bool is_adjunct(std::string_view preposition);
// "in", "near", "on outskirts of": what follows may be a place.
bool is_locative(std::string_view preposition);
// "time", "day": what follows a preposition tells when or how often.
bool is_time_noun(std::string_view lemma);

bool is_named(const Scene& scene, std::uint32_t entity);
// True if the noun names an event that is held against somebody, or for which somebody is to blame: attack, sanction, threat.
bool is_hostile(const Phrases& phrases, std::uint32_t noun);
// "Arrested Bob over | the murder |", "jailed Bob for | the murder |": what the verb says of a deed; no row for "killed Bob in an attack".
Signature row_of_deed(const Phrases& phrases, std::uint32_t deed, std::uint32_t verb);

// A verb of a clause with what its claims have in common. A view.
struct Verb {
  const Scene& scene;
  const Clause& clause;

  std::string_view lemma() const { return scene.tree.lemma(clause.head); }
  std::string_view particle() const { return clause.particle == kNoToken ? std::string_view() : scene.tree.lemma(clause.particle); }
  LexiconEntry entry(std::string_view preposition) const { return look_up_verb(lemma(), particle(), preposition); }
  Referents subjects() const { return referents_of(scene.phrases, clause.subjects, ProtoRole::Agent); }
  Referents objects() const { return referents_of(scene.phrases, clause.objects, ProtoRole::Patient); }

  // The first object that is no name: "talks" of "held talks with Iran"; kNoToken if there is none.
  std::uint32_t plain_object() const;
  // What is said of the one acted on: "arrested in", "ship seized in".
  std::string passive_label(std::uint32_t noun, std::string_view preposition) const;
  // "sign", "sign deal with", "speak by phone with".
  std::string label(std::uint32_t noun, std::string_view preposition) const;
};

// The claim of a pair under the meaning of the verb; the direction is turned for verbs such as "suffer under".
RelationMatch match_of(const Verb& verb, const Referent& subject, const Referent& object, const LexiconEntry& entry);

// The meaning of a verb with its object noun: "hold talks" means what talks mean, "sign a deal" what the verb means.
LexiconEntry entry_with(const Verb& verb, std::uint32_t noun, std::string_view preposition);

// A place told with "in" is where it happened, unless the verb means more ("invest in").
void read_as_location(const Scene& scene, const LexiconEntry& of_verb, std::string_view preposition, RelationMatch& match);

// Rows of verbal_rules() about acts inside of acts (verbal_acts.cc).
void read_outer_act(const Scene& scene, std::vector<Claim>& claims);
void read_deed(const Scene& scene, std::vector<Claim>& claims);

// Rows of verbal_rules() about what is so rather than what is done (verbal_states.cc).
void read_adjective(const Scene& scene, std::vector<Claim>& claims);
void read_state(const Scene& scene, std::vector<Claim>& claims);
void read_asked_clause(const Scene& scene, std::vector<Claim>& claims);
void read_side(const Scene& scene, std::vector<Claim>& claims);
void read_reporter(const Scene& scene, std::vector<Claim>& claims);

}  // namespace relata
