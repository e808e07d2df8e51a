// The words by which who is who is told: the immutable tables words.tsv and institutions.tsv. Any thread may read them. Inside the
// room only.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/schema.h"

namespace relata {

// What a word tells of who is who: the classes of words.tsv, which explains them.
enum class ClueWord : std::uint8_t {
  Government, People, National, War, Own, Plain, One, First, Second, Noble, Alias, Aliased, Happening, Abstract, City, Visited, Political, Speaking, Generic, Place, Link, Body, Male, Female, None
};

// Whether the word, lower case or a lemma, is of the class.
bool is(std::string_view word, ClueWord cls);

// What every state has one of: "army", "foreign ministry".
struct Institution {
  EntityType type = EntityType::Org;
  bool own = false;  // without a country it is that of the country the article is about
};

// Of a noun as the table writes it; null for what is no institution.
const Institution* find_institution(std::string_view noun);

}  // namespace relata
