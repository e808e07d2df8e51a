// relata_facts TABLE SHARE: prints a table of facts that Debian packages know. SHARE is /usr/share. tools/facts/tables keeps the tables in lib/.
//
//   countries  code, other names                       iso-codes (ISO 3166-1), unicode-cldr-core
//   places     country code, name, type, aliases       wordnet-base, iso-codes (ISO 3166-2), tzdata
//   languages  name                                    unicode-cldr-core
//   nouns      lemma, entity type, gender (m, f, u)    wordnet-base
//   lemmas     word, part of speech (n, v, a), lemma   wordnet-base; without a lemma the word is one itself
//
// Sorted, each row once: the same packages give the same bytes. A name that stands for several places is left out of `places`,
// and so is one that is a common noun as well.
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "wordnet.h"

namespace relata::facts {
namespace {

using Names = std::map<std::string, std::set<std::string>>;  // by country code

rapidjson::Document json_of(const std::string& path) {
  std::ifstream file = opened(path, "iso-codes");
  rapidjson::IStreamWrapper stream(file);
  rapidjson::Document json;
  json.ParseStream(stream);
  if (json.HasParseError()) throw std::runtime_error(path + ": is no JSON");
  return json;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// The texts of <element type="key">text</element>, in the order of the file; CLDR writes one a line.
std::vector<std::pair<std::string, std::string>> cldr_names(const std::string& share, const std::string& element) {
  const std::string path = share + "/unicode/cldr/common/main/en.xml";
  std::ifstream file = opened(path, "unicode-cldr-core");
  std::vector<std::pair<std::string, std::string>> names;
  const std::string opening = "<" + element + " type=\"";
  for (std::string line; std::getline(file, line);) {
    const std::size_t begin = line.find(opening);
    if (begin == std::string::npos) continue;
    const std::size_t key = begin + opening.size(), key_end = line.find('"', key), text = line.find('>', key_end) + 1, end = line.find('<', text);
    std::string name = line.substr(text, end - text);
    for (std::size_t at; (at = name.find("&amp;")) != std::string::npos;) name.replace(at, 5, "&");
    names.emplace_back(line.substr(key, key_end - key), std::move(name));
  }
  return names;
}

Names country_names(const std::string& share) {
  Names names;
  const rapidjson::Document json = json_of(share + "/iso-codes/json/iso_3166-1.json");
  for (const auto& country : json["3166-1"].GetArray())
    for (const char* field : {"name", "common_name", "official_name"})
      if (country.HasMember(field)) names[country["alpha_2"].GetString()].insert(country[field].GetString());
  for (const auto& [code, name] : cldr_names(share, "territory"))
    if (names.contains(code)) names[code].insert(name);
  for (auto& [code, all] : names) std::erase_if(all, [](const std::string& name) { return name.find_first_of(",(") != std::string::npos; });
  return names;
}

struct Place {
  std::string type;
  std::set<std::string> aliases;
};

class Places {
 public:
  explicit Places(const std::string& share) : share_(share), wordnet_(share + "/wordnet") {
    for (const auto& [code, names] : country_names(share))
      for (const std::string& name : names) codes_.emplace(name, code);
    add_wordnet();
    add_subdivisions();
    add_zones();
  }

  void print() const {
    std::set<std::string> rows;
    for (const auto& [name, places] : by_name_) {
      if (places.size() != 1 || is_common(name) || codes_.contains(name)) continue;
      const auto& [country, place] = *places.begin();
      std::string row = country + "\t" + name + "\t" + place.type + "\t", aliases;
      for (const std::string& alias : place.aliases)
        if (alias != name && uses_.at(alias) == 1 && !is_common(alias) && !codes_.contains(alias)) aliases += (aliases.empty() ? "" : ";") + alias;
      rows.insert(row + (aliases.empty() ? "-" : aliases));
    }
    for (const std::string& row : rows) std::cout << row << '\n';
  }

 private:
  // "Reading", "Mobile": one word that is a common noun, too.
  bool is_common(const std::string& name) const {
    if (name.find(' ') != std::string::npos) return false;
    const auto sense = wordnet_.first_senses().find(lower(name));
    if (sense == wordnet_.first_senses().end()) return false;
    const Synset& synset = wordnet_.synsets().at(sense->second);
    return synset.instance_of.empty();
  }

  void add(const std::string& country, const std::string& name, const std::string& type, std::set<std::string> aliases) {
    if (name.size() < 4 || name[0] < 'A' || name.find_first_of(",(/[;") != std::string::npos) return;
    for (const std::string& alias : aliases) ++uses_[alias];
    const auto [place, fresh] = by_name_[name].emplace(country, Place{type, {}});
    if (type == "GPE" && name.find("Island") == std::string::npos) place->second.type = type;
    place->second.aliases.merge(aliases);
  }

  // The country that a synset lies in, by its holonyms.
  std::string country_of(std::uint32_t synset) const {
    std::vector<std::uint32_t> open = {synset};
    for (std::size_t i = 0; i < open.size() && i < 20; ++i) {
      const auto found = wordnet_.synsets().find(open[i]);
      if (found == wordnet_.synsets().end()) continue;
      for (const std::string& word : found->second.words)
        if (const auto code = codes_.find(word); i > 0 && code != codes_.end()) return code->second;
      open.insert(open.end(), found->second.parts_of.begin(), found->second.parts_of.end());
    }
    return {};
  }

  // Places with governments are GPE, water and land are LOC; nothing for all else.
  std::string type_of(std::uint32_t id) const {
    for (const char* kind : {"administrative district", "municipality", "port", "capital", "state", "province"})
      if (wordnet_.is_a(id, kind)) return "GPE";
    for (const char* kind : {"body of water", "land", "geological formation", "desert", "island", "region", "mountain", "stream"})
      if (wordnet_.is_a(id, kind)) return "LOC";
    return {};
  }

  void add_wordnet() {
    for (const auto& [id, synset] : wordnet_.synsets()) {
      if (synset.instance_of.empty() || synset.gloss.find("ancient") != std::string::npos || wordnet_.is_a(id, "country")) continue;
      const std::string type = type_of(id), country = country_of(id);
      if (type.empty() || (type == "GPE" && country.empty())) continue;
      std::set<std::string> aliases;
      for (const std::string& word : synset.words)
        if (word.size() > 3 && word.find("capital") == std::string::npos && word.find("City") == std::string::npos) aliases.insert(word);
      add(country.empty() ? "-" : country, synset.words.front(), type, aliases);
    }
  }

  void add_subdivisions() {
    const rapidjson::Document json = json_of(share_ + "/iso-codes/json/iso_3166-2.json");
    static const std::set<std::string> kinds = {"Province",    "State",      "Region",    "Department",        "County",
                                                "Governorate", "Prefecture", "Republic",  "Autonomous region", "Autonomous community",
                                                "Canton",      "Land",       "Territory", "Union territory",   "Oblast"};
    for (const auto& division : json["3166-2"].GetArray()) {
      if (!kinds.contains(division["type"].GetString())) continue;
      std::string name = division["name"].GetString();
      for (const std::string_view ending : {" Sheng", " Zizhiqu", " oblast", " oblast'"})
        if (name.ends_with(ending)) name.resize(name.size() - ending.size());
      add(std::string(division["code"].GetString(), 2), name, "GPE", {});
    }
  }

  void add_zones() {
    std::ifstream file = opened(share_ + "/zoneinfo/zone.tab", "tzdata");
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line[0] == '#') continue;
      const std::size_t begin = line.find('\t', line.find('\t') + 1) + 1;
      std::string zone = line.substr(begin, line.find('\t', begin) - begin);
      zone.erase(0, zone.rfind('/') + 1);
      std::replace(zone.begin(), zone.end(), '_', ' ');
      add(line.substr(0, 2), zone, "GPE", {});
    }
  }

