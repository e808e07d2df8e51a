// What every state has one of: the immutable table institutions.tsv. Any thread may read it. Inside the room only.
#pragma once

#include <string_view>

#include "schema/schema.h"

namespace relata {

// "army", "foreign ministry".
struct Institution {
  EntityType type = EntityType::Org;
  bool own = false;  // without a country it is that of the country the article is about
};

// Of a noun as the table writes it; null for what is no institution.
const Institution* find_institution(std::string_view noun);

}  // namespace relata
