// Tested by tests/format/foreign_test.cc.
#include "format/foreign_words.h"

#include <algorithm>
#include <string>

#include "base/fold.h"

namespace relata {
namespace {

struct TypeWord {
  std::string_view word;
  EntityType type;
};

constexpr TypeWord kTypes[] = {
    {"organization", EntityType::Org}, {"organisation", EntityType::Org}, {"company", EntityType::Org},   {"institution", EntityType::Org},
    {"geo", EntityType::Gpe},          {"country", EntityType::Gpe},      {"city", EntityType::Gpe},      {"state", EntityType::Gpe},
    {"location", EntityType::Loc},     {"place", EntityType::Loc},        {"facility", EntityType::Fac},  {"people", EntityType::Person},
    {"human", EntityType::Person},     {"per", EntityType::Person},       {"group", EntityType::Norp},    {"concept", EntityType::Concept},
    {"category", EntityType::Concept}, {"technology", EntityType::Product}};

constexpr std::string_view kRelationNames[] = {"labele",    "relationship", "relationship_type", "relation_type", "rel_type", "rel",
                                               "predicate", "edge_type",    "foreign_type",      "type",          "name",     "keywords"};
constexpr std::string_view kTypeNames[] = {"labelv", "node_type", "category"};

template <typename Names>
Properties::iterator find_any(Properties& properties, const Names& names) {
  for (const std::string_view name : names)
    for (auto at = properties.begin(); at != properties.end(); ++at)
      if (lower(at->first) == name && !at->second.empty()) return at;
  return properties.end();
}

}  // namespace

std::optional<EntityType> foreign_type(std::string_view word) {
  if (const auto ours = entity_type(word)) return ours;
  const std::string wanted = lower(word);
  const auto* found = std::ranges::find_if(kTypes, [&](const TypeWord& row) { return row.word == wanted; });
  return found == std::end(kTypes) ? std::nullopt : std::optional(found->type);
}

void take_relation(Edge& edge) {
  if (!edge.relation.empty() || !edge.label.empty()) return;
  const auto found = find_any(edge.properties, kRelationNames);
  if (found == edge.properties.end()) return;
  edge.label = found->second;
  edge.properties.erase(found);
}

void take_type(Node& node) {
  if (node.type != EntityType::Misc) return;
  const auto found = find_any(node.properties, kTypeNames);
  if (found == node.properties.end()) return;
  const std::optional<EntityType> type = foreign_type(found->second);
  if (!type) return;
  node.type = *type;
  node.properties.erase(found);
}

}  // namespace relata
