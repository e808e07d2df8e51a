#include "mention/noun_types.h"

#include <map>

extern "C" const char relata_data_mention_noun_types[], relata_data_mention_noun_types_end[];
extern "C" const char relata_data_mention_facts_nouns[], relata_data_mention_facts_nouns_end[];

namespace relata {
namespace {

using Table = std::map<std::string_view, NounType>;

// Rows of nouns that the table holds already are left out.
void read_rows(std::string_view text, Table& table) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    NounType row;
    row.type = entity_type(line.substr(first + 1, second - first - 1)).value_or(EntityType::Misc);
    const std::string_view gender = line.substr(second + 1);
    row.gender = gender == "m" ? Gender::Male : gender == "f" ? Gender::Female : gender == "n" ? Gender::Neuter : Gender::Unknown;
    table.emplace(line.substr(0, first), row);
  }
}

Table read_tables() {
  Table table;
  read_rows({relata_data_mention_noun_types, relata_data_mention_noun_types_end}, table);
  read_rows({relata_data_mention_facts_nouns, relata_data_mention_facts_nouns_end}, table);
  return table;
}

}  // namespace

std::optional<NounType> noun_type(std::string_view lemma) {
  static const Table table = read_tables();
  const auto found = table.find(lemma);
  return found == table.end() ? std::nullopt : std::optional<NounType>(found->second);
}

}  // namespace relata
