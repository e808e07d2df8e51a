// What a part of a store answers is what the whole answers.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "format/ugly_graph.h"
#include "scratch.h"
#include "store/store_part.h"

using namespace relata;
using relata::testing::Scratch;

namespace {

bool is_at(const Edge& edge, std::string_view id) { return edge.source == id || edge.target == id; }

}  // namespace

BOOST_AUTO_TEST_SUITE(part_of_a_store)

BOOST_AUTO_TEST_CASE(around_a_node_are_all_its_edges_as_they_are) {
  const Scratch scratch;
  const Graph graph = relata::testing::random_corpus(4);
  scratch.write(graph);
  for (const Node& node : graph.nodes) {
    StorePart store(scratch.path());
    BOOST_TEST(store.add_named(node.label));
    store.add_around(node.id, 1);
    store.add_said_by(node.id);
    const Graph part = store.graph();
    BOOST_TEST(part.find_node(node.id) != Graph::npos);
    for (const Edge& edge : graph.edges) {
      const bool said = std::ranges::any_of(edge.evidence, [&](const Evidence& e) { return e.speaker == node.id; });
      const std::size_t at = part.find_edge(edge.source, edge.target, edge.relation, edge.polarity, edge.own_label());
      BOOST_TEST((at != Graph::npos) == (said || is_at(edge, node.id)));
      if (at != Graph::npos) BOOST_TEST((part.edges[at] == edge));
    }
    for (const Edge& edge : part.edges)
      for (const Evidence& evidence : edge.evidence) BOOST_TEST(part.find_source(evidence.source) != Graph::npos);
  }
}

BOOST_AUTO_TEST_CASE(every_beginning_of_a_name_finds_its_node) {
  const Scratch scratch;
  const Graph graph = relata::testing::random_corpus(5);
  scratch.write(graph);
  for (const Node& node : graph.nodes) {
    StorePart store(scratch.path());
    BOOST_TEST(store.add_named(node.label.view().substr(0, 3)));
    BOOST_TEST(store.graph().find_node(node.id) != Graph::npos);
    BOOST_TEST(!StorePart(scratch.path()).add_named(node.label, 0));
  }
  StorePart nothing(scratch.path());
  BOOST_TEST(nothing.add_named("Xyzzy"));
  BOOST_TEST(nothing.graph().nodes.empty());
  BOOST_TEST(nothing.nodes().nodes.size() == graph.nodes.size());
}

BOOST_AUTO_TEST_CASE(a_whole_name_finds_all_that_have_it) {
  const Scratch scratch;
  const Graph graph = relata::testing::random_corpus(5);
  scratch.write(graph);
  BOOST_TEST((StorePart(scratch.path()).counts() == counts_of(graph)));
  for (const Node& node : graph.nodes) {
    StorePart store(scratch.path());
    BOOST_TEST(store.add_called(node.label));
    const Graph part = store.graph();
    for (const Node& other : graph.nodes)
      if (other.label == node.label || std::ranges::find(other.aliases, node.label) != other.aliases.end()) BOOST_TEST(part.find_node(other.id) != Graph::npos);
  }
  BOOST_TEST(!StorePart(scratch.path()).add_called("."));
  StorePart nothing(scratch.path());
  BOOST_TEST(nothing.add_called(graph.nodes[0].label.str() + " Xyzzy"));
  BOOST_TEST(nothing.graph().nodes.empty());
}

BOOST_AUTO_TEST_CASE(more_edges_than_wanted_are_reported) {
  const Scratch scratch;
  const Graph graph = relata::testing::random_corpus(4);
  scratch.write(graph);
  for (const Node& node : graph.nodes) {
    const auto edges = static_cast<std::size_t>(std::ranges::count_if(graph.edges, [&](const Edge& edge) { return is_at(edge, node.id); }));
    const auto loops =
        static_cast<std::size_t>(std::ranges::count_if(graph.edges, [&](const Edge& edge) { return edge.source == node.id && edge.target == node.id; }));
    BOOST_TEST(StorePart(scratch.path()).add_around(node.id, 1, edges + loops));
    if (edges > 0) BOOST_TEST(!StorePart(scratch.path()).add_around(node.id, 1, edges - 1));
  }
}

BOOST_AUTO_TEST_CASE(words_find_every_sentence_that_has_them) {
  const Scratch scratch;
  const Graph graph = relata::testing::random_corpus(6);
  scratch.write(graph);
  std::size_t found = 0;
  for (const Edge& edge : graph.edges)
    for (const Evidence& evidence : edge.evidence) {
      StorePart store(scratch.path());
      if (!store.add_sentences(evidence.text)) continue;
      ++found;
      BOOST_TEST(store.graph().find_edge(edge.source, edge.target, edge.relation, edge.polarity, edge.own_label()) != Graph::npos);
    }
  BOOST_TEST(found > 0u);
  BOOST_TEST(!StorePart(scratch.path()).add_sentences("&"));
}

BOOST_AUTO_TEST_SUITE_END()
