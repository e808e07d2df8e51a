// Greedy heads first: when they make a tree with one root, which is the rule, they are the best tree. Otherwise the cycles are
// contracted one after another, in double precision because of the root penalty.
// Tested by tests/analysis/tree_test.cc against all trees of short sentences.
#include "analysis/tree.h"

#include <algorithm>
#include <limits>

namespace relata {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr std::uint32_t kNone = 0xffffffff;

struct Problem {
  std::size_t nodes;           // node 0 is the root
  std::vector<double> weight;  // [head][dependent]
  double& at(std::size_t head, std::size_t dependent) { return weight[head * nodes + dependent]; }
  double at(std::size_t head, std::size_t dependent) const { return weight[head * nodes + dependent]; }
};

std::vector<std::uint32_t> greedy_heads(const Problem& p) {
  std::vector<std::uint32_t> head(p.nodes, kNone);
  for (std::size_t d = 1; d < p.nodes; ++d) {
    std::size_t best = d == 1 && p.nodes > 2 ? 2 : d == 1 ? 0 : 1;
    for (std::size_t h = 0; h < p.nodes; ++h)
      if (h != d && (p.at(h, d) > p.at(best, d) || best == d)) best = h;
    head[d] = static_cast<std::uint32_t>(best);
  }
  return head;
}

// The nodes of one cycle, or none.
std::vector<std::uint32_t> find_cycle(const std::vector<std::uint32_t>& head) {
  std::vector<std::uint32_t> seen(head.size(), 0);
  for (std::uint32_t start = 1; start < head.size(); ++start) {
    std::uint32_t at = start;
    while (at != 0 && seen[at] == 0) {
      seen[at] = start;
      at = head[at];
    }
    if (at == 0 || seen[at] != start) continue;
    std::vector<std::uint32_t> cycle;
    for (std::uint32_t n = at; cycle.empty() || n != at; n = head[n]) cycle.push_back(n);
    return cycle;
  }
  return {};
}

std::vector<std::uint32_t> solve(const Problem& p) {
  std::vector<std::uint32_t> head = greedy_heads(p);
  const std::vector<std::uint32_t> cycle = find_cycle(head);
  if (cycle.empty()) return head;
  // The cycle becomes the last node of a smaller problem; new_of and old_of translate the others.
  std::vector<std::uint32_t> new_of(p.nodes, kNone), old_of;
  std::vector<bool> in_cycle(p.nodes, false);
  for (const std::uint32_t n : cycle) in_cycle[n] = true;
  for (std::uint32_t n = 0; n < p.nodes; ++n)
    if (!in_cycle[n]) {
      new_of[n] = static_cast<std::uint32_t>(old_of.size());
      old_of.push_back(n);
    }
  const std::size_t c = old_of.size();
  Problem small{c + 1, std::vector<double>((c + 1) * (c + 1), kNever)};
  std::vector<std::uint32_t> enters(c, kNone), leaves(c, kNone);  // which cycle node is entered from / leads to an outer node
  for (std::size_t i = 0; i < c; ++i) {
    for (std::size_t j = 0; j < c; ++j) small.at(i, j) = p.at(old_of[i], old_of[j]);
    for (const std::uint32_t n : cycle) {
      const double in = p.at(old_of[i], n) - p.at(head[n], n), out = p.at(n, old_of[i]);
      if (enters[i] == kNone || in > small.at(i, c)) small.at(i, c) = in, enters[i] = n;
      if (leaves[i] == kNone || out > small.at(c, i)) small.at(c, i) = out, leaves[i] = n;
    }
  }
  const std::vector<std::uint32_t> inner = solve(small);
  for (std::size_t j = 1; j < c; ++j) head[old_of[j]] = inner[j] == c ? leaves[j] : old_of[inner[j]];
  head[enters[inner[c]]] = old_of[inner[c]];
  return head;
}

}  // namespace

std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t words) {
  Problem p{words + 1, std::vector<double>((words + 1) * (words + 1), kNever)};
  double least = 0, most = 0;
  for (const float s : scores) least = std::min(least, static_cast<double>(s)), most = std::max(most, static_cast<double>(s));
  const double penalty = (most - least + 1) * static_cast<double>(words + 1);
  for (std::size_t d = 0; d < words; ++d)
    for (std::size_t h = 0; h <= words; ++h)
      if (h != d + 1) p.at(h, d + 1) = static_cast<double>(scores[d * (words + 1) + h]) - (h == 0 ? penalty : 0);
  std::vector<std::uint32_t> heads = solve(p);
  heads.erase(heads.begin());
  return heads;
}

}  // namespace relata
