// Tested by tests/entity/institutions_test.cc.
#include "entity/institutions.h"

#include <map>

#include "base/table.h"

extern "C" const char relata_data_entity_institutions[], relata_data_entity_institutions_end[];

namespace relata {
namespace {

std::map<std::string_view, Institution> read_institutions() {
  std::map<std::string_view, Institution> institutions;
  for (const auto& row : rows_of({relata_data_entity_institutions, relata_data_entity_institutions_end}, 3))
    institutions[row[0]] = {entity_type(row[1]).value_or(EntityType::Org), row[2] == "own"};
  return institutions;
}

}  // namespace

const Institution* find_institution(std::string_view noun) {
  static const std::map<std::string_view, Institution> institutions = read_institutions();
  const auto found = institutions.find(noun);
  return found == institutions.end() ? nullptr : &found->second;
}

}  // namespace relata
