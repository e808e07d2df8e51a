// Each way after the first leaves an earlier one at some node (the spur), over a step that no earlier way with the same beginning took.
// A search goes from both ends, Dijkstra's on either side, and ends when the two together have gone as far as the best way found. With
// tolls the cheapest way to a node may have more steps than another, and so be too long: a node has several labels then, none of
// which is worse than another in both. Costs are whole numbers, so sums are exact. Tested by tests/query/paths_test.cc.
#include "query/algorithms/paths.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <optional>
#include <queue>
#include <set>
#include <utility>

namespace relata {
namespace {

using Cost = std::uint64_t;

constexpr Cost kStep = Cost{1} << 40;
constexpr Cost kPoorest = Cost{1} << 20;  // a thousand of the worst attested steps are less than one step more
constexpr Cost kPart = kStep / kWholeStep;
constexpr Cost kNever = ~Cost{0};
constexpr std::uint32_t kNone = 0xffffffff;

// One way to a node from where a side began.
struct Label {
  Cost cost;
  std::uint32_t node, steps;
  std::uint32_t before;  // label of the node before
  std::uint32_t other;   // label of the same node
};

// What is reached from one end.
class Side {
 public:
  explicit Side(std::uint32_t start) { add({0, start, 0, kNone, kNone}); }

  // The least cost of what is not settled; kNever when nothing is left.
  Cost least() {
    while (!queue_.empty() && is_beaten(queue_.top().second)) queue_.pop();
    return queue_.empty() ? kNever : queue_.top().first;
  }
  std::size_t waiting() const { return queue_.size(); }

  // REQUIRES: least() != kNever. The label stays where it is; its position.
  std::uint32_t settle() {
    const std::uint32_t at = queue_.top().second;
    queue_.pop();
    return at;
  }

  // Its position, or kNone where the node has one that is as good.
  std::uint32_t add(Label label) {
    const std::uint32_t at = static_cast<std::uint32_t>(labels_.size());
    const auto [last, is_new] = last_.try_emplace(label.node, at);
    if (!is_new) {
      for (std::uint32_t i = last->second; i != kNone; i = labels_[i].other)
        if (labels_[i].cost <= label.cost && labels_[i].steps <= label.steps) return kNone;
      label.other = std::exchange(last->second, at);
    }
    labels_.push_back(label);
    queue_.push({label.cost, at});
    return at;
  }

  const Label& operator[](std::uint32_t at) const { return labels_[at]; }

  // Calls take(position) for each label of the node.
  template <typename Take>
  void each(std::uint32_t node, Take take) const {
    const auto last = last_.find(node);
    for (std::uint32_t i = last == last_.end() ? kNone : last->second; i != kNone; i = labels_[i].other) take(i);
  }

  // The nodes from where the label stands to the start.
  Way back_from(std::uint32_t at) const {
    Way way;
    for (; at != kNone; at = labels_[at].before) way.push_back(labels_[at].node);
    return way;
  }

 private:
  using Item = std::pair<Cost, std::uint32_t>;

  bool is_beaten(std::uint32_t at) const {
    const Label& label = labels_[at];
    for (std::uint32_t i = last_.at(label.node); i != at && i != kNone; i = labels_[i].other)  // those that came later
      if (labels_[i].cost <= label.cost && labels_[i].steps <= label.steps) return true;
    return false;
  }

  std::vector<Label> labels_{};
  boost::unordered_flat_map<std::uint32_t, std::uint32_t> last_{};  // of the labels of each node
  std::priority_queue<Item, std::vector<Item>, std::greater<>> queue_{};
};

struct Found {
  Cost cost = kNever;
  Way way{};
  auto operator<=>(const Found&) const = default;
};

class Search {
 public:
  Search(const Adjacency& graph, std::uint32_t to, const PathOptions& options) : graph_(graph), to_(to), options_(options) {}

