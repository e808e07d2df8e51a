// Facts about names that a text does not state: countries with their demonyms and capitals, cities, seats of government, bodies
// and their acronyms, given names. Immutable once made; any thread may read it.
//
// Names are compared folded (base/fold.h) and without full stops, so that "U.S.", "US" and "us" are one: the caller knows from
// the token's case whether a word is a name at all.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/schema.h"

namespace relata {

struct GazetteerEntry {
  std::string id;    // "country:CN", "city:FR:Paris", "place:KE:Garissa", "body:NATO", "language:Hindi"
  std::string name;  // "China"
  EntityType type = EntityType::Gpe;
  std::string country;               // "CN"; empty when it lies in none
  std::vector<std::string> aliases;  // other names and acronyms, as they are written
  bool supplied = false;             // by a user's table: its names count whatever the reading took them for
};

enum class NameSex : std::uint8_t { Unknown, Female, Male, Either };

class Gazetteer {
 public:
  // The built-in tables.
  static const Gazetteer& built_in();

  // This gazetteer with a user's table, whose entries come before all others (docs/gazetteer.md). `source` names the table in
  // errors. Throws Error(Input) for a row that cannot be read.
  Gazetteer with(std::string_view table, const std::string& source) const;
  // Did a table say that things of these two names are never one?
  bool cannot_link(std::string_view a, std::string_view b) const;
  bool has_cannot_links() const { return !cannot_links_.empty(); }

  // What is called so, the likeliest first: countries, then capitals and great cities, then bodies. Empty for an unknown name.
  std::vector<const GazetteerEntry*> look_up(std::string_view name) const;
  // The country (or region, or faith) whose people or things are called so: "Chinese", "Frenchman", "Kenyans"; null if none.
  const GazetteerEntry* of_demonym(std::string_view word) const;
  // What the people of a country are called, "Kenyans", "Chinese"; empty when unknown.
  std::string people_of(std::string_view code) const;
  // The entry with the id, or null.
  const GazetteerEntry* by_id(std::string_view id) const;
  // "country:CN" by "CN", or null.
  const GazetteerEntry* country(std::string_view code) const;
  // The city from which the country is governed ("Beijing" for "CN"), or null.
  const GazetteerEntry* capital_of(std::string_view code) const;
  // The country that news calls by its capital or seat of government: "Beijing", "Kremlin", "White House"; null if none.
  const GazetteerEntry* of_seat(std::string_view name) const;

  // The language of that name ("Japanese"), or null.
  const GazetteerEntry* language(std::string_view name) const;

  NameSex sex_of_given_name(std::string_view name) const;
  bool is_given_name(std::string_view name) const { return sex_of_given_name(name) != NameSex::Unknown; }

  const std::vector<GazetteerEntry>& entries() const { return entries_; }

 private:
  Gazetteer();
  std::uint32_t add(GazetteerEntry entry);
  void add_countries(std::string_view table);
  void add_cities(std::string_view table);
  void add_bodies(std::string_view table);
  void add_given_names(std::string_view table);
  void add_country_names(std::string_view table);
  void add_places(std::string_view table);
  void add_languages(std::string_view table);
  // False if the name stands for something already.
  bool add_name(std::string_view name, std::uint32_t index);

  void add_supplied(std::string_view row, const std::string& where);

  std::vector<GazetteerEntry> entries_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_name_;
  std::map<std::string, std::uint32_t, std::less<>> by_demonym_, by_id_, capitals_, seats_, languages_;
  std::map<std::string, NameSex, std::less<>> given_names_;
  std::map<std::string, std::string, std::less<>> peoples_;  // the first demonym, by country
  std::set<std::pair<std::string, std::string>> cannot_links_;
};

}  // namespace relata
