// Tested by tests/graph/identity_test.cc.
#include "graph/short_names.h"

namespace relata {

ShortNames::ShortNames(const LabelTable& names, const std::vector<EntityType>& types) : names_(names), types_(types) {
  std::vector<bool> makers(names.key_count() + 1);  // by key; no label has the last
  for (std::uint32_t i = 0; i < names.size(); ++i)
    if (types[i] == EntityType::Org && !names[i].generic) makers[names[i].number] = true;
  std::unordered_map<std::uint32_t, Rest> rests;  // of labels
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    const bool company = types[i] == EntityType::Org;
    if (names[i].words.size() < 2 || !(company || is_made(i))) continue;
    const auto [at, added] = rests.try_emplace(names.label(i));
    if (added) at->second = rest_of(names[i].words, makers);
    if (company && !at->second.company.empty()) companies_[at->second.company].push_back(i);
    for (const std::string& product : at->second.products) products_[product].push_back(i);
  }
}

ShortNames::Rest ShortNames::rest_of(const Words& words, const std::vector<bool>& makers) const {
  Rest rest;
  rest.company = key_of(without_tail(words));
  for (auto at = words.begin() + 1; at != words.end(); ++at)
    if (makers[names_.key_number(key_of(Words(words.begin(), at)))]) rest.products.push_back(key_of(Words(at, words.end())));
  return rest;
}

std::vector<std::uint32_t>* ShortNames::fuller_than(std::uint32_t i) {
  if (names_[i].generic || !(is_made(i) || types_[i] == EntityType::Org)) return nullptr;
  Holders& holders = is_made(i) ? products_ : companies_;
  const auto found = holders.find(names_[i].key);
  return found == holders.end() ? nullptr : &found->second;
}

}  // namespace relata
