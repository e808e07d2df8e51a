// The steps of coreference, most precise first: each a row with an example of what it joins. Precedence is the order of the
// table; a step sees what the steps before it joined, and calls none of them.
#pragma once

#include <span>
#include <string_view>

#include "entity/state.h"

namespace relata {

struct Step {
  std::string_view name;
  std::string_view example;
  void (*run)(State&);
};

std::span<const Step> coreference_steps();

// names.cc, person_names.cc, short_names.cc, misspelt.cc, demonyms.cc
void join_gazetteer_names(State&);
void join_same_names(State&);
void join_unknown_demonyms(State&);
void join_parts_of_person_names(State&);
void join_misread_names(State&);
void join_parentheses(State&);
void join_acronyms(State&);
void retype_lone_names(State&);
void join_short_names(State&);
void join_misspelt_names(State&);
void join_aliases(State&);
// nations.cc
void join_languages(State&);
void join_governments(State&);
void join_peoples(State&);
void name_wars(State&);
void name_elections(State&);
void name_institutions(State&);
void name_described_things(State&);
// own_country.cc
void find_own_country(State&);  // State::home, from the names joined so far; no row of its own: it joins nothing
void join_own_country(State&);
// descriptions.cc
void join_names_before_nouns(State&);
void join_places_named_behind(State&);
void join_appositions(State&);
void read_roles(State&);
void join_role_descriptions(State&);
void join_pairs(State&);
void join_repeated_nouns(State&);
// pronouns.cc
void join_pronouns(State&);
// speakers.cc
void join_speakers(State&);

// speakers.cc: "I", "our"
bool is_first_person(const State& s, const Mention& m);

// metonymy.cc: does the name of a capital, at this mention, stand for the government?
bool stands_for_government(const State& state, std::uint32_t mention);

}  // namespace relata
