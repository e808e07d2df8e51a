// The tables are read in the order of likelihood, so that a name's entries come out in it. Tested by
// tests/gazetteer/gazetteer_test.cc.
#include "gazetteer/gazetteer.h"

#include <algorithm>

#include "base/fold.h"
#include "base/table.h"
#include "gazetteer/tables.h"
#include "names/key.h"

extern "C" const char relata_data_gazetteer_countries[], relata_data_gazetteer_countries_end[];
extern "C" const char relata_data_gazetteer_cities[], relata_data_gazetteer_cities_end[];
extern "C" const char relata_data_gazetteer_bodies[], relata_data_gazetteer_bodies_end[];
extern "C" const char relata_data_gazetteer_given_names[], relata_data_gazetteer_given_names_end[];
extern "C" const char relata_data_gazetteer_facts_countries[], relata_data_gazetteer_facts_countries_end[];
extern "C" const char relata_data_gazetteer_facts_places[], relata_data_gazetteer_facts_places_end[];
extern "C" const char relata_data_gazetteer_facts_languages[], relata_data_gazetteer_facts_languages_end[];

namespace relata {
namespace {

// The rows of a table, "-" as an empty column.
std::vector<std::vector<std::string_view>> cells_of(std::string_view table, std::size_t columns) {
  std::vector<std::vector<std::string_view>> rows = rows_of(table, columns);
  for (std::vector<std::string_view>& row : rows) std::replace(row.begin(), row.end(), std::string_view("-"), std::string_view());
  return rows;
}

template <typename Value>
Value find_or(const std::map<std::string, Value, std::less<>>& map, std::string_view key, Value otherwise) {
  const auto found = map.find(key);
  return found == map.end() ? otherwise : found->second;
}

constexpr std::uint32_t kNone = 0xffffffff;

}  // namespace

std::vector<std::string_view> split_at(std::string_view text, char divider) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(divider);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return parts;
}

std::vector<std::string> split_list(std::string_view cell) {
  std::vector<std::string> items;
  for (const std::string_view part : split_at(cell, ';')) items.emplace_back(part);
  return items;
}

const Gazetteer& Gazetteer::built_in() {
  static const Gazetteer gazetteer;
  return gazetteer;
}

Gazetteer::Gazetteer() {
  add_countries({relata_data_gazetteer_countries, relata_data_gazetteer_countries_end});
  add_cities({relata_data_gazetteer_cities, relata_data_gazetteer_cities_end});
  add_bodies({relata_data_gazetteer_bodies, relata_data_gazetteer_bodies_end});
  add_given_names({relata_data_gazetteer_given_names, relata_data_gazetteer_given_names_end});
  add_country_names({relata_data_gazetteer_facts_countries, relata_data_gazetteer_facts_countries_end});
  add_places({relata_data_gazetteer_facts_places, relata_data_gazetteer_facts_places_end});
  add_languages({relata_data_gazetteer_facts_languages, relata_data_gazetteer_facts_languages_end});
}

std::uint32_t Gazetteer::add(GazetteerEntry entry) {
  const auto index = static_cast<std::uint32_t>(entries_.size());
  by_id_.emplace(entry.id, index);
  by_name_[key_of_name(entry.name)].push_back(index);
  for (const std::string& alias : entry.aliases) {
    std::vector<std::uint32_t>& known = by_name_[key_of_name(alias)];
    if (known.empty() || known.back() != index) known.push_back(index);
  }
  entries_.push_back(std::move(entry));
  return index;
}

// code, name, demonyms, capital=its aliases, other words for the government, aliases.
void Gazetteer::add_countries(std::string_view table) {
  const std::vector<std::vector<std::string_view>> rows = cells_of(table, 6);
  for (const auto& row : rows) {
    const bool region = row[0].size() != 2;  // "LOC:Africa": a region or a people without a code
    GazetteerEntry entry;
    entry.id = region ? "region:" + std::string(row[1]) : "country:" + std::string(row[0]);
    entry.name = row[1];
    entry.type = row[0] == "LOC" ? EntityType::Loc : row[0] == "NORP" ? EntityType::Norp : EntityType::Gpe;
    if (!region) entry.country = row[0];
    entry.aliases = split_list(row[5]);
    const std::uint32_t index = add(std::move(entry));
    if (!region && !row[2].empty()) peoples_.emplace(row[0], split_list(row[2]).front());
    for (const std::string& demonym : split_list(row[2])) by_demonym_.emplace(key_of_name(demonym), index);
    for (const std::string& seat : split_list(row[4])) seats_.emplace(key_of_name(seat), index);
    if (row[3].empty()) continue;
    seats_.emplace(key_of_name(row[3].substr(0, row[3].find('='))), index);
  }
  for (const auto& row : rows) {
    if (row[3].empty()) continue;
    const std::vector<std::string_view> names = split_at(row[3], '=');
    const std::string id = "city:" + std::string(row[0]) + ":" + std::string(names[0]);
    const std::uint32_t index =
        add({id, std::string(names[0]), EntityType::Gpe, std::string(row[0]), names.size() > 1 ? split_list(names[1]) : std::vector<std::string>{}});
    capitals_.emplace(std::string(row[0]), index);
  }
}

