// Tested by tests/graph/identity_test.cc.
#include "graph/match_probability.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace relata {
namespace {

struct KindRow {
  std::string_view text;
  double odds;  // that two such names of two articles are of one thing
};

// In the order of PairKind. The odds are rough, from what the pairs of some hundred articles turned out to be.
constexpr std::array<KindRow, 8> kKinds = {{{"the same name, which many institutions have", 0.2},
                                            {"the same name, of another kind of thing", 0.6},
                                            {"names alike, and more than one fits", 1.5},
                                            {"an acronym of both", 1},
                                            {"an acronym that fits", 0.4},
                                            {"another name of one is the name of the other", 1.5},
                                            {"one name is the other's without the maker or the kind of company", 1},
                                            {"a last name that several have", 0.5}}};

// Articles of a node that are looked at.
constexpr std::size_t kMostArticles = 200;

}  // namespace

std::string_view text_of(PairKind kind) { return kKinds[static_cast<std::size_t>(kind)].text; }

MatchProbability::MatchProbability(const Graph& graph) : graph_(graph) {
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
    for (const SharedText& source : graph.nodes[i].sources) in_article_[source.view()].push_back(i);
}

std::vector<std::uint32_t> MatchProbability::things_beside(std::uint32_t node) const {
  std::vector<std::uint32_t> things;
  const std::vector<SharedText>& sources = graph_.nodes[node].sources;
  for (std::size_t s = 0; s < sources.size() && s < kMostArticles; ++s)
    if (const auto there = in_article_.find(sources[s].view()); there != in_article_.end())
      things.insert(things.end(), there->second.begin(), there->second.end());
  std::sort(things.begin(), things.end());
  things.erase(std::unique(things.begin(), things.end()), things.end());
  return things;
}

double MatchProbability::company(std::uint32_t left, std::uint32_t right) const {
  const std::vector<std::uint32_t> one = things_beside(left), other = things_beside(right);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(one, other, std::back_inserter(both));
  const double all = static_cast<double>(graph_.sources.size());
  double sum = 0;
  for (const std::uint32_t thing : both) {
    const double named = static_cast<double>(graph_.nodes[thing].sources.size());
    if (thing != left && thing != right && named > 1 && named < all) sum += 1 / (named - 1);
  }
  return sum;
}

double MatchProbability::of(std::uint32_t left, std::uint32_t right, PairKind kind, double similarity, std::size_t fitting) const {
  constexpr double kMost = 4;  // doublings of the odds
  const double doublings = std::min(2 * similarity, kMost) + std::min(company(left, right), kMost);
  const double odds = kKinds[static_cast<std::size_t>(kind)].odds / static_cast<double>(std::max<std::size_t>(fitting, 1)) * std::exp2(doublings);
  return odds / (1 + odds);
}

}  // namespace relata
