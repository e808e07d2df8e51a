// Tested by tests/format/foreign_test.cc.
#include "format/foreign_words.h"

#include <algorithm>
#include "base/fold.h"
#include "format/json_records.h"
#include "format/json_text.h"
#include "graph/property.h"

namespace relata {
namespace {

struct TypeWord {
  std::string_view word;
  EntityType type;
};

constexpr TypeWord kTypes[] = {{"organization", EntityType::Org}, {"organisation", EntityType::Org}, {"company", EntityType::Org},
                               {"institution", EntityType::Org},  {"geo", EntityType::Gpe},          {"country", EntityType::Gpe},
                               {"city", EntityType::Gpe},         {"state", EntityType::Gpe},        {"location", EntityType::Loc},
                               {"place", EntityType::Loc},        {"facility", EntityType::Fac},     {"people", EntityType::Person},
                               {"human", EntityType::Person},     {"per", EntityType::Person},       {"group", EntityType::Norp},
                               {"concept", EntityType::Concept},  {"category", EntityType::Concept}, {"technology", EntityType::Product}};

constexpr std::string_view kRelationNames[] = {"labele",    "relationship", "relationship_type", "relation_type", "rel_type", "rel",
                                               "predicate", "edge_type",    "foreign_type",      "type",          "name",     "keywords"};
constexpr std::string_view kLabel = "labelv";  // says nothing but the type
constexpr std::string_view kTypeNames[] = {kLabel, "node_type", "category"};

template <typename Names>
Properties::iterator find_any(Properties& properties, const Names& names) {
  for (const std::string_view name : names)
    for (auto at = properties.begin(); at != properties.end(); ++at)
      if (lower(at->first) == name && !at->second.empty()) return at;
  return properties.end();
}

constexpr const char* kProperty = "foreign_type";

}  // namespace

std::optional<EntityType> foreign_type(std::string_view word) {
  if (const auto ours = entity_type(word)) return ours;
  const std::string wanted = lower(word);
  const auto* found = std::ranges::find_if(kTypes, [&](const TypeWord& row) { return row.word == wanted; });
  return found == std::end(kTypes) ? std::nullopt : std::optional(found->type);
}

void add_types(Node& node, const std::vector<std::string>& words) {
  std::vector<SharedText> kept;
  if (const auto before = node.properties.find(kProperty); before != node.properties.end()) {
    TextCache texts;
    const std::string_view text = plain_property(before->second);
    if (type_of_property(before->second) == PropertyType::List) kept = read_strings(text, texts);
    else kept.emplace_back(text);
  }
  for (const std::string& word : words) {
    if (const auto type = foreign_type(word)) node.type = *type;
    const bool says_more = !word.empty() && !entity_type(word) && word != "Entity";  // "Entity" is what ours all are in Neo4j
    if (says_more && std::ranges::find(kept, SharedText(word)) == kept.end()) kept.emplace_back(word);
  }
  if (kept.size() == 1) node.properties[kProperty] = text_property(kept.front().str());
  else if (!kept.empty()) node.properties[kProperty] = typed_property(json_of([&](Output& out) { put_strings(out, kept); }));
}

void take_relation(Edge& edge) {
  if (!edge.relation.empty() || !edge.label.empty()) return;
  const auto found = find_any(edge.properties, kRelationNames);
  if (found == edge.properties.end()) return;
  edge.label = plain_property(found->second);
  edge.properties.erase(found);
}

void take_type(Node& node) {
  if (node.type != EntityType::Misc) return;
  const auto found = find_any(node.properties, kTypeNames);
  if (found == node.properties.end()) return;
  const std::string word(plain_property(found->second));
  if (!foreign_type(word) && lower(found->first) != kLabel) return;
  node.properties.erase(found);
  add_types(node, {word});
}

}  // namespace relata
