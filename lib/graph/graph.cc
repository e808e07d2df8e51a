// Look-up by binary search over the sorted vectors. Tested by tests/graph/graph_test.cc.
#include "graph/graph.h"

#include <algorithm>

namespace relata {
namespace {

template <typename Item>
std::size_t find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto at = std::lower_bound(items.begin(), items.end(), id, [](const Item& item, std::string_view key) { return item.id < key; });
  return at != items.end() && at->id == id ? static_cast<std::size_t>(at - items.begin()) : Graph::npos;
}

}  // namespace

std::size_t Graph::find_node(std::string_view id) const { return find_by_id(nodes, id); }
std::size_t Graph::find_edge(std::string_view id) const { return find_by_id(edges, id); }

}  // namespace relata
