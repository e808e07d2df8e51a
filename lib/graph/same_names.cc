// Tested by tests/graph/build_test.cc.
#include "graph/same_names.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "graph/label_table.h"
#include "graph/short_names.h"

namespace relata {
namespace {

bool may_be_one(const Node& a, const Node& b) {
  const auto differ = [](const SharedText& x, const SharedText& y) { return !x.empty() && !y.empty() && x != y; };
  return a.label != b.label && a.type == b.type && !differ(a.gazetteer_id, b.gazetteer_id) && !differ(a.country, b.country);
}

bool is_unknown_place(const Node& node) { return is_place(node.type) && node.gazetteer_id.empty() && node.mentions <= 2; }

bool is_called(const Node& node, const std::string& name) {
  return std::any_of(node.aliases.begin(), node.aliases.end(), [&](const SharedText& alias) { return key_of(comparable_words(alias)) == name; });
}

// The only person whose full name ends so or who is called so, or the number of nodes.
std::uint32_t only_bearer(const std::vector<Node>& nodes, const LabelTable& names, const std::string& name) {
  const auto none = static_cast<std::uint32_t>(nodes.size());
  std::uint32_t bearer = none;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].type != EntityType::Person || names[i].words.size() < 2) continue;
    if (names[i].words.back() != name && !is_called(nodes[i], name)) continue;
    if (bearer != none) return none;
    bearer = i;
  }
  return bearer;
}

}  // namespace

std::vector<std::uint32_t> same_names(const std::vector<Node>& nodes) {
  const LabelTable names(nodes);
  std::vector<EntityType> types;
  for (const Node& node : nodes) types.push_back(node.type);
  std::vector<std::uint32_t> into(nodes.size());
  std::iota(into.begin(), into.end(), 0u);
  const auto join = [&](std::uint32_t a, std::uint32_t b) {
    if (into[a] != a || into[b] != b || !may_be_one(nodes[a], nodes[b])) return;
    for (std::uint32_t& to : into)
      if (to == b) to = a;
  };
  std::vector<std::uint32_t> order(nodes.size());  // so that the order of adding does not matter
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return std::tie(nodes[a].label, a) < std::tie(nodes[b].label, b); });
  std::map<std::pair<EntityType, std::string>, std::uint32_t> first;
  for (const std::uint32_t i : order) {
    if (types[i] == EntityType::Person || types[i] == EntityType::Concept || names[i].generic) continue;
    join(first.emplace(std::pair(types[i], spelling_key(names[i].words)), i).first->second, i);
  }
  ShortNames short_names(names, types);
  for (const std::uint32_t i : order)
    if (const auto* fuller = short_names.fuller_than(i); fuller && fuller->size() == 1) join(into[fuller->front()], into[i]);
  for (const std::uint32_t i : order) {
    if (!is_unknown_place(nodes[i]) || names[i].words.size() != 1 || into[i] != i) continue;
    if (const std::uint32_t bearer = only_bearer(nodes, names, names[i].words.front()); bearer < nodes.size())
      for (std::uint32_t& to : into)
        if (to == i) to = bearer;
  }
  return into;
}

}  // namespace relata
