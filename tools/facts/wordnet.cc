// Lines are read as the manual pages wndb(5WN) lays them out. Tested by tests/gazetteer/gazetteer_test.cc, through the tables
// made of it.
#include "wordnet.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace relata::facts {
namespace {

std::string with_blanks(std::string word) {
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

Synset synset_of(std::istringstream& fields) {
  Synset synset;
  std::string lexicographer, kind, count, word, number;
  fields >> lexicographer >> kind >> count;
  for (int n = std::stoi(count, nullptr, 16); n > 0; --n) {
    fields >> word >> number;
    synset.words.push_back(with_blanks(word));
  }
  int pointers = 0;
  fields >> pointers;
  for (std::string symbol, offset, part, ends; pointers > 0 && fields >> symbol >> offset >> part >> ends; --pointers) {
    if (part != "n") continue;
    const auto target = static_cast<std::uint32_t>(std::stoul(offset));
    if (symbol == "@") synset.kinds.push_back(target);
    else if (symbol == "@i") synset.instance_of.push_back(target);
    else if (symbol == "#p") synset.parts_of.push_back(target);
  }
  return synset;
}

}  // namespace

std::ifstream opened(const std::string& path, const std::string& package) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read; it comes with the package " + package);
  return file;
}

WordNet::WordNet(const std::string& folder) {
  std::ifstream data = opened(folder + "/data.noun", "wordnet-base"), index = opened(folder + "/index.noun", "wordnet-base");
  for (std::string line; std::getline(data, line);) {
    if (line.starts_with("  ")) continue;  // the licence
    const std::size_t bar = line.find(" | ");
    std::istringstream fields(line.substr(0, bar));
    std::string offset;
    fields >> offset;
    Synset synset = synset_of(fields);
    if (bar != std::string::npos) synset.gloss = line.substr(bar + 3);
    synsets_.emplace(static_cast<std::uint32_t>(std::stoul(offset)), std::move(synset));
  }
  for (std::string line; std::getline(index, line);) {
    if (line.starts_with("  ")) continue;
    std::istringstream fields(line);
    std::string lemma, part, cell;
    int senses = 0, pointers = 0;
    fields >> lemma >> part >> senses >> pointers;
    for (int n = pointers + 2; n > 0; --n) fields >> cell;  // pointer symbols, sense count, tagged senses
    if (fields >> cell) first_senses_[with_blanks(lemma)] = static_cast<std::uint32_t>(std::stoul(cell));
  }
}

bool WordNet::is_a(std::uint32_t synset, std::string_view word) const {
  std::vector<std::uint32_t> open = {synset};
  std::set<std::uint32_t> seen;
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    const auto found = synsets_.find(at);
    if (found == synsets_.end() || !seen.insert(at).second) continue;
    const std::vector<std::string>& words = found->second.words;
    if (at != synset && std::find(words.begin(), words.end(), word) != words.end()) return true;
    open.insert(open.end(), found->second.kinds.begin(), found->second.kinds.end());
    open.insert(open.end(), found->second.instance_of.begin(), found->second.instance_of.end());
  }
  return false;
}

}  // namespace relata::facts
