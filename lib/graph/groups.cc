// Union by size, so that every part moves at most log(n) times. Tested by tests/graph/identity_test.cc.
#include "graph/groups.h"

#include <algorithm>
#include <numeric>

#include "graph/parts.h"

namespace relata {
namespace {

constexpr std::uint32_t kNoArticle = 0xffffffff;

std::uint8_t generation_bit(const std::string& generation) { return generation.empty() ? 1 : generation == "jr" ? 2 : 4; }

}  // namespace

Groups::Groups(const std::vector<Node>& parts, const LabelTable& names, const std::vector<EntityType>& types, const std::vector<Constraint>& constraints)
    : names_(names), parent_(parts.size()), next_(parts.size()), groups_(parts.size()), cannot_links_(constraints) {
  std::iota(parent_.begin(), parent_.end(), 0u);
  std::iota(next_.begin(), next_.end(), 0u);
  std::unordered_map<std::string_view, std::uint32_t> sources;
  std::vector<std::uint8_t> generations(names.count(), 0);  // of labels
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    Group& group = groups_[i];
    group.source = source_of(parts[i]).empty() ? kNoArticle : sources.emplace(source_of(parts[i]), static_cast<std::uint32_t>(sources.size())).first->second;
    group.gazetteer_id = parts[i].gazetteer_id;
    group.country = parts[i].country;
    group.types = 1u << static_cast<unsigned>(types[i]);
    if (types[i] != EntityType::Person) continue;
    std::uint8_t& generation = generations[names.label(i)];
    if (generation == 0) generation = generation_bit(generation_of(parts[i].label));
    if (names[i].words.size() > 1) group.full_names = {names.label(i)};
    if (names[i].words.size() > 1 || generation != 1) group.generations = generation;
  }
}

std::uint32_t Groups::find(std::uint32_t part) const {
  while (parent_[part] != part) part = parent_[part] = parent_[parent_[part]];
  return part;
}

bool Groups::share_article(const Group& a, const Group& b) const {
  const auto size = [](const Group& group) { return group.sources ? group.sources->size() : 1; };
  const Group& few = size(a) < size(b) ? a : b;
  const Group& many = size(a) < size(b) ? b : a;
  const auto is_in_many = [&](std::uint32_t source) { return many.sources ? many.sources->contains(source) : many.source == source; };
  if (!few.sources) return few.source != kNoArticle && is_in_many(few.source);
  return std::any_of(few.sources->begin(), few.sources->end(), is_in_many);
}

// Every type of the one goes with every type of the other; in what a person has united, some with some.
bool Groups::may_be_one_type(std::uint32_t a, std::uint32_t b) const {
  const bool several = names_[a].words.size() > 1 && names_[b].words.size() > 1;
  const bool overridden = groups_[a].overridden || groups_[b].overridden;
  for (unsigned one = 0; groups_[a].types >> one; ++one)
    for (unsigned other = 0; groups_[b].types >> other; ++other) {
      if (!(groups_[a].types >> one & 1) || !(groups_[b].types >> other & 1)) continue;
      if (relata::may_be_one_type(static_cast<EntityType>(one), static_cast<EntityType>(other), several) == overridden) return overridden;
    }
  return !overridden;
}

// Likewise for full names.
bool Groups::may_have_one_name(const Group& a, const Group& b) const {
  const bool overridden = a.overridden || b.overridden;
  if (a.full_names.empty() || b.full_names.empty()) return true;
  for (const std::uint32_t one : a.full_names)
    for (const std::uint32_t other : b.full_names)
      if ((one == other || may_be_one_person(names_.named(one).words, names_.named(other).words)) == overridden) return overridden;
  return !overridden;
}

bool Groups::conflict(std::uint32_t a, std::uint32_t b) const { return conflict(a, b, Types::Matter); }

bool Groups::only_types_conflict(std::uint32_t a, std::uint32_t b) const { return conflict(a, b, Types::Matter) && !conflict(a, b, Types::Ignored); }

bool Groups::conflict(std::uint32_t a, std::uint32_t b, Types types) const {
  a = find(a);
  b = find(b);
  if (a == b) return false;
  const Group& first = groups_[a];
  const Group& second = groups_[b];
  if (share_article(first, second)) return true;
  if (cannot_links_.between(a, b)) return true;
  if (!first.overridden && !second.overridden) {
    if (!first.gazetteer_id.empty() && !second.gazetteer_id.empty()) return first.gazetteer_id != second.gazetteer_id;
    if (!first.country.empty() && !second.country.empty() && first.country != second.country) return true;
  }
  if (types == Types::Matter && !may_be_one_type(a, b)) return true;
  if (first.generations && second.generations && !(first.generations & second.generations)) return true;
  return !may_have_one_name(first, second);
}

bool Groups::unite(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (a != b && conflict(a, b)) return false;
  if (a != b) join(a, b);
  return true;
}

bool Groups::unite_must_linked(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (a == b) return true;
  if (share_article(groups_[a], groups_[b]) || cannot_links_.between(a, b)) return false;
  const bool overridden = conflict(a, b);
  join(a, b);
  groups_[find(a)].overridden |= overridden;
  return true;
}

void Groups::add_full_names(Group& to, const Group& from) const {
  for (const std::uint32_t name : from.full_names) {
    const auto is_it = [&](std::uint32_t known) { return known == name || names_.named(known).words == names_.named(name).words; };
    if (std::none_of(to.full_names.begin(), to.full_names.end(), is_it)) to.full_names.push_back(name);
  }
}

void Groups::join(std::uint32_t a, std::uint32_t b) {
  if (groups_[a].size < groups_[b].size) std::swap(a, b);
  ++joins_;
  Group& to = groups_[a];
  Group from = std::move(groups_[b]);
  groups_[b] = Group();
  parent_[b] = a;
  std::swap(next_[a], next_[b]);
  to.size += from.size;
  for (Group* group : {&to, &from}) {
    if (group->sources) continue;
    group->sources = std::make_unique<Sources>();
    if (group->source != kNoArticle) group->sources->insert(group->source);
  }
  to.sources->merge(*from.sources);
  to.gazetteer_id = std::max(to.gazetteer_id, from.gazetteer_id);
  to.country = std::max(to.country, from.country);
  to.types |= from.types;
  to.overridden |= from.overridden;
  to.generations |= from.generations;
  add_full_names(to, from);
  cannot_links_.move(b, a);
}

}  // namespace relata
