// What the sieves that compare names share. Names are their words (names/key.h: words_of_name). Inside the room only.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entity/state.h"

namespace relata {

using Range = std::span<const std::string>;

// The name of a mention as it stands; empty for a description.
std::string_view name_text(const State& s, std::uint32_t mention);

// By title, then by given name.
Gender gender_of_name(const State& s, const Mention& m);
bool genders_conflict(Gender a, Gender b);

// Gives the cluster the name that the mention bears.
void remember_name(State& s, std::uint32_t mention, std::uint32_t cluster, std::vector<std::string> words);

// Are the words of `part` among those of `whole` in order?
bool is_part(const std::vector<std::string>& part, const std::vector<std::string>& whole);

// Did a user's table say that a thing of this name is not the cluster?
bool has_cannot_link(const State& s, const std::vector<std::string>& name, std::uint32_t cluster);

// Links all mentions of one cluster to another and leaves it empty; nothing when a user's table says that the two are never one.
void move_members(State& s, std::uint32_t from, std::uint32_t to, std::string_view reason);

// The latest of the candidates before the mention; the only one when none stands before it; kNoCluster if that leaves it open.
std::uint32_t nearest(const State& s, const std::vector<std::uint32_t>& candidates, std::uint32_t mention);

// What may stand alone for the persons of the text: the ends of their full names, and the first word where the family comes first
// ("Park" of "Park Jin").
std::set<std::string> surnames_of(const State& s);

// A name of one word that was read as something else, but that a person of the text bears.
bool is_mistyped_surname(const Mention& m, const std::vector<std::string>& words, const std::set<std::string>& surnames);

}  // namespace relata
