// Tested by tests/graph/identity_test.cc.
#include "graph/kinship.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace relata {

Kinship::Kinship(const Parts& parts, const Groups& groups) : parts_(parts), groups_(groups), first_(parts.nodes.size() + 1, 0) {
  for (const PartStatement& s : parts.statements) {
    ++first_[s.source + 1];
    ++first_[s.target + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  neighbours_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (const PartStatement& s : parts.statements) {
    neighbours_[next[s.source]++] = s.target;
    neighbours_[next[s.target]++] = s.source;
  }
  // Each neighbour once: what is said twice, or in two graphs, makes nobody closer.
  std::uint32_t end = 0;
  for (std::size_t i = 0; i + 1 < first_.size(); ++i) {
    const auto begin = neighbours_.begin() + first_[i];
    std::sort(begin, neighbours_.begin() + first_[i + 1]);
    const auto last = std::unique(begin, neighbours_.begin() + first_[i + 1]);
    first_[i] = end;
    end = static_cast<std::uint32_t>(std::move(begin, last, neighbours_.begin() + end) - neighbours_.begin());
  }
  first_.back() = end;
}

std::set<std::uint32_t> Kinship::neighbours_of(std::uint32_t part) const {
  std::set<std::uint32_t> all;
  for (const std::uint32_t member : groups_.members(part))
    for (std::uint32_t i = first_[member]; i < first_[member + 1]; ++i)
      if (groups_.find(neighbours_[i]) != groups_.find(part)) all.insert(groups_.find(neighbours_[i]));
  return all;
}

std::set<std::string> Kinship::roles_of(std::uint32_t part, bool with_body) const {
  std::set<std::string> roles;
  for (const std::uint32_t member : groups_.members(part)) {
    for (const std::string& role : parts_.nodes[member].roles) {
      const std::size_t at = role.rfind('@');
      const std::uint32_t body = at == std::string::npos ? kNoNode
                                                         : find_part(parts_.nodes, source_of(parts_.nodes[member]),
                                                                     std::string_view(role).substr(at + 1));
      if (!with_body) roles.insert(role.substr(0, at));
      else if (body != kNoNode) roles.insert(role.substr(0, at + 1) + std::to_string(groups_.find(body)));
    }
  }
  return roles;
}

double Kinship::between(std::uint32_t a, std::uint32_t b) const {
  const auto common = [](const auto& x, const auto& y) {
    typename std::decay_t<decltype(x)> both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::inserter(both, both.end()));
    return both;
  };
  double score = 2 * static_cast<double>(common(roles_of(a, true), roles_of(b, true)).size());
  if (score == 0 && !common(roles_of(a, false), roles_of(b, false)).empty()) score = 0.5;
  for (const std::uint32_t neighbour : common(neighbours_of(a), neighbours_of(b))) {
    std::size_t degree = 0;
    for (const std::uint32_t member : groups_.members(neighbour)) degree += first_[member + 1] - first_[member];
    score += 1 / std::max(1.0, std::log2(static_cast<double>(degree)));
  }
  return score;
}

}  // namespace relata
