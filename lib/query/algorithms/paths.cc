// Each way after the first leaves an earlier one at some node (the spur), over a step that no earlier way with the same beginning took.
// The search from a spur is A* (Hart, Nilsson and Raphael 1968): how far every node is from the target is computed once, and what is
// blocked can only lengthen it. Costs are whole numbers, so sums are exact. Tested by tests/query/paths_test.cc.
#include "query/algorithms/paths.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <queue>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace relata {
namespace {

using Cost = std::uint64_t;
using Item = std::pair<Cost, std::uint32_t>;
using Queue = std::priority_queue<Item, std::vector<Item>, std::greater<>>;

constexpr Cost kStep = Cost{1} << 40;
constexpr Cost kPoorest = Cost{1} << 20;  // a thousand of the worst attested steps are less than one step more
constexpr Cost kNever = ~Cost{0};

// Calls take(neighbour, cost) for every node one step away.
template <typename Take>
void each_neighbour(const Adjacency& graph, std::uint32_t node, bool directed, bool Hop::*direction, Take take) {
  const std::span<const Hop> steps = graph.at(node);
  for (std::size_t begin = 0, end = 0; begin < steps.size(); begin = end) {
    double weight = 0;
    bool open = false;
    for (; end < steps.size() && steps[end].node == steps[begin].node; ++end) {
      if (directed && !(steps[end].*direction)) continue;
      open = true;
      weight += steps[end].weight;
    }
    if (open) take(steps[begin].node, kStep + static_cast<Cost>(static_cast<double>(kPoorest) / std::max(weight, 1.0)));
  }
}

class Search {
 public:
  Search(const Adjacency& graph, std::uint32_t to, const PathOptions& options)
      : graph_(graph), to_(to), directed_(options.directed), limit_(kStep * (options.max_length + 1)), left_(graph.size(), kNever) {
    Queue queue;
    queue.push({left_[to] = 0, to});
    while (!queue.empty()) {
      const Cost cost = queue.top().first;
      const std::uint32_t node = queue.top().second;
      queue.pop();
      if (cost > left_[node]) continue;
      each_neighbour(graph_, node, directed_, &Hop::backward, [&](std::uint32_t next, Cost step) {
        if (cost + step < limit_ && cost + step < left_[next]) queue.push({left_[next] = cost + step, next});
      });
    }
  }

  // The cheapest continuation of `root`, which costs `spent` so far: root and what follows, and its whole cost. Nodes of the root are
  // not entered again, and the first step goes to none of `closed`.
  std::optional<std::pair<Cost, Way>> from(const Way& root, Cost spent, const std::set<std::uint32_t>& closed) const {
    const std::unordered_set<std::uint32_t> passed(root.begin(), root.end());
    std::unordered_map<std::uint32_t, std::pair<Cost, std::uint32_t>> reached;  // node -> cost, node before
    Queue queue;  // by cost so far and left
    reached[root.back()] = {spent, root.back()};
    if (left_[root.back()] != kNever) queue.push({spent + left_[root.back()], root.back()});
    std::unordered_set<std::uint32_t> done;
    while (!queue.empty()) {
      const std::uint32_t node = queue.top().second;
      queue.pop();
      if (!done.insert(node).second) continue;
      if (node == to_) return std::pair(reached[node].first, traced(root, reached));
      const Cost cost = reached[node].first;
      each_neighbour(graph_, node, directed_, &Hop::forward, [&](std::uint32_t next, Cost step) {
        if (passed.contains(next) || (node == root.back() && closed.contains(next))) return;
        if (left_[next] == kNever || cost + step + left_[next] >= limit_) return;
        const auto [at, added] = reached.try_emplace(next, cost + step, node);
        if (!added && cost + step >= at->second.first) return;
        at->second = {cost + step, node};
        queue.push({cost + step + left_[next], next});
      });
    }
    return std::nullopt;
  }

  Cost cost_of(std::uint32_t node, std::uint32_t next) const {
    Cost cost = 0;
    each_neighbour(graph_, node, directed_, &Hop::forward, [&](std::uint32_t neighbour, Cost step) {
      if (neighbour == next) cost = step;
    });
    return cost;
  }

 private:
  Way traced(const Way& root, const std::unordered_map<std::uint32_t, std::pair<Cost, std::uint32_t>>& reached) const {
    Way way;
    for (std::uint32_t node = to_; node != root.back(); node = reached.at(node).second) way.push_back(node);
    way.insert(way.end(), root.rbegin(), root.rend());
    std::reverse(way.begin(), way.end());
    return way;
  }

  const Adjacency& graph_;
  const std::uint32_t to_;
  const bool directed_;
  const Cost limit_;  // exclusive
  std::vector<Cost> left_;
};

}  // namespace

std::vector<Way> shortest_paths(const Adjacency& graph, std::uint32_t from, std::uint32_t to, const PathOptions& options) {
  const Search search(graph, to, options);
  std::vector<Way> ways;
  std::set<std::pair<Cost, Way>> candidates;
  if (auto first = search.from({from}, 0, {})) candidates.insert(std::move(*first));
  while (ways.size() < options.count && !candidates.empty()) {
    ways.push_back(std::move(candidates.extract(candidates.begin()).value().second));
    const Way& last = ways.back();
    Cost spent = 0;
    for (std::size_t spur = 0; spur + 1 < last.size() && ways.size() < options.count; ++spur) {
      const Way root(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(spur) + 1);
      std::set<std::uint32_t> closed;
      for (const Way& way : ways)
        if (way.size() > root.size() && std::equal(root.begin(), root.end(), way.begin())) closed.insert(way[root.size()]);
      if (auto way = search.from(root, spent, closed)) candidates.insert(std::move(*way));
      spent += search.cost_of(last[spur], last[spur + 1]);
    }
  }
  return ways;
}

}  // namespace relata
