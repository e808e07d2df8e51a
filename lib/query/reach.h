// How far a query reaches from the things that it names, told by its text alone: what is not within reach cannot change its answer, so that of a
// large graph only a part is to be read.
//
//   reach_of("MATCH (a {label: 'Iran'})-[r]-(b)-[s]-(c) RETURN c", {})   ->  {.labels = {"Iran"}, .hops = 2}
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "query/query.h"

namespace relata {

struct Reach {
  std::set<std::string> labels{};
  std::set<std::string> aliases{};
  std::set<std::string> ids{};
  std::size_t hops = 0;  // all edges at nodes that are at most hops - 1 steps from a node so called are looked at, and no others
};

// Nothing where a pattern begins anywhere, walks without a bound or along shortest paths, where a function counts all edges of a node, for PROFILE,
// and for a query that is wrong.
std::optional<Reach> reach_of(std::string_view query, const Parameters& parameters);

}  // namespace relata
