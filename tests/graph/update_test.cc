// A graph that articles join and leave is the graph of those that are in it.
#include <boost/test/unit_test.hpp>

#include <map>
#include <random>

#include "graph/update.h"
#include "random_graph.h"

using namespace relata;
using relata::testing::random_article;
using relata::testing::random_foreign;

namespace {

// Which articles there are, by number, and which version of each.
using Corpus = std::map<std::uint32_t, std::uint32_t>;

Graph fresh(const Corpus& corpus) {
  std::vector<Graph> graphs;
  for (const auto& [article, version] : corpus) graphs.push_back(random_article(version, article));
  return merge(std::move(graphs));
}

std::string id_of(std::uint32_t article) { return std::string(1, static_cast<char>('a' + article)) + ".txt"; }

class Sequence {
 public:
  explicit Sequence(std::uint32_t seed) : random_(seed) {}

  // Adds, replaces and removes up to three articles at once.
  void step() {
    std::vector<std::string> removed;
    std::vector<Graph> added;
    for (std::uint32_t n = 1 + below(3), article = below(10); n > 0; --n, article = (article + 3) % 10) {
      const bool known = corpus_.contains(article);
      if (known) removed.push_back(id_of(article));
      if (known && below(2) == 0) {
        corpus_.erase(article);
        continue;
      }
      corpus_[article] = below(1000);
      added.push_back(random_article(corpus_[article], article));
    }
    graph_ = update(std::move(graph_), removed, std::move(added));
  }

  bool is_as_fresh() const { return graph_ == fresh(corpus_); }

 private:
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

  std::mt19937 random_;
  Corpus corpus_;
  Graph graph_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(updating)

BOOST_AUTO_TEST_CASE(after_any_sequence_it_is_the_graph_of_its_articles) {
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    Sequence sequence(seed);
    for (int step = 0; step < 5; ++step) sequence.step();
    BOOST_REQUIRE_MESSAGE(sequence.is_as_fresh(), "seed " << seed);
  }
}

BOOST_AUTO_TEST_CASE(the_things_of_other_programs_stay) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Graph foreign = merge({random_foreign(seed, 0), random_foreign(seed, 1)});
    const Graph left = update(merge({foreign, random_article(seed, 0), random_article(seed, 1)}), {"a.txt", "b.txt"}, {});
    BOOST_TEST(left.sources.empty());
    for (const Node& node : foreign.nodes) BOOST_TEST(left.find_node(node.id) != Graph::npos);
  }
}

BOOST_AUTO_TEST_CASE(what_nobody_says_any_more_is_gone) {
  const Graph both = merge(random_article(1, 0), random_article(1, 1));
  BOOST_TEST((update(both, {"b.txt"}, {}) == random_article(1, 0)));
  BOOST_TEST((update(both, {"a.txt", "b.txt"}, {}) == Graph()));
  BOOST_TEST((update(both, {"z.txt"}, {}) == both));
}

BOOST_AUTO_TEST_CASE(decisions_outlive_the_articles) {
  Graph both = merge(random_article(1, 0), random_article(1, 1));
  both.decisions = {{.same = false, .left = "Ada Marlow", .right = "Berta Marlow"}};
  BOOST_TEST((update(both, {"a.txt"}, {}).decisions == both.decisions));
}

BOOST_AUTO_TEST_SUITE_END()
