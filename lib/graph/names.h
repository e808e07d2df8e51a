// Names made comparable across articles. Inside the room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/schema.h"

namespace relata {

using Words = std::vector<std::string>;

// The words of a name: accents and case folded, articles, possessives and punctuation gone, hyphens kept inside words, spellings
// made one, titles and company endings dropped (unless nothing else is left), letters for countries and unions written out within
// a longer name. "The AT&T Corp." -> at&t, "US Air Force" -> united states air force
Words comparable_words(std::string_view name);

// One key for all ways to write a name: its words without hyphens, one blank between them.
std::string key_of(const Words& words);

// One key for the spellings of a thing's name in one word or several, and in the plural: "DaimlerChrysler" and "Daimler-Chrysler", "United
// Nation" and "United Nations", "iPods" and "iPod".
std::string spelling_key(const Words& words);

// A company's name without what it is: "Apple Computer" -> apple. Empty if there is nothing to leave out.
Words without_tail(const Words& words);

// All words are such as many institutions have: "Foreign Ministry". See generic_words.tsv.
bool is_generic(const Words& words);

// "jr" or "sr" for a person's name that ends so, else empty: father and son share all of comparable_words.
std::string generation_of(std::string_view name);

// True if a and b can be one person's full names: "Vladimir Putin" and "Vladimir Vladimirovich Putin", "J. Biden" and "Joseph Biden",
// "Joe Biden" and "Joseph Biden", "Sergei Lavrov" and "Sergey Lavrov", "Rodrigo Chaves" and "Rodrigo Chaves Robles", "Ebrahim Raisi"
// and "Seyyed Ebrahim Raisi".
// REQUIRES: both have two words or more.
bool may_be_one_person(const Words& a, const Words& b);

// Every word but small ones and particles holds a capital or a digit, and there is one: "Xinhua News Agency", "al-Noor", "iPad", not
// "the news agency".
bool looks_like_name(std::string_view text);

// Types that one thing may be given in different articles under the same name; a name of one word tells less than one of several.
bool may_be_one_type(EntityType a, EntityType b, bool several_words);

}  // namespace relata
