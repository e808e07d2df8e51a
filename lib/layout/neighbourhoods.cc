// Tested by tests/layout/layout_test.cc.
#include "layout/neighbourhoods.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace relata {

Neighbourhoods::Neighbourhoods(std::size_t nodes, std::span<const Spring> links) {
  struct Half {
    std::uint32_t from, to;
    double weight;
  };
  std::vector<Half> halves;
  halves.reserve(2 * links.size());
  for (const Spring& link : links) {
    if (link.a == link.b) continue;
    halves.push_back({link.a, link.b, link.weight});
    halves.push_back({link.b, link.a, link.weight});
  }
  std::stable_sort(halves.begin(), halves.end(), [](const Half& x, const Half& y) { return std::tie(x.from, x.to) < std::tie(y.from, y.to); });
  first_.assign(nodes + 1, 0);
  for (std::size_t i = 0; i < halves.size();) {
    double weight = 0;
    std::size_t end = i;
    for (; end < halves.size() && halves[end].from == halves[i].from && halves[end].to == halves[i].to; ++end) weight += halves[end].weight;
    all_.push_back({halves[i].to, 1 + std::log2(std::max(weight, 1.0)) / 2});
    ++first_[halves[i].from + 1];
    i = end;
  }
  for (std::size_t n = 0; n < nodes; ++n) first_[n + 1] += first_[n];
}

std::vector<std::vector<std::uint32_t>> Neighbourhoods::components() const {
  std::vector<std::vector<std::uint32_t>> found;
  std::vector<bool> seen(size(), false);
  for (std::uint32_t start = 0; start < size(); ++start) {
    if (seen[start]) continue;
    std::vector<std::uint32_t>& nodes = found.emplace_back(1, start);
    seen[start] = true;
    for (std::size_t next = 0; next < nodes.size(); ++next)
      for (const LayoutNeighbour& other : at(nodes[next]))
        if (!seen[other.node]) seen[other.node] = true, nodes.push_back(other.node);
    std::sort(nodes.begin(), nodes.end());
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& x, const auto& y) { return x.size() > y.size(); });
  return found;
}

Neighbourhoods Neighbourhoods::part(std::span<const std::uint32_t> nodes, std::vector<std::uint32_t>& index) const {
  for (std::uint32_t i = 0; i < nodes.size(); ++i) index[nodes[i]] = i;
  Neighbourhoods result;
  result.first_.push_back(0);
  for (const std::uint32_t node : nodes) {
    for (const LayoutNeighbour& other : at(node)) result.all_.push_back({index[other.node], other.weight});
    result.first_.push_back(result.all_.size());
  }
  return result;
}

}  // namespace relata
