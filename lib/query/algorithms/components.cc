// A walk from every node not yet seen. Tested by tests/query/components_test.cc.
#include "query/algorithms/components.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace relata {

std::vector<std::uint32_t> components(const Adjacency& graph) {
  constexpr std::uint32_t kNone = 0xffffffff;
  std::vector<std::uint32_t> component(graph.size(), kNone);
  std::uint32_t count = 0;
  for (std::uint32_t start = 0; start < graph.size(); ++start) {
    if (component[start] != kNone) continue;
    std::vector<std::uint32_t> open{start};
    component[start] = count;
    while (!open.empty()) {
      const std::uint32_t node = open.back();
      open.pop_back();
      for (const Hop& step : graph.at(node)) {
        if (component[step.node] != kNone) continue;
        component[step.node] = count;
        open.push_back(step.node);
      }
    }
    ++count;
  }
  return numbered_by_size(component);
}

std::vector<std::size_t> sizes_of(const std::vector<std::uint32_t>& group_of) {
  std::vector<std::size_t> sizes;
  for (const std::uint32_t group : group_of) {
    if (group >= sizes.size()) sizes.resize(group + 1, 0);
    ++sizes[group];
  }
  return sizes;
}

std::vector<std::uint32_t> numbered_by_size(const std::vector<std::uint32_t>& group_of) {
  const std::vector<std::size_t> sizes = sizes_of(group_of);
  std::vector<std::size_t> first(sizes.size(), group_of.size());
  for (std::size_t i = group_of.size(); i-- > 0;) first[group_of[i]] = i;
  std::vector<std::uint32_t> order(sizes.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return std::tie(sizes[b], first[a]) < std::tie(sizes[a], first[b]); });
  std::vector<std::uint32_t> number(sizes.size());
  for (std::uint32_t n = 0; n < order.size(); ++n) number[order[n]] = n;
  std::vector<std::uint32_t> numbered;
  for (const std::uint32_t group : group_of) numbered.push_back(number[group]);
  return numbered;
}

}  // namespace relata