  // The cheapest continuation of `root`, which costs `spent` so far: root and what follows, and its whole cost. Nodes of the root are
  // not entered again, and the first step goes to none of `taken`.
  std::optional<Found> from(const Way& root, Cost spent, const std::set<std::uint32_t>& taken) const {
    const std::uint32_t start = root.back();
    const std::size_t most = options_.max_length - (root.size() - 1);
    const auto is_closed = [&](std::uint32_t node) {
      return (!options_.closed.empty() && options_.closed[node]) || std::find(root.begin(), root.end(), node) != root.end();
    };
    Side ahead(start), back(to_);
    Cost best = kNever;
    std::uint32_t best_ahead = kNone, best_back = kNone;
    while (true) {
      const Cost near = ahead.least(), far = back.least();
      if (near == kNever || far == kNever || near + far >= best) break;
      const bool forward = ahead.waiting() <= back.waiting();
      Side& side = forward ? ahead : back;
      const Side& other = forward ? back : ahead;
      const std::uint32_t at = side.settle();
      const Label label = side[at];
      if (label.steps == most) continue;
      each_neighbour(label.node, forward ? &Hop::forward : &Hop::backward, [&](std::uint32_t next, Cost step) {
        const std::uint32_t first = forward ? label.node : next, second = forward ? next : label.node, end = forward ? to_ : start;
        if ((next != end && is_closed(next)) || (first == start && taken.contains(second))) return;
        const Cost cost = label.cost + step + toll(second);
        if (cost + (forward ? far : near) >= best) return;
        const std::uint32_t added = side.add({cost, next, label.steps + 1, at, kNone});
        if (added == kNone) return;
        other.each(next, [&](std::uint32_t meeting) {
          if (label.steps + 1 + other[meeting].steps > most || cost + other[meeting].cost >= best) return;
          best = cost + other[meeting].cost;
          best_ahead = forward ? added : meeting;
          best_back = forward ? meeting : added;
        });
      });
    }
    if (best == kNever) return std::nullopt;
    Found found{spent + best, root};
    const Way here = ahead.back_from(best_ahead), there = back.back_from(best_back);
    found.way.insert(found.way.end(), here.rbegin() + 1, here.rend());
    found.way.insert(found.way.end(), there.begin() + 1, there.end());
    return found;
  }

  Cost cost_of(std::uint32_t node, std::uint32_t next) const {
    Cost cost = 0;
    each_neighbour(node, &Hop::forward, [&](std::uint32_t neighbour, Cost step) {
      if (neighbour == next) cost = step + toll(next);
    });
    return cost;
  }

 private:
  Cost toll(std::uint32_t node) const { return node == to_ || options_.tolls.empty() ? 0 : options_.tolls[node] * kPart; }

  // Calls take(neighbour, cost) for every node one step away.
  template <typename Take>
  void each_neighbour(std::uint32_t node, bool Hop::*direction, Take take) const {
    const std::span<const Hop> steps = graph_.at(node);
    for (std::size_t begin = 0, end = 0; begin < steps.size(); begin = end) {
      double weight = 0;
      bool open = false, affirmed = false;
      for (; end < steps.size() && steps[end].node == steps[begin].node; ++end) {
        if (options_.directed && !(steps[end].*direction)) continue;
        open = true;
        affirmed = affirmed || steps[end].affirmed;
        weight += steps[end].weight;
      }
      if (!open) continue;
      const Cost poverty = static_cast<Cost>(static_cast<double>(kPoorest) / std::max(weight, 1.0));
      take(steps[begin].node, kStep + poverty + (affirmed ? 0 : options_.unaffirmed * kPart));
    }
  }

  const Adjacency& graph_;
  const std::uint32_t to_;
  const PathOptions& options_;
};

}  // namespace

std::vector<Way> shortest_paths(const Adjacency& graph, std::uint32_t from, std::uint32_t to, const PathOptions& options) {
  const Search search(graph, to, options);
  std::vector<Way> ways;
  std::set<Found> candidates;
  if (auto first = search.from({from}, 0, {})) candidates.insert(std::move(*first));
  while (ways.size() < options.count && !candidates.empty()) {
    ways.push_back(std::move(candidates.extract(candidates.begin()).value().way));
    const Way& last = ways.back();
    Cost spent = 0;
    for (std::size_t spur = 0; spur + 1 < last.size() && ways.size() < options.count; ++spur) {
      const Way root(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(spur) + 1);
      std::set<std::uint32_t> taken;
      for (const Way& way : ways)
        if (way.size() > root.size() && std::equal(root.begin(), root.end(), way.begin())) taken.insert(way[root.size()]);
      if (auto way = search.from(root, spent, taken)) candidates.insert(std::move(*way));
      spent += search.cost_of(last[spur], last[spur + 1]);
    }
  }
  return ways;
}

}  // namespace relata
