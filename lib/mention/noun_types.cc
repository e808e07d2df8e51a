#include "mention/noun_types.h"

#include <map>

#include "base/table.h"

extern "C" const char relata_data_mention_noun_types[], relata_data_mention_noun_types_end[];
extern "C" const char relata_data_mention_facts_nouns[], relata_data_mention_facts_nouns_end[];

namespace relata {
namespace {

using Table = std::map<std::string_view, NounType>;

// Rows of nouns that the table holds already are left out.
void read_rows(std::string_view text, bool listed, Table& table) {
  for (const auto& row : rows_of(text, 3)) {
    NounType type;
    type.type = entity_type(row[1]).value_or(EntityType::Misc);
    type.gender = row[2] == "m" ? Gender::Male : row[2] == "f" ? Gender::Female : row[2] == "n" ? Gender::Neuter : Gender::Unknown;
    type.listed = listed;
    table.emplace(row[0], type);
  }
}

Table read_tables() {
  Table table;
  read_rows({relata_data_mention_noun_types, relata_data_mention_noun_types_end}, true, table);
  read_rows({relata_data_mention_facts_nouns, relata_data_mention_facts_nouns_end}, false, table);
  return table;
}

}  // namespace

std::optional<NounType> noun_type(std::string_view lemma) {
  static const Table table = read_tables();
  const auto found = table.find(lemma);
  return found == table.end() ? std::nullopt : std::optional<NounType>(found->second);
}

bool names_person(std::string_view lemma) {
  const std::optional<NounType> noun = noun_type(lemma);
  return noun && noun->type == EntityType::Person;
}

}  // namespace relata
