// Tested by tests/graph/identity_test.cc.
#include "graph/relational_similarity.h"

#include <algorithm>
#include <cmath>

namespace relata {

RelationalSimilarity::RelationalSimilarity(const Parts& parts, const Groups& groups) : parts_(parts), groups_(groups), first_(parts.nodes.size() + 1, 0) {
  const auto each_pair = [&](auto take) {
    for (const PartStatement& s : parts.statements) take(s.source, s.target);
    for (const auto& [a, b] : parts.related) take(a, b);
  };
  each_pair([&](std::uint32_t a, std::uint32_t b) { ++first_[a + 1], ++first_[b + 1]; });
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  neighbours_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  each_pair([&](std::uint32_t a, std::uint32_t b) { neighbours_[next[a]++] = b, neighbours_[next[b]++] = a; });
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

std::vector<std::uint32_t> RelationalSimilarity::neighbours_of(std::uint32_t part) const {
  std::vector<std::uint32_t> all;
  groups_.each_member(part, [&](std::uint32_t member) {
    for (std::uint32_t i = first_[member]; i < first_[member + 1]; ++i)
      if (groups_.find(neighbours_[i]) != groups_.find(part)) all.push_back(groups_.find(neighbours_[i]));
  });
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

void RelationalSimilarity::add_roles(std::uint32_t part, Facts& facts) const {
  groups_.each_member(part, [&](std::uint32_t member) {
    for (const std::string_view role : parts_.nodes[member].roles) {
      const auto [title, id] = parts_of_role(role);
      facts.titles.emplace(title);
      if (id.empty()) continue;
      const std::uint32_t body = find_part(parts_.nodes, source_of(parts_.nodes[member]), id);
      if (body != kNoNode) facts.posts.insert(role_of(title, std::to_string(groups_.find(body))));
    }
  });
}

const RelationalSimilarity::Facts& RelationalSimilarity::facts_of(std::uint32_t part) const {
  const auto [at, added] = known_.try_emplace(groups_.find(part));
  if (added) {
    at->second.neighbours = neighbours_of(part);
    add_roles(part, at->second);
  }
  return at->second;
}

std::size_t RelationalSimilarity::degree_of(std::uint32_t group) const {
  const auto [at, added] = degrees_.try_emplace(group, 0);
  std::size_t& degree = at->second;
  if (added) groups_.each_member(group, [&](std::uint32_t member) { degree += first_[member + 1] - first_[member]; });
  return degree;
}

double RelationalSimilarity::between(std::uint32_t a, std::uint32_t b) const {
  if (known_at_ != groups_.joins()) {
    known_.clear();
    degrees_.clear();
    known_at_ = groups_.joins();
  }
  const Facts& x = facts_of(a);
  const Facts& y = facts_of(b);
  const auto common = [](const std::set<std::string>& some, const std::set<std::string>& others) {
    return std::count_if(some.begin(), some.end(), [&](const std::string& item) { return others.contains(item); });
  };
  double score = 2 * static_cast<double>(common(x.posts, y.posts));
  if (score == 0 && common(x.titles, y.titles) > 0) score = 0.5;
  const auto& few = x.neighbours.size() < y.neighbours.size() ? x.neighbours : y.neighbours;
  const auto& many = x.neighbours.size() < y.neighbours.size() ? y.neighbours : x.neighbours;
  for (const std::uint32_t neighbour : few)
    if (std::binary_search(many.begin(), many.end(), neighbour)) score += 1 / std::max(1.0, std::log2(static_cast<double>(degree_of(neighbour))));
  return score;
}

}  // namespace relata
