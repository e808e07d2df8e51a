// Facts about names that a text does not state: countries, capitals, demonyms, organisations and their acronyms, given names.
// Immutable once made; any thread may read it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/schema.h"

namespace relata {

struct GazetteerEntry {
  std::string id;       // "country:CN"
  std::string name;     // "China"
  EntityType type = EntityType::Gpe;
  std::string country;  // "CN"; empty when it lies in none
};

class Gazetteer {
 public:
  // The built-in tables.
  static const Gazetteer& built_in();
};

}  // namespace relata