  std::string share_;
  WordNet wordnet_;
  std::map<std::string, std::string> codes_;  // by name
  std::map<std::string, std::map<std::string, Place>> by_name_;
  std::map<std::string, int> uses_;  // places that bear the alias
};

void print_countries(const std::string& share) {
  for (const auto& [code, names] : country_names(share)) {
    std::cout << code << '\t';
    bool first = true;
    for (const std::string& name : names) std::cout << (std::exchange(first, false) ? "" : ";") << name;
    std::cout << '\n';
  }
}

void print_languages(const std::string& share) {
  std::set<std::string> names;
  for (const auto& [code, name] : cldr_names(share, "language"))
    if (code.size() == 2 && name.find_first_of(" (") == std::string::npos) names.insert(name);
  for (const std::string& name : names) std::cout << name << '\n';
}

// Words that are adjectives as well ("national", "private"), which rarely stand for a person.
std::set<std::string> adjectives(const std::string& share) {
  std::ifstream file = opened(share + "/wordnet/index.adj", "wordnet-base");
  std::set<std::string> words;
  for (std::string line; std::getline(file, line);) words.insert(line.substr(0, line.find(' ')));
  return words;
}

void print_nouns(const std::string& share) {
  const WordNet wordnet(share + "/wordnet");
  const std::set<std::string> rejected = adjectives(share);
  for (const auto& [noun, sense] : wordnet.first_senses()) {
    if (noun.size() < 3 || noun.find_first_of(" -'.0123456789") != std::string::npos || rejected.contains(noun)) continue;
    const Synset& synset = wordnet.synsets().at(sense);
    // Words that are written with a capital are peoples, believers and single persons.
    if (std::find(synset.words.begin(), synset.words.end(), noun) == synset.words.end() || !wordnet.is_a(sense, "person")) continue;
    std::cout << noun << "\tPERSON\t" << (wordnet.is_a(sense, "female person") ? "f" : wordnet.is_a(sense, "male person") ? "m" : "u") << '\n';
  }
}

bool is_lower_word(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\''; });
}

