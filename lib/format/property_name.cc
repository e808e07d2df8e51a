// Tested by tests/format/formats_test.cc.
#include "format/property_name.h"

#include <algorithm>
#include <iterator>

#include "base/fold.h"

namespace relata {
namespace {

constexpr std::string_view kTaken[] = {"id",          "label",      "type",       "key",        "source",       "target",      "size",     "color",
                                       "r",           "g",          "b",          "suid",       "selected",     "self",        "timeset",  "interval",
                                       "entity_type", "aliases",    "mentions",   "confidence", "gazetteer_id", "country",     "roles",    "sources",
                                       "parts",       "properties", "nodelabel",  "edgelabel",  "edge label",   "edge weight", "relation", "interaction",
                                       "class",       "kind",       "claim_kind", "polarity",   "symmetric",    "x",           "y",        "disputed",
                                       "weight",      "start",      "end",        "evidence"};

template <typename Items>
PropertyNames names_of(const Items& items, const NameRules& rules) {
  std::set<std::string> names;
  for (const auto& item : items)
    for (const auto& [name, value] : item.properties) names.insert(name);
  return property_names(names, rules);
}

template <typename Items>
std::map<std::string, PropertyType> types_of(const Items& items) {
  std::map<std::string, PropertyType> types;
  for (const auto& item : items)
    for (const auto& [name, value] : item.properties) {
      const PropertyType type = type_of_property(value);
      const auto [before, added] = types.emplace(name, type);
      if (added || before->second == type) continue;
      const auto is_number = [](PropertyType one) { return one == PropertyType::Whole || one == PropertyType::Real; };
      before->second = is_number(type) && is_number(before->second) ? PropertyType::Real : PropertyType::Text;
    }
  return types;
}

}  // namespace

PropertyNames property_names(const std::set<std::string>& names, const NameRules& rules) {
  PropertyNames written;
  std::set<std::string> used(std::begin(kTaken), std::end(kTaken));
  for (const std::string_view name : rules.taken) used.insert(lower(name));
  const auto is_forbidden = [&](char c) { return rules.forbidden.find(c) != std::string_view::npos; };
  for (const std::string& name : names)  // what can stay has the first choice
    if (std::ranges::none_of(name, is_forbidden) && used.insert(lower(name)).second) written.emplace(name, name);
  for (const std::string& name : names) {
    if (written.contains(name)) continue;
    std::string plain = name;
    std::ranges::replace_if(plain, is_forbidden, '_');
    while (!used.insert(lower(plain)).second) plain += '_';
    written.emplace(name, std::move(plain));
  }
  return written;
}

PropertyNames property_names(const std::vector<Node>& nodes, const NameRules& rules) { return names_of(nodes, rules); }
PropertyNames property_names(const std::vector<Edge>& edges, const NameRules& rules) { return names_of(edges, rules); }

std::map<std::string, PropertyType> property_types(const std::vector<Node>& nodes) { return types_of(nodes); }
std::map<std::string, PropertyType> property_types(const std::vector<Edge>& edges) { return types_of(edges); }

}  // namespace relata
