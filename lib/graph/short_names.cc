// Tested by tests/graph/identity_test.cc.
#include "graph/short_names.h"

#include <set>

namespace relata {

ShortNames::ShortNames(const std::vector<Words>& words, const std::vector<EntityType>& types) : words_(words), types_(types) {
  std::set<std::string> makers;
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (types[i] == EntityType::Org && !is_generic(words[i])) makers.insert(key_of(words[i]));
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool company = types[i] == EntityType::Org;
    if (words[i].size() < 2 || !(company || is_made(i))) continue;
    if (const Words rest = without_tail(words[i]); company && !rest.empty()) companies_[key_of(rest)].push_back(i);
    for (auto at = words[i].begin() + 1; at != words[i].end(); ++at)
      if (makers.contains(key_of(Words(words[i].begin(), at)))) products_[key_of(Words(at, words[i].end()))].push_back(i);
  }
}

const std::vector<std::uint32_t>& ShortNames::fuller_than(std::uint32_t i) const {
  static const std::vector<std::uint32_t> none;
  if (is_generic(words_[i]) || !(is_made(i) || types_[i] == EntityType::Org)) return none;
  const Holders& holders = is_made(i) ? products_ : companies_;
  const auto found = holders.find(key_of(words_[i]));
  return found == holders.end() ? none : found->second;
}

}  // namespace relata
