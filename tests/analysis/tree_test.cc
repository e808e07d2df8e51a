// The best tree against all trees of short sentences.
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <random>

#include "analysis/tree.h"

using namespace relata;

namespace {

// The sum of a choice of columns, or -infinity if it is no tree with exactly one root.
double value_of(const std::vector<float>& scores, const std::vector<std::uint32_t>& columns) {
  const std::size_t n = columns.size();
  std::size_t roots = 0;
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    roots += columns[i] == 0;
    sum += scores[i * (n + 1) + columns[i]];
    std::size_t at = i, steps = 0;
    while (columns[at] != 0 && steps++ <= n) at = columns[at] - 1;
    if (columns[at] != 0) return -INFINITY;
  }
  return roots == 1 ? sum : -INFINITY;
}

double best_of_all(const std::vector<float>& scores, std::size_t n) {
  std::vector<std::uint32_t> columns(n, 0);
  double best = -INFINITY;
  while (true) {
    best = std::max(best, value_of(scores, columns));
    std::size_t i = 0;
    while (i < n && ++columns[i] > n) columns[i++] = 0;
    if (i == n) return best;
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_tree_is_the_best_of_all) {
  std::mt19937 random(11);
  std::normal_distribution<float> normal(0, 3);
  for (std::size_t n = 1; n <= 5; ++n)
    for (int round = 0; round < 150; ++round) {
      std::vector<float> scores(n * (n + 1));
      for (float& s : scores) s = round % 3 == 0 ? std::round(normal(random)) : normal(random);  // with ties now and then
      if (round % 5 == 0)
        for (std::size_t i = 0; i < n; ++i) scores[i * (n + 1)] += 20;  // every word wants to be the root
      BOOST_TEST(value_of(scores, best_tree(scores, n)) == best_of_all(scores, n), boost::test_tools::tolerance(1e-4));
    }
}

BOOST_AUTO_TEST_CASE(a_long_sentence_has_one_root_and_no_cycle) {
  std::mt19937 random(12);
  std::normal_distribution<float> normal(0, 3);
  for (const std::size_t n : {40, 250}) {
    std::vector<float> scores(n * (n + 1));
    for (float& s : scores) s = normal(random);
    BOOST_TEST(std::isfinite(value_of(scores, best_tree(scores, n))));
  }
}
