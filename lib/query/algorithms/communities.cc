// Nodes move to the neighbouring community that gains most until none gains; then communities become the nodes of a smaller graph, and so
// on until nothing moves. Tested by tests/query/communities_test.cc.
#include "query/algorithms/communities.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "query/algorithms/components.h"

namespace relata {
namespace {

using Row = std::vector<std::pair<std::uint32_t, double>>;  // neighbours and weights, in order of neighbours

// A graph without direction. The weight of a node's own loop counts twice in its degree, as it has both ends there.
struct Level {
  std::vector<Row> rows;
  std::vector<double> loops;
  std::vector<double> degrees;
  double total = 0;  // of all degrees

  std::size_t size() const { return rows.size(); }
};

Level level_of(std::vector<std::map<std::uint32_t, double>>&& weights) {
  Level level;
  for (std::uint32_t i = 0; i < weights.size(); ++i) {
    Row row;
    double loop = 0, degree = 0;
    for (const auto& [node, weight] : weights[i]) {
      if (node == i) loop += weight;
      else row.emplace_back(node, weight);
      degree += node == i ? 2 * weight : weight;
    }
    level.rows.push_back(std::move(row));
    level.loops.push_back(loop);
    level.degrees.push_back(degree);
    level.total += degree;
  }
  return level;
}

Level first_level(const Adjacency& graph) {
  std::vector<std::map<std::uint32_t, double>> weights(graph.size());
  for (std::uint32_t i = 0; i < graph.size(); ++i)
    for (const Hop& step : graph.at(i)) weights[i][step.node] += step.weight;
  return level_of(std::move(weights));
}

// Every node in its own community at first; moves until none gains.
std::vector<std::uint32_t> settle(const Level& level, double resolution) {
  constexpr double kLeastGain = 1e-12;
  std::vector<std::uint32_t> community(level.size());
  std::iota(community.begin(), community.end(), 0u);
  std::vector<double> degree_of = level.degrees;  // of each community
  std::vector<double> towards(level.size(), 0);   // the weight from a node to each community around it
  std::vector<std::uint32_t> around;
  for (bool moved = true; moved;) {
    moved = false;
    for (std::uint32_t i = 0; i < level.size(); ++i) {
      const std::uint32_t home = community[i];
      around.assign(1, home);
      for (const auto& [node, weight] : level.rows[i]) {
        if (towards[community[node]] == 0 && community[node] != home) around.push_back(community[node]);
        towards[community[node]] += weight;
      }
      std::sort(around.begin(), around.end());
      degree_of[home] -= level.degrees[i];
      const auto gain = [&](std::uint32_t to) { return towards[to] - resolution * level.degrees[i] * degree_of[to] / level.total; };
      std::uint32_t best = home;
      double most = gain(home);
      for (const std::uint32_t to : around)
        if (const double g = gain(to); g > most + kLeastGain * level.total) best = to, most = g;
      for (const std::uint32_t to : around) towards[to] = 0;
      degree_of[best] += level.degrees[i];
      community[i] = best;
      moved = moved || best != home;
    }
  }
  return numbered_by_size(community);
}

// Communities as nodes.
Level aggregated(const Level& level, const std::vector<std::uint32_t>& community) {
  std::vector<std::map<std::uint32_t, double>> weights(sizes_of(community).size());
  for (std::uint32_t i = 0; i < level.size(); ++i) {
    if (level.loops[i] > 0) weights[community[i]][community[i]] += level.loops[i];
    for (const auto& [node, weight] : level.rows[i]) weights[community[i]][community[node]] += community[i] == community[node] ? weight / 2 : weight;
  }
  return level_of(std::move(weights));
}

}  // namespace

std::vector<std::uint32_t> communities(const Adjacency& graph, const CommunityOptions& options) {
  std::vector<std::uint32_t> community(graph.size());
  std::iota(community.begin(), community.end(), 0u);
  Level level = first_level(graph);
  while (level.total > 0) {
    const std::vector<std::uint32_t> moved = settle(level, options.resolution);
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
    for (const auto& [node, weight] : level.rows[i])
      if (group_of[node] == group_of[i]) inside[group_of[i]] += weight;
  }
  double sum = 0;
  for (std::size_t g = 0; g < inside.size(); ++g) sum += inside[g] / level.total - resolution * (degrees[g] / level.total) * (degrees[g] / level.total);
  return sum;
}

}  // namespace relata