// Nouns, verbs and adjectives of one word in lower case from the index files, irregular forms from the lists of exceptions.
void print_lemmas(const std::string& share) {
  const std::string folder = share + "/wordnet/";
  std::set<std::string> rows;
  for (const std::string part : {"noun", "verb", "adj"}) {
    const std::string tag = {'\t', part.front()};
    std::ifstream index = opened(folder + "index." + part, "wordnet-base"), exceptions = opened(folder + part + ".exc", "wordnet-base");
    for (std::string line; std::getline(index, line);)
      if (const std::string word = line.substr(0, line.find(' ')); is_lower_word(word)) rows.insert(word + tag);
    for (std::string line; std::getline(exceptions, line);) {
      std::istringstream words(line);
      std::string form, lemma;
      for (words >> form; words >> lemma;)
        if (is_lower_word(form) && is_lower_word(lemma)) rows.insert(form + tag + (form == lemma ? "" : '\t' + lemma));
    }
  }
  for (const std::string& row : rows) std::cout << row << '\n';
}

int run(const std::string& table, const std::string& share) {
  if (table == "countries") print_countries(share);
  else if (table == "places") Places(share).print();
  else if (table == "languages") print_languages(share);
  else if (table == "nouns") print_nouns(share);
  else if (table == "lemmas") print_lemmas(share);
  else throw std::runtime_error("no table '" + table + "'; there are countries, places, languages, nouns and lemmas");
  return std::cout.flush() ? 0 : 4;
}

}  // namespace
}  // namespace relata::facts

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: relata_facts countries|places|languages|nouns|lemmas SHARE\n";
    return 2;
  }
  try {
    return relata::facts::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << "relata_facts: " << error.what() << '\n';
    return 3;
  }
}
