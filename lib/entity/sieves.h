// The sieves of coreference, most precise first: each a row with an example of what it links. Precedence is the order of the
// table; a sieve sees what the sieves before it linked, and calls none of them.
#pragma once

#include <span>
#include <string_view>

#include "entity/state.h"

namespace relata {

struct Sieve {
  std::string_view name;
  std::string_view example;
  void (*run)(State&);
};

std::span<const Sieve> coreference_sieves();

// names.cc, person_names.cc, short_names.cc, misspelt.cc, demonyms.cc
void link_gazetteer_names(State&);
void link_same_names(State&);
void link_unknown_demonyms(State&);
void link_parts_of_person_names(State&);
void link_mistyped_names(State&);
void link_parentheses(State&);
void link_acronyms(State&);
void retype_one_token_names(State&);
void link_short_names(State&);
void link_misspelt_names(State&);
void link_aliases(State&);
// name_kinds.cc
void retype_described_names(State&);
// nations.cc
void link_languages(State&);
void link_governments(State&);
void link_peoples(State&);
void name_wars(State&);
void name_elections(State&);
void name_institutions(State&);
void name_described_entities(State&);
// own_country.cc
void find_own_country(State&);  // State::home, from the names linked so far; no row of its own: it links nothing
void link_own_country(State&);
void give_own_offices(State&);                           // the roles that name no country
bool is_visitor(const State& s, std::uint32_t cluster);  // does somebody travel to a country?
bool in_dateline(const State& s, const Mention& m);      // "CAIRO -": does its sentence end without a line's end?
// descriptions.cc
void link_names_before_nouns(State&);
void link_places_named_behind(State&);
void link_appositions(State&);
void read_roles(State&);
void link_role_descriptions(State&);
void link_pairs(State&);
void link_repeated_nouns(State&);
// groups.cc
void link_couples(State&);
// pronouns.cc
void link_pronouns(State&);
// speakers.cc
void link_speakers(State&);

// speakers.cc: "I", "our"
bool is_first_person(const State& s, const Mention& m);

// metonymy.cc: does the name of a capital, at this mention, stand for the government?
bool stands_for_government(const State& state, std::uint32_t mention);

}  // namespace relata
