// The nouns of WordNet 3.0 as the package wordnet-base holds them (wndb(5WN)): synsets, what they are kinds or instances of, and
// the senses of every noun, the most frequent first.
#pragma once

#include <cstdint>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace relata::facts {

// Opens a file of a package. Throws std::runtime_error naming both when it cannot be read.
std::ifstream opened(const std::string& path, const std::string& package);

struct Synset {
  std::vector<std::string> words;    // "New York", as written
  std::vector<std::uint32_t> kinds;  // hypernyms
  std::vector<std::uint32_t> instance_of;
  std::vector<std::uint32_t> parts_of;  // holonyms: a city's country
  std::string gloss;
};

class WordNet {
 public:
  // Reads data.noun and index.noun in the folder. Throws std::runtime_error naming the package when they are missing.
  explicit WordNet(const std::string& folder);

  const std::map<std::uint32_t, Synset>& synsets() const { return synsets_; }
  // The first sense of each noun in lower case, blanks for underscores.
  const std::map<std::string, std::uint32_t>& first_senses() const { return first_senses_; }
  // Is a kind or an instance of something that is called so?
  bool is_a(std::uint32_t synset, std::string_view word) const;

 private:
  std::map<std::uint32_t, Synset> synsets_;
  std::map<std::string, std::uint32_t> first_senses_;
};

}  // namespace relata::facts
