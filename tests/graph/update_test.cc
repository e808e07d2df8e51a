// A graph that articles join and leave is the graph of those that are in it.
#include <boost/test/unit_test.hpp>

#include "changing_corpus.h"
#include "graph/update.h"
#include "random_graph.h"

using namespace relata;
using relata::testing::ChangingCorpus;
using relata::testing::random_article;
using relata::testing::random_foreign;

namespace {

class Sequence {
 public:
  explicit Sequence(std::uint32_t seed) : corpus_(seed) {}

  void step() {
    ChangingCorpus::Change change = corpus_.step();
    graph_ = update(std::move(graph_), change.removed, std::move(change.added));
  }

  bool is_as_fresh() const { return graph_ == corpus_.fresh(); }

 private:
  ChangingCorpus corpus_;
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
  both.decisions = {{.holds = false, .left = "Ada Marlow", .right = "Berta Marlow"}};
  BOOST_TEST((update(both, {"a.txt"}, {}).decisions == both.decisions));
}

BOOST_AUTO_TEST_SUITE_END()
