// Where a foreign property stands among the fields of ours, it must not be taken for one of them, nor for another. Inside the
// room only.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"
#include "graph/property.h"

namespace relata {

// From the name of each foreign property to the one that is written for it.
using PropertyNames = std::map<std::string, std::string>;

// What a format allows beside what all formats do.
struct NameRules {
  std::span<const std::string_view> taken{};  // names with a meaning of their own, without regard to case
  std::string_view forbidden{};               // each of these bytes is written as an underscore
};

// A name stays as it is where it can. One that is that of a field of ours, or of one that readers of graphs give a meaning to
// ("weight"), one that is taken, and one that another property has already, without regard to case, gets underscores until it is
// free: "weight_".
PropertyNames property_names(const std::set<std::string>& names, const NameRules& rules = {});
PropertyNames property_names(const std::vector<Node>& nodes, const NameRules& rules = {});
PropertyNames property_names(const std::vector<Edge>& edges, const NameRules& rules = {});

// The type that all values of a name have: of integers and other numbers Real, of other mixtures Text.
std::map<std::string, PropertyType> property_types(const std::vector<Node>& nodes);
std::map<std::string, PropertyType> property_types(const std::vector<Edge>& edges);

}  // namespace relata
