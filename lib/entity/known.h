// What the gazetteer says of one name, with the way in which the name is used.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "mention/mention.h"

namespace relata {

enum class NameUse : std::uint8_t {
  Name,     // "China", "PRC"
  People,   // "Chinese", "Kenyans"
  Capital,  // "Beijing": the city, or the government of its country
  Seat,     // "the Kremlin": the government
};

struct KnownName {
  const GazetteerEntry* entry = nullptr;  // of a capital: the city
  NameUse use = NameUse::Name;
};

std::optional<KnownName> known_name(const Gazetteer& gazetteer, std::string_view name);

// Of the bodies and places of one name that of the read type, then that whose country the text speaks of most ("Congress" in
// India); countries and capitals stay before all others. counts: how often the text names each country.
const GazetteerEntry* likeliest(const std::vector<const GazetteerEntry*>& entries, EntityType read, const std::map<std::string, int>& counts);

// The words of a person's name (words_of_name), whose initials are words: "J.K. Otieno" is "j k otieno".
std::vector<std::string> person_words(std::string_view name);

// By the given name, when the gazetteer knows it for one sex.
Gender gender_of_given_name(const Gazetteer& gazetteer, std::string_view name);

}  // namespace relata
