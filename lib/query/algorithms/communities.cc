// Nodes move to the neighbouring community that gains most; only those around a node that has moved are looked at again (Ozaki, Tezuka and Inaba, A simple
// acceleration method for the Louvain algorithm, 2016). Then communities become the nodes of a smaller graph, and so on until none are joined. Tested by
// tests/query/communities_test.cc.
#include "query/algorithms/communities.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <span>
#include <utility>

#include "query/algorithms/components.h"

namespace relata {
namespace {

struct Step {
  std::uint32_t node = 0;
  double weight = 0;
};

// A graph without direction, in compressed rows. The weight of a node's own loop counts twice in its degree, as it has both ends there.
struct Level {
  std::vector<std::size_t> first{0};  // of the steps of each node, and the end
  std::vector<Step> steps{};          // to other nodes, one to each
  std::vector<double> loops{};
  std::vector<double> degrees{};
  double total = 0;  // of all degrees

  std::size_t size() const { return loops.size(); }
  std::span<const Step> at(std::uint32_t node) const { return {steps.data() + first[node], steps.data() + first[node + 1]}; }

  // The next node, whose steps have been added.
  void close_node(double loop) {
    double degree = 2 * loop;
    for (std::size_t s = first.back(); s < steps.size(); ++s) degree += steps[s].weight;
    first.push_back(steps.size());
    loops.push_back(loop);
    degrees.push_back(degree);
    total += degree;
  }
};

Level first_level(const Adjacency& graph) {
  Level level;
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    double loop = 0;
    for (const Hop& hop : graph.at(i)) {  // in order of the other ends
      if (hop.node == i) loop += hop.weight;
      else if (level.steps.size() > level.first.back() && level.steps.back().node == hop.node) level.steps.back().weight += hop.weight;
      else level.steps.push_back({hop.node, hop.weight});
    }
    level.close_node(loop);
  }
  return level;
}

// Sums of weights by community, of which few are looked at together.
class Sums {
 public:
  explicit Sums(std::size_t communities) : sums_(communities, 0), is_touched_(communities, false) {}

  void add(std::uint32_t community, double weight) {
    if (!is_touched_[community]) touched_.push_back(community);
    is_touched_[community] = true;
    sums_[community] += weight;
  }
  double operator[](std::uint32_t community) const { return sums_[community]; }
  std::vector<std::uint32_t>& touched() { return touched_; }
  void clear() {
    for (const std::uint32_t community : touched_) sums_[community] = 0, is_touched_[community] = false;
    touched_.clear();
  }

 private:
  std::vector<double> sums_;
  std::vector<char> is_touched_;
  std::vector<std::uint32_t> touched_{};
};

// Every node in its own community at first; rounds of moves until one moves fewer than one node in a hundred.
class Moves {
 public:
  Moves(const Level& level, double resolution)
      : level_(level), resolution_(resolution), community_(level.size()), degrees_(level.degrees), towards_(level.size()) {
    std::iota(community_.begin(), community_.end(), 0u);
  }

  std::vector<std::uint32_t> made() && {
    constexpr std::size_t kFew = 100;  // a round that moves fewer than one node of so many is the last
    while (round() * kFew > level_.size()) {}
    return std::move(community_);
  }

 private:
  // Looks at every node, and again at those around one that has moved. How many moves there were.
  std::size_t round() {
    std::deque<std::uint32_t> waiting(level_.size());
    std::iota(waiting.begin(), waiting.end(), 0u);
    std::vector<char> waits(level_.size(), true);
    std::size_t moves = 0;
    for (; !waiting.empty(); waiting.pop_front()) {
      const std::uint32_t node = waiting.front();
      waits[node] = false;
      const std::uint32_t home = community_[node], best = best_of(node);
      if (best == home) continue;
      ++moves;
      degrees_[home] -= level_.degrees[node];
      degrees_[best] += level_.degrees[node];
      community_[node] = best;
      for (const Step& step : level_.at(node)) {
        if (waits[step.node] || community_[step.node] == best) continue;
        waits[step.node] = true;
        waiting.push_back(step.node);
      }
    }
    return moves;
  }

