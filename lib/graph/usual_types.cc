// Tested by tests/graph/identity_test.cc.
#include "graph/usual_types.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

namespace relata {
namespace {

using Votes = std::map<EntityType, std::size_t>;

bool is_sure(const Node& part) {
  return part.type == EntityType::Concept || part.sources.empty() || !part.gazetteer_id.empty() || part.mentions > 2;
}

EntityType voted(EntityType type, bool several_words, const Votes& votes) {
  const auto most = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const std::size_t needed = (several_words ? 2 : 4) * votes.at(type);
  if (most->second < needed || may_be_one_type(type, most->first, several_words)) return type;
  if (type == EntityType::Person && !several_words && is_place(most->first)) return type;
  return most->first;
}

}  // namespace

std::vector<EntityType> usual_types(const std::vector<Node>& parts, const std::vector<Words>& words) {
  std::unordered_map<std::string, Votes> votes;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].type == EntityType::Concept) continue;
    ++votes[key_of(words[i])][parts[i].type];
    if (parts[i].type == EntityType::Person && words[i].size() > 1) ++votes[key_of({words[i].back()})][EntityType::Person];
  }
  std::vector<EntityType> types;
  for (std::size_t i = 0; i < parts.size(); ++i)
    types.push_back(is_sure(parts[i]) ? parts[i].type : voted(parts[i].type, words[i].size() > 1, votes.at(key_of(words[i]))));
  return types;
}

}  // namespace relata