// country code, name, type, aliases.
void Gazetteer::add_cities(std::string_view table) {
  for (const auto& row : cells_of(table, 4)) {
    add({"city:" + std::string(row[0]) + ":" + std::string(row[1]), std::string(row[1]), entity_type(row[2]).value_or(EntityType::Gpe), std::string(row[0]),
         split_list(row[3])});
  }
}

// short name or acronym, full name, type, country code, aliases.
void Gazetteer::add_bodies(std::string_view table) {
  for (const auto& row : cells_of(table, 5)) {
    std::vector<std::string> aliases = split_list(row[4]);
    aliases.emplace_back(row[0]);
    add({"body:" + std::string(row[0]), std::string(row[1]), entity_type(row[2]).value_or(EntityType::Org), std::string(row[3]), std::move(aliases)});
  }
}

bool Gazetteer::add_name(std::string_view name, std::uint32_t index) {
  return by_name_.try_emplace(key_of_name(name), std::vector<std::uint32_t>{index}).second;
}

// country code, names: those that stand for nothing else yet.
void Gazetteer::add_country_names(std::string_view table) {
  for (const auto& row : cells_of(table, 2)) {
    const std::uint32_t index = find_or(by_id_, "country:" + std::string(row[0]), kNone);
    if (index == kNone) continue;
    for (const std::string& name : split_list(row[1]))
      if (add_name(name, index)) entries_[index].aliases.push_back(name);
  }
}

// country code, name, type, aliases: those that stand for nothing else yet.
void Gazetteer::add_places(std::string_view table) {
  for (const auto& row : cells_of(table, 4)) {
    if (by_name_.contains(key_of_name(row[1])) || (!row[0].empty() && !by_id_.contains("country:" + std::string(row[0])))) continue;
    GazetteerEntry entry;
    entry.id = "place:" + std::string(row[0]) + ":" + std::string(row[1]);
    entry.name = row[1];
    entry.type = entity_type(row[2]).value_or(EntityType::Loc);
    entry.country = row[0];
    const std::uint32_t index = add(std::move(entry));
    for (const std::string& alias : split_list(row[3]))
      if (add_name(alias, index)) entries_[index].aliases.push_back(alias);
  }
}

void Gazetteer::add_languages(std::string_view table) {
  for (const auto& row : cells_of(table, 1)) {
    const std::string name = std::string(row[0]) + " language";
    languages_.emplace(key_of_name(row[0]), add({"language:" + std::string(row[0]), name, EntityType::Misc, "", {}}));
  }
}

// sex ("f", "m", "fm"), names divided by blanks.
void Gazetteer::add_given_names(std::string_view table) {
  for (const auto& row : cells_of(table, 2)) {
    const NameSex sex = row[0] == "f" ? NameSex::Female : row[0] == "m" ? NameSex::Male : NameSex::Either;
    for (const std::string_view name : split_at(row[1], ' ')) given_names_.emplace(fold(name), sex);
  }
}

std::vector<const GazetteerEntry*> Gazetteer::look_up(std::string_view name) const {
  std::vector<const GazetteerEntry*> found;
  const auto known = by_name_.find(key_of_name(name));
  if (known == by_name_.end()) return found;
  for (const std::uint32_t index : known->second) found.push_back(&entries_[index]);
  return found;
}

const GazetteerEntry* Gazetteer::of_demonym(std::string_view word) const {
  const std::string key = key_of_name(word);
  std::uint32_t index = find_or(by_demonym_, key, kNone);
  if (index == kNone && key.ends_with("s")) index = find_or(by_demonym_, std::string_view(key).substr(0, key.size() - 1), kNone);
  return index == kNone ? nullptr : &entries_[index];
}

std::string Gazetteer::people_of(std::string_view code) const {
  const std::string people = find_or(peoples_, code, std::string());
  for (const std::string_view ending : {"ese", "ish", "ch", "ss", "is", "s", "x", "z"})
    if (people.ends_with(ending) || people.empty()) return people;
  return people + "s";
}

const GazetteerEntry* Gazetteer::by_id(std::string_view id) const {
  const std::uint32_t index = find_or(by_id_, id, kNone);
  return index == kNone ? nullptr : &entries_[index];
}

const GazetteerEntry* Gazetteer::country(std::string_view code) const { return by_id("country:" + std::string(code)); }

const GazetteerEntry* Gazetteer::capital_of(std::string_view code) const {
  const std::uint32_t index = find_or(capitals_, code, kNone);
  return index == kNone ? nullptr : &entries_[index];
}

const GazetteerEntry* Gazetteer::of_seat(std::string_view name) const {
  const std::uint32_t index = find_or(seats_, key_of_name(name), kNone);
  return index == kNone ? nullptr : &entries_[index];
}

const GazetteerEntry* Gazetteer::language(std::string_view name) const {
  const std::uint32_t index = find_or(languages_, key_of_name(name), kNone);
  return index == kNone ? nullptr : &entries_[index];
}

NameSex Gazetteer::sex_of_given_name(std::string_view name) const { return find_or(given_names_, fold(name), NameSex::Unknown); }

}  // namespace relata