  // Where the node adds most to the modularity, of equals the first; its own community if no other gains.
  std::uint32_t best_of(std::uint32_t node) {
    constexpr double kLeastGain = 1e-12;  // of all weight
    const std::uint32_t home = community_[node];
    for (const Step& step : level_.at(node)) towards_.add(community_[step.node], step.weight);
    const double share = resolution_ * level_.degrees[node] / level_.total;
    const double at_home = towards_[home] - share * (degrees_[home] - level_.degrees[node]);
    std::uint32_t best = home;
    double most = at_home + kLeastGain * level_.total;
    for (const std::uint32_t to : towards_.touched()) {
      if (to == home) continue;
      const double gain = towards_[to] - share * degrees_[to];
      if (gain > most || (gain == most && best != home && to < best)) best = to, most = gain;
    }
    towards_.clear();
    return best;
  }

  const Level& level_;
  const double resolution_;
  std::vector<std::uint32_t> community_;
  std::vector<double> degrees_;  // of each community
  Sums towards_;                 // the weight from a node to each community around it
};

// Communities, numbered from 0, as nodes.
Level aggregated(const Level& level, const std::vector<std::uint32_t>& community) {
  const std::vector<std::size_t> sizes = sizes_of(community);
  std::vector<std::size_t> end(sizes.size());
  std::exclusive_scan(sizes.begin(), sizes.end(), end.begin(), std::size_t{0});
  std::vector<std::uint32_t> members(level.size());  // one community after the other
  for (std::uint32_t i = 0; i < level.size(); ++i) members[end[community[i]]++] = i;
  Level above;
  Sums towards(sizes.size());
  for (std::uint32_t c = 0; c < sizes.size(); ++c) {
    double inside = 0, loops = 0;  // an edge inside is seen from both ends
    for (std::size_t m = end[c] - sizes[c]; m < end[c]; ++m) {
      loops += level.loops[members[m]];
      for (const Step& step : level.at(members[m])) {
        if (community[step.node] == c) inside += step.weight;
        else towards.add(community[step.node], step.weight);
      }
    }
    std::ranges::sort(towards.touched());
    for (const std::uint32_t other : towards.touched()) above.steps.push_back({other, towards[other]});
    above.close_node(loops + inside / 2);
    towards.clear();
  }
  return above;
}

}  // namespace

std::vector<std::uint32_t> communities(const Adjacency& graph, const CommunityOptions& options) {
  std::vector<std::uint32_t> community(graph.size());
  std::iota(community.begin(), community.end(), 0u);
  Level level = first_level(graph);
  while (level.total > 0) {
    const std::vector<std::uint32_t> moved = numbered_by_size(Moves(level, options.resolution).made());
    for (std::uint32_t& c : community) c = moved[c];
    const std::size_t before = level.size();
    level = aggregated(level, moved);
    if (level.size() == before) break;
  }
  return numbered_by_size(community);
}

double modularity(const Adjacency& graph, const std::vector<std::uint32_t>& group_of, double resolution) {
  const Level level = first_level(graph);
  if (level.total <= 0) return 0;
  std::vector<double> inside(sizes_of(group_of).size(), 0), degrees(inside.size(), 0);
  for (std::uint32_t i = 0; i < level.size(); ++i) {
    degrees[group_of[i]] += level.degrees[i];
    inside[group_of[i]] += 2 * level.loops[i];
    for (const Step& step : level.at(i))
      if (group_of[step.node] == group_of[i]) inside[group_of[i]] += step.weight;
  }
  double sum = 0;
  for (std::size_t g = 0; g < inside.size(); ++g) sum += inside[g] / level.total - resolution * (degrees[g] / level.total) * (degrees[g] / level.total);
  return sum;
}

}  // namespace relata
