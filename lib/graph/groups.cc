// Union by size, so that every part moves at most log(n) times. Tested by tests/graph/identity_test.cc.
#include "graph/groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

#include "graph/parts.h"

namespace relata {
namespace {

template <typename T>
void add_new(std::vector<T>& to, std::vector<T>&& from) {
  for (T& item : from)
    if (std::find(to.begin(), to.end(), item) == to.end()) to.push_back(std::move(item));
}

}  // namespace

Groups::Groups(const std::vector<Node>& parts, const std::vector<Words>& words, const std::vector<EntityType>& types,
               const std::vector<std::pair<std::uint32_t, std::uint32_t>>& forbidden)
    : words_(words), parent_(parts.size()), groups_(parts.size()) {
  std::iota(parent_.begin(), parent_.end(), 0u);
  std::map<std::string_view, std::uint32_t> sources;
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    Group& group = groups_[i];
    group.members = {i};
    if (!source_of(parts[i]).empty())
      group.sources.insert(sources.emplace(source_of(parts[i]), static_cast<std::uint32_t>(sources.size())).first->second);
    group.gazetteer_id = parts[i].gazetteer_id;
    group.country = parts[i].country;
    group.types = {types[i]};
    if (types[i] != EntityType::Person) continue;
    const std::string generation = generation_of(parts[i].label);
    if (words[i].size() > 1) group.full_names = {words[i]};
    if (words[i].size() > 1 || !generation.empty()) group.generations = {generation};
  }
  for (const auto& [a, b] : forbidden) {
    groups_[a].enemies.push_back(b);
    groups_[b].enemies.push_back(a);
  }
}

std::uint32_t Groups::find(std::uint32_t part) const {
  while (parent_[part] != part) part = parent_[part] = parent_[parent_[part]];
  return part;
}

bool Groups::share_article(const Group& a, const Group& b) const {
  const Group& few = a.sources.size() < b.sources.size() ? a : b;
  const Group& many = a.sources.size() < b.sources.size() ? b : a;
  return std::any_of(few.sources.begin(), few.sources.end(), [&](std::uint32_t source) { return many.sources.contains(source); });
}

bool Groups::conflict(std::uint32_t a, std::uint32_t b) const {
  a = find(a);
  b = find(b);
  if (a == b) return false;
  const Group& first = groups_[a];
  const Group& second = groups_[b];
  if (share_article(first, second)) return true;
  for (const std::uint32_t enemy : first.enemies)
    if (find(enemy) == b) return true;
  if (!first.gazetteer_id.empty() && !second.gazetteer_id.empty()) return first.gazetteer_id != second.gazetteer_id;
  if (!first.country.empty() && !second.country.empty() && first.country != second.country) return true;
  const bool several = words_[a].size() > 1 && words_[b].size() > 1;
  for (const EntityType one : first.types)
    for (const EntityType other : second.types)
      if (!may_be_one_type(one, other, several)) return true;
  const auto known = [&](const std::string& generation) {
    return std::find(second.generations.begin(), second.generations.end(), generation) != second.generations.end();
  };
  if (!first.generations.empty() && !second.generations.empty() && std::none_of(first.generations.begin(), first.generations.end(), known))
    return true;
  for (const Words& one : first.full_names)
    for (const Words& other : second.full_names)
      if (!may_be_one_person(one, other)) return true;
  return false;
}

bool Groups::unite(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (a != b && conflict(a, b)) return false;
  if (a != b) join(a, b);
  return true;
}

bool Groups::unite_told(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (a != b && share_article(groups_[a], groups_[b])) return false;
  if (a != b) join(a, b);
  return true;
}

void Groups::join(std::uint32_t a, std::uint32_t b) {
  if (groups_[a].members.size() < groups_[b].members.size()) std::swap(a, b);
  Group& to = groups_[a];
  Group from = std::move(groups_[b]);
  groups_[b] = Group();
  parent_[b] = a;
  to.members.insert(to.members.end(), from.members.begin(), from.members.end());
  to.sources.merge(from.sources);
  to.gazetteer_id = std::max(to.gazetteer_id, from.gazetteer_id);
  to.country = std::max(to.country, from.country);
  to.enemies.insert(to.enemies.end(), from.enemies.begin(), from.enemies.end());
  add_new(to.types, std::move(from.types));
  add_new(to.full_names, std::move(from.full_names));
  add_new(to.generations, std::move(from.generations));
}

}  // namespace relata
